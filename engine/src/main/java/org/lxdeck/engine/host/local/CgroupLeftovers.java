package org.lxdeck.engine.host.local;

import java.io.File;
import java.util.Set;
import java.util.function.Supplier;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.ProcText;
import org.lxdeck.engine.stats.RunningScan;
import org.lxdeck.engine.stats.RunningScan.Running;

/**
 * The cgroups that a stopped container's monitor left because it was killed or its start failed; the next start would
 * take another name beside them. Only those of one name go, and only while no monitor of that name lives in any lxcpath:
 * each has its socket before it makes cgroups. The kernel refuses to remove one that holds a process.
 */
final class CgroupLeftovers {
    private static final int DEEPEST = 8;

    private final File mounts;
    private final Supplier<Running> monitors;

    CgroupLeftovers(File mounts, Supplier<Running> monitors) {
        this.mounts = mounts;
        this.monitors = monitors;
    }

    static CgroupLeftovers of(LocalSite site) {
        return new CgroupLeftovers(
                new File("/sys/fs/cgroup"), () -> RunningScan.look(KernelTree.LIVE, new ProcText(), site.lxcpath()));
    }

    /** To be called with the container's lock held, when it is stopped. */
    void sweep(String name) {
        Running running = monitors.get();
        sweep(mounts, name, running);
        File[] hierarchies = mounts.listFiles();
        if (hierarchies != null) {
            for (File hierarchy : hierarchies) {
                sweep(hierarchy, name, running);
            }
        }
    }

    private static void sweep(File hierarchy, String name, Running running) {
        String[] groups = hierarchy.list();
        if (groups == null) {
            return;
        }
        for (String group : groups) {
            for (String kind : Set.of("lxc.monitor.", "lxc.payload.")) {
                if (isOf(group, kind + name)
                        && isFree(group.substring(kind.length()), running)
                        && isFree(name, running)) {
                    remove(new File(hierarchy, group), DEEPEST);
                }
            }
        }
    }

    /** The number behind a name may also be part of another container's name. */
    private static boolean isFree(String name, Running running) {
        return running.isOnly(name) && !running.here().contains(name);
    }

    /** What the container had made inside goes first. */
    private static void remove(File group, int depth) {
        File[] inner = depth == 0 ? null : group.listFiles(File::isDirectory);
        if (inner != null) {
            for (File each : inner) {
                remove(each, depth - 1);
            }
        }
        boolean unused = group.delete();
    }

    /** The name itself, or the name with a number liblxc appends when it is taken. */
    private static boolean isOf(String group, String base) {
        if (!group.startsWith(base)) {
            return false;
        }
        String suffix = group.substring(base.length());
        return suffix.isEmpty() || suffix.matches("-[0-9]+");
    }
}
