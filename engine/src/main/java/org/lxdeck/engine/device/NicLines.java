package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** Writes the {@code lxc.net.N} lines of one nic device. */
final class NicLines {
    private final Device device;
    private final LineContext context;
    private final List<LxcLine> lines = new ArrayList<>();

    NicLines(Device device, LineContext context, String type) {
        this.device = device;
        this.context = context;
        add("type", type);
    }

    /** Nothing when the value is empty. */
    NicLines add(String key, String value) {
        if (!value.isEmpty()) {
            lines.add(new LxcLine("lxc.net." + context.netIndex() + "." + key, value));
        }
        return this;
    }

    NicLines option(String key, String option) {
        return add(key, device.option(option, ""));
    }

    /** Its name inside, its address and its MTU, and that it comes up. */
    NicLines inside(String mac) {
        return add("flags", "up")
                .add("name", context.nicName())
                .add("hwaddr", mac)
                .option("mtu", "mtu");
    }

    /** What the program does before the container starts. */
    NicLines prepare(NicWords words) {
        lines.add(new LxcLine("lxc.hook.pre-start", context.hooks().command(NicWords.PROGRAM, words.end())));
        return this;
    }

    /** What the program does once the interface is made. */
    NicLines up(NicWords words) {
        return add("script.up", context.hooks().command(NicWords.PROGRAM, words.end()));
    }

    List<LxcLine> end() {
        return lines;
    }
}
