package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Causes out of the recorded log of starts that failed (liblxc 5.0.2); each container's name tells what was wrong. */
class LogReasonsTest {

    private static final List<String> LOG = log();

    private static List<String> log() {
        try (InputStream in = LogReasonsTest.class.getResourceAsStream("failed-starts.log")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LxcCause cause(String container) {
        return LxcLog.explain(LxcLog.causes(LOG, container)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            bad-apparmor | SECURITY | AppArmor does not understand a rule of its profile: syntax error, unexpected TOK_ID, expecting TOK_MODE
            bad-capability | CONFIG | lxc.cap.drop does not accept the value "nosuchcap": Invalid capability specified (in /srv/lxc/bad-capability/config)
            bad-cgroup-controller | CGROUP | the cgroup controller "nosuch" is not in use here
            bad-cgroup-file | CGROUP | the cgroup has no file "memory.nosuch" on this host
            bad-cgroup-value | CGROUP | the cgroup refuses "memory.limit_in_bytes" = "banana": Invalid argument
            bad-cpuset | CGROUP | the cgroup refuses "cpuset.cpus" = "77": Numerical result out of range
            bad-cwd | INIT | directory "/nope" (lxc.init.cwd) cannot be entered: No such file or directory
            bad-idmap | IDMAP | the map of user ids is refused: newuidmap: subuid overflow detected
            bad-ip | CONFIG | lxc.net.0.ipv4.address does not accept the value "999.1.1.1/24" (in /srv/lxc/bad-ip/config)
            bad-mac | NETWORK | "zz:zz" is not a MAC address
            bad-mount-source | MOUNT | "/no/such/dir" does not exist and cannot be mounted on "/mnt"
            bad-prlimit | CONFIG | lxc.prlimit knows no resource nosuch
            bad-proc | CONFIG | lxc.proc cannot set oom_score_adj to banana: Invalid argument
            bad-sysctl | CONFIG | lxc.sysctl cannot set net.nosuch.thing to 1: No such file or directory
            bad-value | CONFIG | lxc.autodev does not accept the value "banana" (in /srv/lxc/bad-value/config)
            bdev-unknown | ROOTFS | root file system "tank/none" cannot be mounted: No such device
            bridge-is-not | NETWORK | the veth pair cannot be made: Invalid argument
            console-bad | DEVICE | console device "/no/such/tty" (lxc.console.path): No such file or directory
            devdir | MOUNT | "proc" cannot be mounted on "/proc": Invalid argument
            device-src | MOUNT | "/dev/nosuchdev" does not exist and cannot be mounted on "/dev/nosuchdev"
            devices-bad | CGROUP | the cgroup refuses "devices.allow" = "banana": Invalid argument
            dup-net | NETWORK | two network devices are named "eth0"
            empty-rootfs | INIT | init program "/bin/busybox" does not exist in the container
            escape | MOUNT | "/tmp" cannot be mounted: there is no "/../../etc" in the container
            fstab-bad | MOUNT | "one" cannot be mounted: there is no "/two" in the container
            fstab-missing | MOUNT | mount table "/no/such/fstab" cannot be read: No such file or directory
            hook-fails | HOOK | the hook lxc.hook.pre-start failed: status 1
            hook-missing | HOOK | the hook lxc.hook.pre-start failed: its program was not found (status 127)
            hook-mount-fails | HOOK | the hook mount failed: status 7
            idmap-noaccess | ROOTFS | the container's root may not enter its root file system "/srv/lxc/idmap-noaccess/rootfs"
            idmap-overlap | IDMAP | the map of user ids is refused: newuidmap: write to uid_map failed: Invalid argument
            idmap-syntax | CONFIG | lxc.idmap does not accept the value "u zero 100000 65536": Failed to parse nsid: zero (in /srv/lxc/idmap-syntax/config)
            idmap-unowned | ROOTFS | the container's root may not write its root file system
            idmapped-bad | INIT | init program "/bin/busybox" does not exist in the container
            ifname-long | OTHER | Network device name "aaaaaaaaaaaaaaaaaaaaa" is too long (>= 16)
            init-missing-interp | INIT | init program "/bin/script" does not exist in the container
            initexec-noperm | INIT | init program "/bin/busybox" may not be executed
            ipvlan | NETWORK | no ipvlan can be made on "nodev9": Invalid argument
            loop-missing | ROOTFS | root file system "/no/such/image" does not exist
            lvm-missing | ROOTFS | root file system "/dev/nosuch/vol" does not exist
            mac-mcast | NETWORK | the MAC address of "eth0" is refused: Cannot assign requested address
            macvlan-missing | NETWORK | no macvlan can be made on "nodev9": Invalid argument
            missing-bridge | NETWORK | bridge "nobr7" does not exist
            missing-include | CONFIG | the included file "/no/such/file.conf" cannot be read: No such file or directory (in /srv/lxc/missing-include/config)
            missing-init | INIT | init program "/bin/nope" does not exist in the container
            missing-mount-target | MOUNT | "/tmp" cannot be mounted: there is no "/opt/data" in the container
            missing-rootfs | ROOTFS | root file system "/srv/lxc/missing-rootfs/rootfs" does not exist
            mount-auto-bad | CONFIG | lxc.mount.auto does not accept the value "proc:banana" (in /srv/lxc/mount-auto-bad/config)
            mount-fs-bad | MOUNT | "none" cannot be mounted on "/mnt": unknown file system type
            mount-line-bad | MOUNT | "justoneword" cannot be mounted on "/": unknown file system type
            namespace-bad | CONFIG | lxc.namespace.clone does not accept the value "banana" (in /srv/lxc/namespace-bad/config)
            netns-missing | CONFIG | the container or process it shares a namespace with is not running
            nettype | CONFIG | lxc.net.0.type does not accept the value "banana" (in /srv/lxc/nettype/config)
            no-equals | CONFIG | the line "lxc.autodev" has no "=" (in /srv/lxc/no-equals/config)
            noexec-init | INIT | init program "/bin/noexec" may not be executed
            ns-keep-userns | CONFIG | lxc.signal.halt does not accept the value "SIGBANANA" (in /srv/lxc/ns-keep-userns/config)
            overlay-bad | ROOTFS | root file system "/no/lower" cannot be mounted: No such file or directory
            partial | OTHER | its creation has not ended, or was interrupted
            personality | CONFIG | lxc.arch does not accept the value "vax" (in /srv/lxc/personality/config)
            phys-missing | NETWORK | network interface "nodev9" does not exist
            ro-rootfs | ROOTFS | /dev cannot be made in the root file system: Read-only file system
            rootfs-noexec | INIT | init program "/bin/busybox" may not be executed
            rootfs-notdir | ROOTFS | root file system "/etc/hostname" cannot be used: Not a directory
            seccomp-bad | SECURITY | the seccomp policy is not understood
            seccomp-missing | SECURITY | the seccomp policy /no/such/seccomp does not exist
            tty | DEVICE | there are not enough terminals for lxc.tty.max: Inappropriate ioctl for device
            unknown-key | CONFIG | unknown key "lxc.nosuch.key" (in /srv/lxc/unknown-key/config)
            veth-name-taken | NETWORK | network interface "lxtveth0" exists already
            vlan | NETWORK | no VLAN can be made on "nodev9": Invalid argument
            already | ALREADY_RUNNING | it is already running
            undefined | CONFIG | it has no configuration file
            """)
    void saysTheCauseInOneSentence(String container, LxcCause.Topic topic, String sentence) {
        assertEquals(sentence, cause(container).sentence());
        assertEquals(topic, cause(container).topic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"init-exits", "badformat-init", "nobody"})
    void inventsNoCause(String container) {
        assertEquals(Optional.empty(), LxcLog.explain(LxcLog.causes(LOG, container)));
    }

    @Test
    void genericLinesAreNoCauses() {
        List<LxcLogLine> causes = LxcLog.causes(LOG, "missing-bridge");
        assertFalse(causes.isEmpty());
        assertTrue(causes.stream().noneMatch(line -> line.message().contains("ABORTING")));
        assertTrue(causes.stream().allMatch(line -> "missing-bridge".equals(line.container())));
    }
}
