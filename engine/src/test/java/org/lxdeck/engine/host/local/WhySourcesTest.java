package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.diagnosis.Ending;
import org.lxdeck.engine.diagnosis.Fault;

/** What logs, the kernel's words and configuration files are understood to say. */
class WhySourcesTest {
    private static final String STARTED =
            "lxc-start t 20261127172832.784 NOTICE   start - ../src/lxc/start.c:post_start:2205 - Started \"/bin/sh\""
                    + " with pid \"18664\"";

    @TempDir
    Path directory;

    private static LogTale tale(String... lines) {
        return LogTale.of(List.of(lines));
    }

    private static String child(String words) {
        return "lxc-start t 20261127172833.902 INFO     error - ../src/lxc/error.c:lxc_error_set_and_log:31 - Child <18664>"
                + " ended on " + words;
    }

    @Test
    void theLogTellsHowInitEnded() {
        assertEquals(Ending.How.NEVER_STARTED, tale().ending().how());
        assertEquals(Ending.How.UNKNOWN, tale("something else").ending().how());
        assertEquals(new Ending(Ending.How.EXITED, 0, STARTED), tale(STARTED).ending());
        String code = child("error (7)");
        assertEquals(new LogTale(18664, new Ending(Ending.How.EXITED, 7, code)), tale(STARTED, code));
        String signal = child("signal Killed(9)");
        assertEquals(
                new Ending(Ending.How.SIGNALLED, 9, signal),
                tale(STARTED, signal).ending());
        assertEquals(0, tale(STARTED, signal.replace("18664", "77")).ending().number());
        assertEquals(Ending.How.EXITED, tale(STARTED, signal, STARTED).ending().how());
    }

    @Test
    void theKernelsKillsAreTakenApartByContainer() {
        String group = "oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,"
                + "oom_memcg=/lxc.payload.%1$s,task_memcg=/lxc.payload.%1$s,task=node,pid=5,uid=0";
        String kill = "Memory cgroup out of memory: Killed process %d (node) total-vm:1kB";
        List<String> lines = List.of(
                group.formatted("web"),
                kill.formatted(5),
                group.formatted("web2"),
                kill.formatted(6),
                group.formatted("web/system.slice"),
                kill.formatted(7),
                group.formatted("web-1"),
                kill.formatted(8));
        assertEquals(List.of(kill.formatted(5), kill.formatted(7), kill.formatted(8)), KernelKills.pick(lines, "web"));
    }

    @Test
    void aConfigurationIsSearchedForWhatIsNotThere() throws Exception {
        Path config = Files.writeString(directory.resolve("config"), """
                # lxc.net.9.link = commented
                lxc.net.0.type = veth
                lxc.net.0.link = lxdnobr0
                lxc.net.1.type = phys
                lxc.net.1.link = lxdnoif0
                lxc.net.2.type = phys
                lxc.net.2.link = lo
                lxc.mount.entry = /no/such/path data none bind 0 0
                lxc.mount.entry = /no/such/other data none bind,optional 0 0
                lxc.mount.entry = tmpfs tmp tmpfs rw 0 0
                """);
        assertEquals(
                List.of(
                        new Fault(Fault.Kind.BRIDGE_MISSING, "lxdnobr0", config + ":3"),
                        new Fault(Fault.Kind.LINK_MISSING, "lxdnoif0", config + ":5"),
                        new Fault(Fault.Kind.SOURCE_MISSING, "/no/such/path", config + ":8")),
                BrokenLinks.ofConfig(config));
    }
}
