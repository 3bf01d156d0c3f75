package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.engine.EngineException;

class ChecksTest {
    private static final String V1 = "32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,@\n";
    private static final String V2 = "41 31 0:38 / @ rw,relatime - cgroup2 cgroup2 rw\n";
    private static final String LXCFS =
            "43 27 0:41 / /var/lib/lxcfs rw,nosuid,nodev,relatime - fuse.lxcfs lxcfs rw,user_id=0,group_id=0\n";

    @TempDir
    Path root;

    private RecordedHost host() {
        return new RecordedHost(root);
    }

    @Test
    void tellsTheThreeCgroupLayoutsApart() {
        String all = V1.replace("@", "cpu,cpuacct,cpuset,memory,pids,devices,freezer,blkio");
        Env v1 = host().file("/proc/self/mountinfo", all).env();
        assertTrue(KernelChecks.cgroups(v1).found().startsWith("cgroup v1 with "));
        Env hybrid = host().file("/proc/self/mountinfo", all + V2.replace("@", "/sys/fs/cgroup/unified"))
                .env();
        assertTrue(KernelChecks.cgroups(hybrid).found().startsWith("cgroup hybrid"));
        Env v2 = host().file("/proc/self/mountinfo", V2.replace("@", "/sys/fs/cgroup"))
                .file("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu io memory hugetlb pids rdma\n")
                .env();
        assertEquals(Severity.OK, KernelChecks.cgroups(v2).severity());
        assertEquals(
                "cgroup v2 with cpu, cpuset, io, memory, pids",
                KernelChecks.cgroups(v2).found());
    }

    @Test
    void namesTheControllerThatIsMissing() {
        Env env = host().file("/proc/self/mountinfo", V2.replace("@", "/sys/fs/cgroup"))
                .file("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu io pids\n")
                .env();
        assertEquals("cgroup v2 without memory", KernelChecks.cgroups(env).found());
        assertEquals(Severity.FAIL, KernelChecks.cgroups(emptyHost()).severity());
    }

    private Env emptyHost() {
        return new Env(
                root.resolve("nothing"),
                java.util.Map.of(),
                host(),
                true,
                host().env().places(),
                java.util.List.of("/x"));
    }

    @Test
    void reportsADeadAndAnUnmountedLxcfs() {
        RecordedHost host = host().program("lxcfs").file("/proc/self/mountinfo", "");
        assertTrue(LxcfsCheck.look(host.env()).fixable());
        host.file("/proc/self/mountinfo", LXCFS)
                .answers("cat /var/lib/lxcfs/proc/uptime", 1, "Transport endpoint is not connected");
        Finding dead = LxcfsCheck.look(host.env());
        assertEquals(Severity.FAIL, dead.severity());
        assertFalse(dead.fixable());
    }

    @Test
    void reportsAnLxcfsWithoutLoadButDoesNotTouchIt() {
        RecordedHost host = host().program("lxcfs")
                .file("/proc/self/mountinfo", LXCFS)
                .file("/proc/77/comm", "lxcfs\n")
                .file("/proc/77/cmdline", "/usr/bin/lxcfs\0--enable-cfs\0/var/lib/lxcfs\0")
                .answers("cat /var/lib/lxcfs/proc/uptime", 0, "12.3 4.5\n");
        Finding finding = LxcfsCheck.look(host.env());
        assertEquals("lxcfs runs without -l", finding.found());
        assertEquals(Severity.NOTE, finding.severity());
        assertFalse(finding.fixable());
        assertFalse(new LxcfsRepair().needed(host.env()));
    }

    @Test
    void tellsWhetherTheKernelCountsDiskTraffic() {
        RecordedHost host = host().file("/proc/self/mountinfo", V1.replace("@", "blkio"))
                .file("/sys/fs/cgroup/cpu/blkio.throttle.io_service_bytes", "Total 0\n");
        assertEquals(Severity.NOTE, KernelChecks.diskRates(host.env()).severity());
        host.file("/sys/fs/cgroup/cpu/blkio.throttle.io_service_bytes", "254:0 Read 5\nTotal 5\n");
        assertEquals(Severity.OK, KernelChecks.diskRates(host.env()).severity());
        host.file("/proc/self/mountinfo", V2.replace("@", "/sys/fs/cgroup"));
        assertEquals(Severity.OK, KernelChecks.diskRates(host.env()).severity());
    }

    @Test
    void startsNoLxcfsInAChroot() throws Exception {
        RecordedHost host =
                host().program("lxcfs").file("/proc/self/mountinfo", "22 27 0:21 / /proc rw - proc proc rw\n");
        EngineException refused = assertThrows(EngineException.class, () -> new LxcfsRepair().plan(host.env()));
        assertTrue(refused.error().message().contains("chroot"));
        host.file("/proc/self/mountinfo", "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n");
        assertEquals("lxdeck", new LxcfsRepair().plan(host.env()).fact("by"));
    }

    @ParameterizedTest
    @CsvSource({"4.0.5,true", "4.0.4,false", "5.0.2,true", "10.0,true", "3.99.99,false", "4.1,true", "'',false"})
    void comparesVersions(String version, boolean enough) {
        assertEquals(enough, SoftwareChecks.isAtLeast(version, new int[] {4, 0, 5}));
    }

    @Test
    void namesTheCommandTheLauncherFound() {
        Env env = host().variable("LXDECK_INSTALL", "apt-get install -y lxc").env();
        assertEquals("apt-get install -y lxc", SoftwareChecks.lxcTools(env).command());
    }

    @Test
    void understandsTheSettingsOfTheOldBridge() {
        Env env = host().file("/etc/sysconfig/lxd-bridge", "LXD_BRIDGE=\"lxdbr0\"\nLXD_IPV4_ADDR=\"10.1.2.1\"\n")
                .env();
        assertTrue(NetworkChecks.oldBridge(env).found().contains("the bridge lxdbr0 (10.1.2.1), which is not up"));
    }

    @Test
    void tellsWhetherOthersCanListTheLxcPath() {
        RecordedHost host = host();
        assertEquals(Severity.OK, StoreChecks.lxcPath(host.env()).severity());
        host.mode(root.resolve("var/lib/lxc"), "rwxr-xr-x");
        assertTrue(StoreChecks.lxcPath(host.env()).fixable());
    }

    @Test
    void everyCheckTakesAHostWithNothingOnIt() {
        for (Finding finding : Doctor.examine(emptyHost())) {
            assertFalse(finding.found().isEmpty(), finding.check());
        }
    }
}
