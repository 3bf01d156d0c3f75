package org.lxdeck.engine.stats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this machine's cgroups are mounted, and from it where a container's cgroups are. Read once from
 * /proc/self/mountinfo; immutable, for every thread.
 */
public final class CgroupLayout {
    /** The three ways in which systems mount cgroups. */
    public enum Kind {
        /** Controllers on v1 hierarchies only. */
        V1("v1"),
        /** Controllers on v1, and a v2 hierarchy besides them. */
        HYBRID("v1 and v2"),
        /** One v2 hierarchy. */
        V2("v2"),
        /** None at all. */
        NONE("none");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** For a person. */
        public String label() {
            return label;
        }
    }

    private static final String PAYLOAD = "lxc.payload.";

    private final KernelTree tree;
    private final List<CgroupMount> mounts;
    private final Kind kind;

    private CgroupLayout(KernelTree tree, List<CgroupMount> mounts) {
        this.tree = tree;
        this.mounts = List.copyOf(mounts);
        this.kind = kindOf(mounts);
    }

    /** Reads the mounts; never fails: without any the kind is {@link Kind#NONE}. */
    public static CgroupLayout detect(KernelTree tree) {
        ProcText text = new ProcText();
        boolean read = text.load(tree.file("/proc/self/mountinfo"));
        return new CgroupLayout(tree, read ? CgroupMount.parse(text) : List.of());
    }

    private static Kind kindOf(List<CgroupMount> mounts) {
        boolean v2 = false;
        boolean controllers = false;
        for (CgroupMount mount : mounts) {
            v2 |= mount.unified();
            controllers |= !mount.unified() && (has(mount, "memory") || has(mount, "cpuacct") || has(mount, "pids"));
        }
        if (controllers) {
            return v2 ? Kind.HYBRID : Kind.V1;
        }
        return v2 ? Kind.V2 : Kind.NONE;
    }

    private static boolean has(CgroupMount mount, String controller) {
        return mount.controllers().contains(controller);
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The container's cgroups from /proc/{@code pid}/cgroup of its init: the true ones, also after a restart that had to
     * use {@code lxc.payload.NAME-1}.
     */
    public CgroupPaths resolve(ProcText text, int pid, String name) {
        if (!text.load(tree.file("/proc/" + pid + "/cgroup"))) {
            text = ProcText.of("");
        }
        return resolve(text, name);
    }

    /** The container's directory of one controller of v1; null where it is not mounted. Otherwise as {@link #resolve}. */
    public @Nullable String resolve(ProcText text, int pid, String name, String controller) {
        return of(text.load(tree.file("/proc/" + pid + "/cgroup")) ? text : ProcText.of(""), controller, name);
    }

    CgroupPaths resolve(ProcText procCgroup, String name) {
        return new CgroupPaths(
                kind,
                top(),
                of(procCgroup, "cpu", name),
                of(procCgroup, "cpuacct", name),
                of(procCgroup, "cpuset", name),
                of(procCgroup, "memory", name),
                of(procCgroup, "blkio", name),
                of(procCgroup, "pids", name),
                of(procCgroup, "freezer", name),
                of(procCgroup, "", name));
    }

    /** {@code controller} is empty for the unified hierarchy. */
    private @Nullable String of(ProcText text, String controller, String name) {
        CgroupMount mount = mount(controller);
        if (mount == null) {
            return null;
        }
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            int end = text.lineEnd(line);
            int first = text.indexOf(line, end, ':');
            int second = first < 0 ? -1 : text.indexOf(first + 1, end, ':');
            if (second >= 0 && listed(text.text(first + 1, second), controller)) {
                return mount.directory(prune(text.text(second + 1, end), name));
            }
        }
        return null;
    }

    private static boolean listed(String controllers, String controller) {
        return controller.isEmpty()
                ? controllers.isEmpty()
                : CgroupMount.words(controllers, ',').contains(controller);
    }

    private String top() {
        CgroupMount mount = mount(kind == Kind.V2 ? "" : "memory");
        if (mount == null) {
            return "";
        }
        boolean whole = mount.root().equals("/");
        return whole
                ? mount.point()
                : mount.point().substring(0, Math.max(0, mount.point().lastIndexOf('/')));
    }

    private @Nullable CgroupMount mount(String controller) {
        for (CgroupMount mount : mounts) {
            if (controller.isEmpty() ? mount.unified() : !mount.unified() && has(mount, controller)) {
                return mount;
            }
        }
        return null;
    }

    /** Cuts what the container's own init made below its cgroup, such as {@code /init.scope}. */
    static String prune(String cgroup, String name) {
        if (cgroup.contains("/..")) {
            return "/"; // outside of our cgroup namespace: not to be reached
        }
        String wanted = "/" + PAYLOAD + name;
        int at = cgroup.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            int stop = cgroup.indexOf('/', end);
            String suffix = cgroup.substring(end, stop < 0 ? cgroup.length() : stop);
            if (suffix.isEmpty() || isNumbered(suffix)) {
                return stop < 0 ? cgroup : cgroup.substring(0, stop);
            }
            at = cgroup.indexOf(wanted, end);
        }
        return cgroup.endsWith("/init.scope") ? cgroup.substring(0, cgroup.length() - 11) : cgroup;
    }

    static boolean isNumbered(String suffix) {
        if (suffix.length() < 2 || suffix.charAt(0) != '-') {
            return false;
        }
        for (int i = 1; i < suffix.length(); i++) {
            if (suffix.charAt(i) < '0' || suffix.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The container's cgroups by name, for a first frame that has not asked for the init process yet. Wrong when another
     * lxcpath has a container of the same name, so {@link #resolve} must follow.
     */
    public CgroupPaths guess(String name) {
        CgroupPaths usual = guess("/" + PAYLOAD, name);
        if (isThere(usual)) {
            return usual;
        }
        CgroupPaths older = guess("/lxc/", name);
        return isThere(older) ? older : usual;
    }

    private boolean isThere(CgroupPaths paths) {
        for (@Nullable String directory : new @Nullable String[] {paths.unified(), paths.memory(), paths.freezer()}) {
            Path at = directory == null ? null : tree.path(directory);
            if (at != null && Files.exists(at)) {
                return true;
            }
        }
        return false;
    }

    private CgroupPaths guess(String prefix, String name) {
        String cgroup = prefix + name;
        return new CgroupPaths(
                kind,
                top(),
                at("cpu", cgroup),
                at("cpuacct", cgroup),
                at("cpuset", cgroup),
                at("memory", cgroup),
                at("blkio", cgroup),
                at("pids", cgroup),
                at("freezer", cgroup),
                at("", cgroup));
    }

    private @Nullable String at(String controller, String cgroup) {
        CgroupMount mount = mount(controller);
        return mount == null ? null : mount.directory(cgroup);
    }

    /**
     * What a container's name is put behind to have the cgroup in which its processes are listed: of v1 the freezer's,
     * which nobody divides further; null when that cannot be told from the name.
     */
    @Nullable
    String payloads() {
        CgroupMount mount = mount(kind == Kind.V2 ? "" : "freezer");
        return mount == null || !mount.root().equals("/") ? null : mount.point() + "/" + PAYLOAD;
    }

    /** Where any hierarchy that knows every container is mounted; null when there is none. */
    public @Nullable String anyMountPoint() {
        for (String controller : List.of("", "freezer", "memory", "name=systemd")) {
            CgroupMount mount = mount(controller);
            if (mount != null && mount.root().equals("/")) {
                return mount.point();
            }
        }
        return null;
    }
}
