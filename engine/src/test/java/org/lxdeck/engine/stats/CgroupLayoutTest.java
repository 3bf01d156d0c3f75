package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CgroupLayoutTest {
    private static CgroupPaths paths(String kind) {
        KernelTree tree = Recorded.tree(kind);
        return CgroupLayout.detect(tree).resolve(new ProcText(), Recorded.INIT, "web");
    }

    @Test
    void tellsTheThreeLayouts() {
        assertEquals(
                CgroupLayout.Kind.HYBRID,
                CgroupLayout.detect(Recorded.tree("hybrid")).kind());
        assertEquals(
                CgroupLayout.Kind.V1, CgroupLayout.detect(Recorded.tree("v1")).kind());
        assertEquals(
                CgroupLayout.Kind.V2, CgroupLayout.detect(Recorded.tree("v2")).kind());
        assertEquals(
                CgroupLayout.Kind.NONE,
                CgroupLayout.detect(new KernelTree("/nowhere")).kind());
    }

    @Test
    void findsEveryControllerOfTheHybridLayout() {
        CgroupPaths paths = paths("hybrid");
        assertEquals("/sys/fs/cgroup/memory/lxc.payload.web", paths.memory());
        assertEquals("/sys/fs/cgroup/cpuacct/lxc.payload.web", paths.cpuacct());
        assertEquals("/sys/fs/cgroup/unified/lxc.payload.web", paths.unified());
    }

    @Test
    void findsControllersMountedTogether() {
        CgroupPaths paths = paths("v1");
        assertEquals("/sys/fs/cgroup/cpu,cpuacct/machine/lxc.payload.web-1", paths.cpu());
        assertEquals("/sys/fs/cgroup/cpu,cpuacct/machine/lxc.payload.web-1", paths.cpuacct());
        assertNull(paths.unified());
    }

    @Test
    void cutsWhatInitMadeBelowTheContainer() {
        assertEquals("/sys/fs/cgroup/user.slice/lxc.payload.web", paths("v2").unified());
        assertEquals("/lxc.payload.web", CgroupLayout.prune("/lxc.payload.web/system.slice/a.service", "web"));
        assertEquals("/lxc.payload.web-2", CgroupLayout.prune("/lxc.payload.web-2/init.scope", "web"));
        assertEquals("/lxc/web", CgroupLayout.prune("/lxc/web/init.scope", "web"));
        assertEquals("/own/place", CgroupLayout.prune("/own/place", "web"));
    }

    @Test
    void anotherContainersNameIsNotTaken() {
        assertEquals("/lxc.payload.web2/a", CgroupLayout.prune("/lxc.payload.web2/a", "web"));
        assertEquals("/lxc.payload.web-x/a", CgroupLayout.prune("/lxc.payload.web-x/a", "web"));
    }

    @Test
    void aCgroupOutsideOfOursIsNotFollowed() {
        ProcText cgroup = ProcText.of("0::/../../etc\n");
        CgroupPaths paths = CgroupLayout.detect(Recorded.tree("v2")).resolve(cgroup, "web");
        assertTrue(paths.isEmpty());
    }

    @Test
    void aProcessInTheRootCgroupHasNone() {
        ProcText cgroup = ProcText.of("0::/\n");
        assertNull(
                CgroupLayout.detect(Recorded.tree("v2")).resolve(cgroup, "web").unified());
    }

    @Test
    void noticesAnInitThatIsStillWithItsMonitor() {
        CgroupLayout layout = CgroupLayout.detect(Recorded.tree("v2"));
        assertTrue(layout.resolve(ProcText.of("0::/lxc.monitor.web\n"), "web").areOfMonitor());
        assertFalse(layout.resolve(ProcText.of("0::/lxc.payload.web\n"), "web").areOfMonitor());
    }

    @Test
    void guessesByName() {
        assertEquals(
                "/sys/fs/cgroup/pids/lxc.payload.web",
                CgroupLayout.detect(Recorded.tree("hybrid")).guess("web").pids());
    }

    @Test
    void readsEscapedMountPoints() {
        assertEquals("/a b\\c", CgroupMount.unescape("/a\\040b\\134c"));
        assertEquals("/a\\9", CgroupMount.unescape("/a\\9"));
    }

    @Test
    void aMountOfAPartHidesTheRest() {
        String line = "9 8 0:1 /lxc.payload.outer /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n";
        CgroupMount mount = CgroupMount.parse(ProcText.of(line)).get(0);
        assertEquals("/sys/fs/cgroup/lxc.payload.in", mount.directory("/lxc.payload.outer/lxc.payload.in"));
        assertNull(mount.directory("/lxc.payload.other"));
        assertNull(mount.directory("/lxc.payload.outer"));
    }
}
