package org.lxdeck.engine.config;

import java.util.Set;

/**
 * What the generated configuration depends on that is the same for all containers of this machine.
 *
 * @param liblxcMajor 5 for 5.0.2; from 7 on the keys of cgroup v1 are gone
 * @param unified whether cgroup v2 alone is mounted, with cgroup namespaces
 * @param appArmor whether AppArmor is in force
 * @param paths which of {@link #PROBED} exist
 * @param limits numbers that limits need
 */
public record HostFacts(int liblxcMajor, boolean unified, boolean appArmor, Set<String> paths, LimitFacts limits) {
    /** Paths of the host that a container gets, or needs, when they are there. */
    public static final Set<String> PROBED =
            Set.of("/dev/fuse", "/dev/net/tun", "/sys/fs/fuse/connections", NvidiaEffect.HOOK, NvidiaEffect.TOOL);

    public HostFacts {
        paths = Set.copyOf(paths);
    }
}
