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
 * containers of one name in two lxcpaths are told apart; where only one can be meant, two files less lead to its init.
 * The directory of monitors is listed once, when first needed. Not found means only that this way does not lead there (an
 * own {@code lxc.cgroup.dir}, say): ask liblxc then. For one thread.
 */
public final class InitFinder {
    private static final String MONITOR = "lxc.monitor.";

    private final KernelTree tree;
    private final ProcText text;
    private final @Nullable String mount;
    private final @Nullable String payloads;
    private final boolean v2;
    private @Nullable Map<String, List<String>> monitors;

    public InitFinder(KernelTree tree, CgroupLayout layout, ProcText text) {
        this.tree = tree;
        this.text = text;
        this.mount = layout.anyMountPoint();
        this.payloads = layout.payloads();
        this.v2 = layout.kind() == CgroupLayout.Kind.V2;
    }

    /**
     * The init of the only running container of that name on this machine: the first process of its cgroup, if that is
     * number 1 inside and has a parent that watches it; 0 when it is not found this way. What was read of it last is its
     * status.
     */
    public int findOnly(String name) {
        if (payloads == null) {
            return 0;
        }
        String cgroup = payloads + name;
        int pid = text.loadShort(tree.file(cgroup + "/cgroup.procs")) ? pid(0) : 0;
        if (pid == 0 && v2) {
            pid = text.loadShort(tree.file(cgroup + "/init.scope/cgroup.procs")) ? pid(0) : 0;
        }
        return pid > 0 && insidePid(pid) == 1 && StatusText.parent(text) > 1 ? pid : 0;
    }

    private Map<String, List<String>> monitors() {
        Map<String, List<String>> known = monitors;
        if (known == null) {
            known = new HashMap<>();
            monitors = known;
            list(known);
        }
        return known;
    }

    private void list(Map<String, List<String>> into) {
        @Nullable Path directory = mount == null ? null : tree.path(mount);
        String @Nullable [] names =
                directory == null ? null : directory.toFile().list();
        if (names == null) {
            return;
        }
        for (String entry : names) {
            if (entry.startsWith(MONITOR)) {
                String name = entry.substring(MONITOR.length());
                add(into, name, entry);
                int dash = name.lastIndexOf('-');
                if (dash > 0 && CgroupLayout.isNumbered(name.substring(dash))) {
                    add(into, name.substring(0, dash), entry);
                }
            }
        }
    }

    private static void add(Map<String, List<String>> into, String name, String entry) {
        List<String> known = into.get(name);
        if (known == null) {
            known = new ArrayList<>(1);
            into.put(name, known);
        }
        known.add(entry);
    }

    /** The host's process id of the container's init; 0 when it is not found this way. */
    public int find(String lxcpath, String name) {
        for (String entry : monitors().getOrDefault(name, List.of())) {
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
        return text.loadShort(tree.file(path));
    }
}
