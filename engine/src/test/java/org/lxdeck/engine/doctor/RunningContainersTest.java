package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningContainersTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "0::/lxc.payload.web/init.scope,web",
        "12:pids:/lxc.payload.web,web",
        "4:memory:/lxc.payload/web/x,web",
        "3:cpu:/lxc/old1,old1",
        "0::/system.slice/lxc.service,''",
        "0::/lxc.monitor.web,''"
    })
    void findsTheContainerOfAProcess(String cgroup, String name) {
        assertEquals(name, RunningContainers.containerOf(cgroup + "\n"));
    }

    @Test
    void namesThoseThatUseLxcfsByTheNameOfTheirDirectory() {
        RecordedHost host = host();
        assertEquals(List.of("a-1", "b"), RunningContainers.withMount(host.env(), "fuse.lxcfs"));
        assertEquals(List.of("a-1", "b", "c"), RunningContainers.names(host.env()));
    }

    @Test
    void namesThoseThatArePluggedIntoTheBridge() {
        RecordedHost host = host().file("/sys/class/net/lxcbr0/brif/vethX/state", "3");
        host.file("/var/lib/lxc/b/config", "lxc.net.0.link = lxcbr0\n")
                .file("/var/lib/lxc/c/config", "# lxc.net.0.link = lxcbr0\nlxc.net.0.link = br1\n");
        Deed deed = new Deed("bridge", "", Map.of("bridge", "lxcbr0"));
        assertEquals(List.of("b"), new BridgeRepair().users(host.env(), deed));
        host.file("/var/lib/lxc/b/config", "");
        assertEquals(List.of("(interface vethX)"), new BridgeRepair().users(host.env(), deed));
    }

    @Test
    void namesThoseThatRunUnderOurSubIds() {
        RecordedHost host = host().file("/var/lib/lxc/b/config", "lxc.idmap = u 0 165536 65536\n")
                .file("/var/lib/lxc/c/config", "lxc.idmap = u 0 100000 65536\n");
        Deed deed = new Deed("subids", "", Map.of("/etc/subuid", "root:165536:65536", "/etc/subgid", ""));
        assertEquals(List.of("b"), new SubIdRepair().users(host.env(), deed));
    }

    private RecordedHost host() {
        RecordedHost host = new RecordedHost(root);
        host.directory("/var/lib/lxc/a-1");
        host.directory("/var/lib/lxc/b");
        host.directory("/var/lib/lxc/c");
        String mount = "1 2 0:41 /proc/stat /proc/stat rw - fuse.lxcfs lxcfs rw\n";
        return host.file("/proc/10/cgroup", "0::/lxc.payload.a-1\n")
                .file("/proc/10/mountinfo", mount)
                .file("/proc/11/cgroup", "0::/lxc.payload.b-1/sub\n")
                .file("/proc/11/mountinfo", mount)
                .file("/proc/12/cgroup", "0::/lxc.payload.c\n")
                .file("/proc/12/mountinfo", "")
                .file("/proc/13/cgroup", "0::/user.slice\n")
                .file("/proc/13/mountinfo", mount);
    }
}
