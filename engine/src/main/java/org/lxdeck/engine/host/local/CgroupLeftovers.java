package org.lxdeck.engine.host.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private static final String PAYLOAD = "lxc.payload.";
    /** As long as the other. */
    private static final String MONITOR = "lxc.monitor.";

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
        List<File> found = found(name);
        if (found.isEmpty()) {
            return;
        }
        // Looked at afterwards: whoever made one of those has had its socket by then.
        Running running = monitors.get();
        for (File group : found) {
            String owner = group.getName().substring(PAYLOAD.length());
            if (isFree(owner, running) && isFree(name, running) && isIdle(group, DEEPEST)) {
                remove(group, DEEPEST);
            }
        }
    }

    /** Where cgroup v2 is all there is, what lies deeper belongs to others, such as a container with containers. */
    private List<File> found(String name) {
        List<File> found = new ArrayList<>(found(mounts, name));
        File[] hierarchies = new File(mounts, "cgroup.controllers").exists() ? null : mounts.listFiles();
        if (hierarchies != null) {
            for (File hierarchy : hierarchies) {
                found.addAll(found(hierarchy, name));
            }
        }
        return found;
    }

    private static List<File> found(File hierarchy, String name) {
        File[] groups =
                hierarchy.listFiles((parent, group) -> isOf(group, MONITOR + name) || isOf(group, PAYLOAD + name));
        return groups == null ? List.of() : List.of(groups);
    }

    /** The number behind a name may also be part of another container's name. */
    private static boolean isFree(String name, Running running) {
        return running.isOnly(name) && !running.here().contains(name);
    }

    /** Whether surely no process is in it or below; else all of it stays, also what is empty. */
    private static boolean isIdle(File group, int depth) {
        try (BufferedReader processes =
                Files.newBufferedReader(group.toPath().resolve("cgroup.procs"), StandardCharsets.US_ASCII)) {
            if (processes.readLine() != null) {
                return false;
            }
        } catch (NoSuchFileException gone) {
            // No cgroup any more.
        } catch (IOException unknown) {
            return false;
        }
        File[] inner = group.listFiles(File::isDirectory);
        if (inner == null || inner.length == 0) {
            return true;
        }
        return depth > 0 && Stream.of(inner).allMatch(each -> isIdle(each, depth - 1));
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
