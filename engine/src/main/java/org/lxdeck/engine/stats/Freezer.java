package org.lxdeck.engine.stats;

/** Whether the freezer holds a container. */
public enum Freezer {
    THAWED,
    FREEZING,
    FROZEN;

    /** What a v1 freezer.state says. */
    static Freezer ofV1(ProcText text) {
        if (text.startsWith(0, "FROZEN")) {
            return FROZEN;
        }
        return text.startsWith(0, "FREEZING") ? FREEZING : THAWED;
    }

    /** Reads the freezer of one container afresh; thawed when it cannot be read. */
    public static Freezer read(KernelTree tree, ProcText text, CgroupPaths paths) {
        if (paths.kind() == CgroupLayout.Kind.V2) {
            boolean read = paths.unified() != null && text.loadShort(tree.file(paths.unified() + "/cgroup.events"));
            return read && text.valueOf("frozen") == 1 ? FROZEN : THAWED;
        }
        boolean read = paths.freezer() != null && text.loadShort(tree.file(paths.freezer() + "/freezer.state"));
        return read ? ofV1(text) : THAWED;
    }
}
