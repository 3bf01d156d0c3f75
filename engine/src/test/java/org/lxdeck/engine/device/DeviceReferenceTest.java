package org.lxdeck.engine.device;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.config.AsLxd;
import org.lxdeck.engine.config.MarkdownTable;

/** The reference of devices is what the tables of options say, and says something in each of its cells. */
class DeviceReferenceTest {
    private static final String HEAD = """
            # Every option of a container's devices

            Made from the tables of options that also check values and say what a running container takes at once
            (`DeviceOption`): change it there, and take this file anew with `-Dgolden=update`. `lxdeck config device keys`
            prints the same. What the columns say: whether a change reaches a running container at once, with the device
            taken out and put in again, only while it is stopped, or is only stored; what it becomes in the liblxc
            configuration, or what acts on it; the files it sets in the container's cgroup; and whether values are good or bad
            as in LXD 5.0.2, which was asked, or what of DIFFERENCES.md is different. Any device takes `type` and `user.*`,
            too; a device of type `none` nothing else.
            """;

    @Test
    void theFileSaysWhatTheTablesSay() throws IOException {
        MarkdownTable table = new MarkdownTable(
                HEAD,
                List.of(
                        "device",
                        "option",
                        "values",
                        "a change",
                        "liblxc",
                        "cgroup v1",
                        "cgroup v2",
                        "as LXD",
                        "what it does"));
        AsLxd lxd = AsLxd.read();
        for (DeviceReference.Entry entry : DeviceReference.entries()) {
            table.row(List.of(
                    entry.device(),
                    "`" + entry.option() + "`",
                    entry.value(),
                    entry.when(),
                    entry.lines(),
                    entry.v1(),
                    entry.v2(),
                    lxd.of(entry.device() + " " + entry.option()),
                    entry.help()));
        }
        table.compare(Path.of("DEVICES.md"));
    }
}
