package org.lxdeck.engine.stats;

import org.jspecify.annotations.Nullable;

/**
 * The directories of one container's cgroups; null where the controller is not mounted or does not confine it. Of cgroup
 * v2 only {@code unified} is set; of the hybrid layout it is there besides the v1 ones and has the pressure files.
 *
 * @param top the directory of the memory hierarchy that has no limit of its own: nothing is asked of it or above it
 */
public record CgroupPaths(
        CgroupLayout.Kind kind,
        String top,
        @Nullable String cpu,
        @Nullable String cpuacct,
        @Nullable String cpuset,
        @Nullable String memory,
        @Nullable String blkio,
        @Nullable String pids,
        @Nullable String freezer,
        @Nullable String unified) {

    /** True while the init process still sits in its monitor's cgroup: liblxc moves it a moment after it was made. */
    boolean areOfMonitor() {
        for (@Nullable String path : new @Nullable String[] {unified, memory, freezer, pids}) {
            if (path != null && path.contains("/lxc.monitor.")) {
                return true;
            }
        }
        return false;
    }

    /** True when there is nothing to read from. */
    public boolean isEmpty() {
        return memory == null && cpuacct == null && pids == null && freezer == null && unified == null;
    }
}
