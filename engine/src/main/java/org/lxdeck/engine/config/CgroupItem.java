package org.lxdeck.engine.config;

/**
 * A value for a file of a container's cgroup.
 *
 * @param version 1 or 2
 * @param file e.g. {@code memory.limit_in_bytes}; on v1 the controller is what stands before the first dot
 * @param value as the kernel takes it
 */
public record CgroupItem(int version, String file, String value) {
    public static CgroupItem v1(String file, Object value) {
        return new CgroupItem(1, file, String.valueOf(value));
    }

    public static CgroupItem v2(String file, Object value) {
        return new CgroupItem(2, file, String.valueOf(value));
    }

    /** Its line in a liblxc configuration. */
    public LxcLine line() {
        return new LxcLine((version == 1 ? "lxc.cgroup." : "lxc.cgroup2.") + file, value);
    }

    /** The controller whose hierarchy the file is in, on v1. */
    public String controller() {
        return file.substring(0, file.indexOf('.'));
    }
}
