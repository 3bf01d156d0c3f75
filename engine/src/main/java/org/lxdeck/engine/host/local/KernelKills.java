package org.lxdeck.engine.host.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/** What the kernel's log tells of processes of one container that it killed for lack of memory. */
final class KernelKills {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String READ = "dmesg | grep -aE 'oom-kill:|Killed process' | tail -n 60 | cut -c 1-400";

    private KernelKills() {}

    /** The kernel's lines, oldest first; empty where its log cannot be read. */
    static List<String> of(String name) {
        try {
            return pick(
                    Tool.run(List.of("sh", "-c", READ), LIMIT).words().lines().toList(), name);
        } catch (EngineException notReadable) {
            return List.of();
        }
    }

    /** Of lines about all machines' kills those of this container: one names the cgroup, the next the process. */
    static List<String> pick(List<String> lines, String name) {
        List<String> own = new ArrayList<>();
        boolean ours = false;
        for (String line : lines) {
            if (line.contains("oom-kill:")) {
                int at = line.indexOf("task_memcg=");
                ours = at > 0 && isOf(line.substring(at), "/lxc.payload." + name);
            } else if (ours && line.contains("Killed process")) {
                own.add(Text.line(line, 400));
                ours = false;
            }
        }
        return own;
    }

    private static boolean isOf(String text, String cgroup) {
        int end = text.indexOf(cgroup) + cgroup.length();
        return text.contains(cgroup) && (end == text.length() || ",/-".indexOf(text.charAt(end)) >= 0);
    }
}
