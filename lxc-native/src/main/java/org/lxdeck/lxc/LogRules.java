package org.lxdeck.lxc;

import static org.lxdeck.lxc.LogRule.ABSENT;
import static org.lxdeck.lxc.LogRule.DENIED;
import static org.lxdeck.lxc.LogRule.TAKEN;

import java.util.List;
import org.lxdeck.lxc.LxcCause.Topic;

/**
 * The errors of liblxc that have a sentence of their own, the special ones before the general ones. The texts were taken
 * from failed starts with liblxc 5.0.2; the other releases word them alike.
 */
final class LogRules {

    private static final String CREATE = "add create=dir or create=file to the mount's options";
    private static final String RANGES = "compare lxc.idmap with root's ranges in /etc/subuid and /etc/subgid";
    private static final String NOT_SHIFTED = "its files belong to other ids than the id map gives the container";
    private static final String LINK = "lxc.net.N.link must name an interface of the host";
    private static final String POLICY = "see lxc.seccomp.profile";

    static final List<LogRule> ALL = List.of(
            // network
            rule(Topic.NETWORK, "bridge interface doesn't exist", "", "bridge %2 does not exist", LINK),
            rule(Topic.NETWORK, "to bridge", "", "%1 cannot be joined to bridge %2: %e", LINK),
            rule(Topic.NETWORK, "Failed to retrieve ifindex for", "", "network interface %1 does not exist", LINK),
            rule(Topic.NETWORK, "Failed to create macvlan interface", "", "no macvlan can be made on %2: %e", LINK),
            rule(Topic.NETWORK, "Failed to create ipvlan interface", "", "no ipvlan can be made on %2: %e", LINK),
            rule(Topic.NETWORK, "Failed to create vlan interface", "", "no VLAN can be made on %2: %e", LINK),
            rule(Topic.NETWORK, "Failed to create veth pair", TAKEN, "network interface %1 exists already", ""),
            rule(Topic.NETWORK, "Failed to create veth pair", "", "the veth pair cannot be made: %e", LINK),
            LogRule.of(Topic.NETWORK, "Mac address", "%1 is not a MAC address"),
            LogRule.of(
                    Topic.NETWORK,
                    "Failed to setup hw address for network device",
                    "the MAC address of %1 is refused: %e"),
            rule(Topic.NETWORK, "Failed to rename network device", TAKEN, "two network devices are named %2", ""),
            LogRule.of(Topic.NETWORK, "Failed to rename network device", "a network device cannot be named %2: %e"),
            rule(
                    Topic.NETWORK,
                    "lxc-user-nic failed to configure requested network",
                    "",
                    "lxc-user-nic refused the network%r",
                    "see /etc/lxc/lxc-usernet"),
            // the first process
            rule(
                    Topic.INIT,
                    "Failed to exec",
                    ABSENT,
                    "init program %1 does not exist in the container",
                    "set lxc.init.cmd; for a script, the interpreter in its first line must exist too"),
            rule(
                    Topic.INIT,
                    "Failed to exec",
                    DENIED,
                    "init program %1 may not be executed",
                    "it needs the x bit, directories that the container's root may enter, and a mount without noexec"),
            LogRule.of(Topic.INIT, "Failed to exec", "init program %1 cannot be executed: %e"),
            LogRule.of(
                    Topic.INIT, "Could not change directory to", "directory %1 (lxc.init.cwd) cannot be entered: %e"),
            // root file system
            rule(Topic.ROOTFS, "dmapped rootfs currently only supports", "", "idmap=container works for dir only", ""),
            LogRule.of(Topic.ROOTFS, "Failed to mount rootfs", "root file system %1 cannot be mounted"),
            rule(
                    Topic.ROOTFS,
                    "Failed to create \"/dev\" directory",
                    DENIED,
                    "the container's root may not write its root file system",
                    NOT_SHIFTED),
            LogRule.of(
                    Topic.ROOTFS,
                    "Failed to create \"/dev\" directory",
                    "/dev cannot be made in the root file system: %e"),
            // mounts
            rule(Topic.MOUNT, "\" onto \"", ABSENT, "%1 does not exist and cannot be mounted on %m2", ""),
            rule(
                    Topic.MOUNT,
                    "\" onto \"",
                    "No such device",
                    "%1 cannot be mounted on %m2: unknown file system type",
                    ""),
            rule(Topic.MOUNT, "\" onto \"", "", "%1 cannot be mounted on %m2: %e", ""),
            rule(Topic.MOUNT, "\" on \"", ABSENT, "%1 cannot be mounted: there is no %m2 in the container", CREATE),
            rule(
                    Topic.MOUNT,
                    "\" on \"",
                    "No such device",
                    "%1 cannot be mounted on %m2: unknown file system type",
                    ""),
            rule(Topic.MOUNT, "\" on \"", "", "%1 cannot be mounted on %m2: %e", ""),
            rule(
                    Topic.MOUNT,
                    "Failed to idmap detached",
                    "",
                    "the ids of a disk with shift cannot be mapped: %e",
                    "its file system cannot do it; take shift from the disk, or set raw.idmap"),
            // ids
            rule(Topic.IDMAP, "newuidmap failed to write mapping", "", "the map of user ids is refused: %w1", RANGES),
            rule(Topic.IDMAP, "newgidmap failed to write mapping", "", "the map of group ids is refused: %w1", RANGES),
            rule(Topic.IDMAP, "newuidmap", "", "user ids cannot be mapped: newuidmap%r", "install the package uidmap"),
            rule(Topic.IDMAP, "newgidmap", "", "group ids cannot be mapped: newgidmap%r", "install the package uidmap"),
            // limits
            rule(Topic.CGROUP, "Failed to setup limits for the", "", "the cgroup controller %1 is not in use here", ""),
            rule(Topic.CGROUP, "Failed to set \"", ABSENT, "the cgroup has no file %1 on this host", ""),
            rule(Topic.CGROUP, "Failed to set \"", "", "the cgroup refuses %1 = %2: %e", ""),
            LogRule.of(Topic.CGROUP, "Failed to create cgroup", "a cgroup cannot be made: %e"),
            LogRule.of(Topic.CONFIG, "Unknown resource", "lxc.prlimit knows no resource %r"),
            LogRule.of(Topic.CONFIG, "Failed to setup sysctl parameters", "lxc.sysctl cannot set %r: %e"),
            LogRule.of(Topic.CONFIG, "Failed to setup proc filesystem", "lxc.proc cannot set %r: %e"),
            // security
            rule(
                    Topic.SECURITY,
                    "Failed to open seccomp policy file",
                    ABSENT,
                    "the seccomp policy %r does not exist",
                    POLICY),
            rule(Topic.SECURITY, "seccomp", "", "the seccomp policy is not understood", POLICY),
            rule(
                    Topic.SECURITY,
                    "AppArmor parser error",
                    "",
                    "AppArmor does not understand a rule of its profile: %l",
                    "see raw.apparmor"),
            rule(Topic.SECURITY, "pparmor", "", "the AppArmor profile cannot be used", "see lxc.apparmor.profile"),
            rule(Topic.SECURITY, "AppArmor", "", "the AppArmor profile cannot be used", "see lxc.apparmor.profile"),
            rule(Topic.SECURITY, "SELinux", "", "the SELinux context cannot be used", "see lxc.selinux.context"),
            // devices, namespaces
            rule(Topic.DEVICE, "lxdeck: device ", "", "device %r", ""),
            LogRule.of(Topic.DEVICE, "Failed to open proxy terminal", "console device %1 (lxc.console.path): %e"),
            LogRule.of(Topic.DEVICE, "Failed to create tty", "there are not enough terminals for lxc.tty.max: %e"),
            rule(
                    Topic.CONFIG,
                    "Failed to record inherited namespaces",
                    "",
                    "the container or process it shares a namespace with is not running",
                    "see lxc.namespace.share"),
            // not now
            LogRule.of(Topic.ALREADY_RUNNING, "already running", "it is already running"),
            rule(
                    Topic.OTHER,
                    "Ongoing container creation detected",
                    "",
                    "its creation has not ended, or was interrupted",
                    "when nothing is creating it any more, remove the file \"partial\" in its directory"),
            LogRule.of(Topic.CONFIG, "No container config specified", "it has no configuration file"));

    private LogRules() {}

    private static LogRule rule(Topic topic, String marker, String errno, String sentence, String advice) {
        return LogRule.of(topic, marker, errno, sentence, advice);
    }
}
