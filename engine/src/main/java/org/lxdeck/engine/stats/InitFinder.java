package org.lxdeck.engine.stats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the init process of running containers without liblxc. The monitor sits in the cgroup {@code lxc.monitor.NAME} (or
 * {@code NAME-1}, …), its command line names lxcpath and container, and init is its child that is number 1 inside. So two
 * containers of one name in two lxcpaths are told apart. The directory is listed once, when the finder is made. Not found
 * means only that this way does not lead there (an own {@code lxc.cgroup.dir}, say): ask liblxc then. For one thread.
 */
public final class InitFinder {
    private static final String MONITOR = "lxc.monitor.";

    private final KernelTree tree;
    private final ProcText text;
    private final @Nullable String mount;
    private final Map<String, List<String>> monitors = new HashMap<>();

    public InitFinder(KernelTree tree, CgroupLayout layout, ProcText text) {
        this.tree = tree;
        this.text = text;
        this.mount = layout.anyMountPoint();
        list();
    }

    private void list() {
        @Nullable Path directory = mount == null ? null : tree.path(mount);
        String @Nullable [] names =
                directory == null ? null : directory.toFile().list();
        if (names == null) {
            return;
        }
        for (String entry : names) {
            if (entry.startsWith(MONITOR)) {
                String name = entry.substring(MONITOR.length());
                add(name, entry);
                int dash = name.lastIndexOf('-');
                if (dash > 0 && CgroupLayout.isNumbered(name.substring(dash))) {
                    add(name.substring(0, dash), entry);
                }
            }
        }
    }

    private void add(String name, String entry) {
        monitors.computeIfAbsent(name, n -> new ArrayList<>(1)).add(entry);
    }

    /** The host's process id of the container's init; 0 when it is not found this way. */
    public int find(String lxcpath, String name) {
        for (String entry : monitors.getOrDefault(name, List.of())) {
            int monitor = load(mount + "/" + entry + "/cgroup.procs") ? pid(0) : 0;
            if (monitor > 0 && isMonitor(monitor, lxcpath, name)) {
                return initBelow(monitor);
            }
        }
        return 0;
    }

    private boolean isMonitor(int pid, String lxcpath, String name) {
        if (!load("/proc/" + pid + "/cmdline")) {
            return false;
        }
        String wanted = "[lxc monitor] " + lxcpath + " " + name;
        return text.startsWith(0, wanted) && (text.length() == wanted.length() || text.at(wanted.length()) == 0);
    }

    private int initBelow(int monitor) {
        if (!load("/proc/" + monitor + "/task/" + monitor + "/children")) {
            return 0;
        }
        List<Integer> children = new ArrayList<>(2);
        for (int at = 0; pid(at) > 0; at = text.word(at, 1)) {
            children.add(pid(at));
        }
        for (int child : children) {
            if (insidePid(child) == 1) {
                return child;
            }
        }
        return 0;
    }

    /** The last number of NSpid: the process's number in its own namespace; 0 when it is in no inner one. */
    private long insidePid(int pid) {
        if (!load("/proc/" + pid + "/status")) {
            return 0;
        }
        return StatusText.insidePid(text);
    }

    private int pid(int at) {
        long number = text.number(text.skipSpaces(at));
        return number > 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
    }

    private boolean load(String path) {
        return text.load(tree.path(path));
    }
}
