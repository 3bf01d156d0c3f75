package org.lxdeck.engine.stats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.InsideView;

/**
 * What a container sees of itself through lxcfs, for the one container that is looked at. With a user namespace a child
 * of ours reads lxcfs from the container's pid namespace, which is how lxcfs knows who asks. A privileged container is
 * never entered (its root could reach our root directory through /proc of our child): the numbers are computed with
 * lxcfs's formulas. Where the container has no lxcfs over /proc it sees the host's numbers, and so do we. Blocks a few
 * milliseconds, at most two seconds; for one thread, not the one that ticks.
 */
public final class InsideReader {
    private static final List<String> FILES = List.of("uptime", "loadavg", "meminfo", "cpuinfo");

    private final KernelTree tree;
    private final UsageCollector collector;
    private final ProcText text = new ProcText();
    private final ShortCommand command = new ShortCommand(2000);

    /** @param collector has the numbers of the last tick, for containers that are not entered */
    public InsideReader(KernelTree tree, UsageCollector collector) {
        this.tree = tree;
        this.collector = collector;
    }

    /** Reads now; a view with a problem and no numbers when there is none. */
    public InsideView read(ContainerRef ref, InitProcess init, LxcfsStatus lxcfs) {
        if (!init.lives(tree, text)) {
            return InsideView.without("the container is not running");
        }
        switch (lxcfs.state()) {
            case MISSING -> {
                return host("lxcfs does not run here: the container sees the numbers of the whole host");
            }
            case DEAD -> {
                return InsideView.without(
                        "lxcfs has died: /proc files inside give errors until the container is restarted with a new one");
            }
            case HUNG -> {
                return InsideView.without("lxcfs does not answer: programs inside that read /proc hang");
            }
            case OK -> {
                return alive(ref, init, lxcfs);
            }
        }
        return InsideView.without("lxcfs is in an unknown state");
    }

    private InsideView alive(ContainerRef ref, InitProcess init, LxcfsStatus lxcfs) {
        List<String> covered = covered(init.pid());
        if (covered.isEmpty()) {
            return host("this container has no lxcfs over its /proc: it sees the numbers of the whole host");
        }
        return hasUserNamespace(init.pid()) ? entered(init, lxcfs, covered) : computed(ref, init, lxcfs, covered);
    }

    /** Which of the files lxcfs answers for in this container. */
    private List<String> covered(int pid) {
        List<String> covered = new ArrayList<>(FILES.size());
        if (!text.load(tree.file("/proc/" + pid + "/mountinfo"))) {
            return covered;
        }
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int point = text.word(line, 4);
            if (text.startsWith(point, "/proc/") && isLxcfs(line)) {
                String file = text.text(point + 6, text.skipWord(point));
                if (FILES.contains(file) && !covered.contains(file)) {
                    covered.add(file);
                }
            }
        }
        return covered;
    }

    private boolean isLxcfs(int line) {
        int end = text.lineEnd(line);
        for (int at = text.word(line, 6); at < end; at = text.word(at, 1)) {
            if (text.startsWith(at, "- ")) {
                return text.startsWith(at + 2, "fuse.lxcfs ");
            }
        }
        return false;
    }

    private boolean hasUserNamespace(int pid) {
        @Nullable Path own = tree.path("/proc/" + pid + "/ns/user");
        @Nullable Path ours = tree.path("/proc/self/ns/user");
        try {
            return own != null && ours != null && !Files.readSymbolicLink(own).equals(Files.readSymbolicLink(ours));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false; // then it is not entered
        }
    }

    private InsideView entered(InitProcess init, LxcfsStatus lxcfs, List<String> covered) {
        List<String> line = new ArrayList<>(List.of("nsenter", "-t", Integer.toString(init.pid()), "-p", "--", "cat"));
        for (String file : FILES) {
            line.add((covered.contains(file) ? lxcfs.mountPoint() : "") + "/proc/" + file);
        }
        return switch (command.run(line)) {
            case DONE -> InsideText.parse(command.text(), missing(covered));
            case FAILED -> InsideView.without("the container's view could not be read (nsenter failed)");
            case HUNG -> InsideView.without("lxcfs does not answer: programs inside that read /proc hang");
        };
    }

    private static String missing(List<String> covered) {
        List<String> bare = new ArrayList<>(FILES);
        bare.removeAll(covered);
        return bare.isEmpty() ? "" : "lxcfs does not cover " + String.join(", ", bare) + " of this container";
    }

    private InsideView computed(ContainerRef ref, InitProcess init, LxcfsStatus lxcfs, List<String> covered) {
        LxcfsFormulas.Memory memory = collector.memoryInside(ref).orElse(null);
        if (memory == null) {
            return InsideView.without("the container is not running");
        }
        InsideView host = host("");
        boolean own = covered.contains("meminfo");
        boolean hostLoad = !covered.contains("loadavg") || !lxcfs.loads();
        long boot = text.load(tree.file("/proc/uptime")) ? HostReader.bootCentis(text) : ProcText.ABSENT;
        return new InsideView(
                true,
                covered.contains("cpuinfo") ? collector.coresInside(ref, lxcfs.quotas()) : host.cpus(),
                own ? memory.total() : host.memoryTotal(),
                own ? memory.free() : host.memoryFree(),
                own ? memory.available() : host.memoryAvailable(),
                own ? memory.cached() : host.memoryCached(),
                own ? memory.swapTotal() : host.swapTotal(),
                own ? memory.swapFree() : host.swapFree(),
                hostLoad ? host.load1() : -1,
                hostLoad ? host.load5() : -1,
                hostLoad ? host.load15() : -1,
                covered.contains("uptime")
                        ? LxcfsFormulas.uptimeSeconds(boot, init.startTicks())
                        : host.uptimeSeconds(),
                missing(covered));
    }

    /** The host's own files: what a container without lxcfs reads. */
    private InsideView host(String problem) {
        StringBuilder all = new StringBuilder();
        for (String file : FILES) {
            if (text.load(tree.file("/proc/" + file))) {
                all.append(text.text()).append('\n');
            }
        }
        return InsideText.parse(ProcText.of(all.toString()), problem);
    }
}
