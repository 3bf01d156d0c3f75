package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.config.ConfigKey.Scope;
import org.lxdeck.engine.config.ConfigKey.When;

/**
 * The rows of {@link ConfigKeys} about what LXD's daemon, a cluster, a virtual machine or NVIDIA's tools do. They are
 * checked and kept, so that a profile for LXD stays whole; their help says what they do not do here.
 */
final class OtherPartKeys {
    private static final String KEPT = " (kept for LXD; lxdeck does not do it)";
    static final List<ConfigKey> ROWS = rows();

    private OtherPartKeys() {}

    private static List<ConfigKey> rows() {
        List<ConfigKey> rows = new ArrayList<>();
        kept(rows, "boot.host_shutdown_timeout", Values.INT, "Seconds it has to end when the machine goes down" + KEPT);
        kept(rows, "boot.stop.priority", Values.INT, "Higher ones end first when the machine goes down" + KEPT);
        kept(
                rows,
                "cluster.evacuate",
                Values.oneOf("auto", "migrate", "live-migrate", "stop"),
                "What becomes of it when its member of a cluster is evacuated" + KEPT);
        kept(rows, "migration.incremental.memory", Values.BOOL, "Copy memory ahead when it is moved" + KEPT);
        kept(
                rows,
                "migration.incremental.memory.goal",
                Values.UINT32,
                "Percent of its memory to be copied before it is stopped for the move" + KEPT);
        kept(
                rows,
                "migration.incremental.memory.iterations",
                Values.UINT32,
                "Most rounds of copying its memory ahead" + KEPT);
        kept(rows, "snapshots.expiry", Expiry.TYPE, "How long its snapshots are kept" + KEPT);
        kept(rows, "snapshots.pattern", Values.TEXT, "What its snapshots are called" + KEPT);
        kept(rows, "snapshots.schedule", Schedule.TYPE, "When snapshots are made of it" + KEPT);
        kept(rows, "snapshots.schedule.stopped", Values.BOOL, "Whether also while it is stopped" + KEPT);
        nvidia(rows, NvidiaEffect.SWITCH, Values.BOOL, "Give it the host's NVIDIA libraries and tools");
        nvidia(rows, "nvidia.driver.capabilities", Values.LINE, "What of the NVIDIA driver it uses");
        nvidia(rows, "nvidia.require.cuda", Values.LINE, "Which version of CUDA it needs");
        nvidia(rows, "nvidia.require.driver", Values.LINE, "Which version of the NVIDIA driver it needs");
        devlxd(rows, "security.devlxd", "Let it talk to LXD through /dev/lxd");
        devlxd(rows, "security.devlxd.images", "Let it fetch images through /dev/lxd");
        intercept(rows, "bpf", "bpf()");
        intercept(rows, "mknod", "mknod()");
        intercept(rows, "mount", "mount()");
        intercept(rows, "sched_setscheduler", "sched_setscheduler()");
        intercept(rows, "setxattr", "setxattr()");
        detail(rows, "bpf.devices", Values.BOOL, "Whether device filters may be loaded where bpf is intercepted");
        detail(rows, "mount.allowed", Values.LINE, "File systems it may mount where mount is intercepted");
        detail(rows, "mount.fuse", Values.LINE, "File systems mounted by FUSE programs where mount is intercepted");
        detail(rows, "mount.shift", Values.BOOL, "Whether what is mounted where mount is intercepted gets its ids");
        machine(rows, "agent.nic_config", Values.BOOL, "Names and sizes of network interfaces");
        machine(rows, "limits.memory.hugepages", Values.BOOL, "Memory in huge pages");
        machine(rows, "migration.stateful", Values.BOOL, "Stopping with its state");
        machine(rows, "raw.qemu", Values.TEXT, "Options for QEMU");
        machine(rows, "raw.qemu.conf", Values.TEXT, "Configuration for QEMU");
        machine(rows, "security.agent.metrics", Values.BOOL, "Asking its agent for numbers");
        machine(rows, "security.secureboot", Values.BOOL, "UEFI secure boot");
        return List.copyOf(rows);
    }

    private static void kept(List<ConfigKey> rows, String name, ValueType type, String help) {
        rows.add(ConfigKeys.row(name, type, When.STORED, Effect.NONE, help));
    }

    private static void nvidia(List<ConfigKey> rows, String name, ValueType type, String help) {
        rows.add(ConfigKeys.row(name, type, When.NEXT_START, NvidiaEffect.ONE, help));
    }

    private static void devlxd(List<ConfigKey> rows, String name, String help) {
        Effect effect = new NeedsEffect("the socket in /dev/lxd that LXD's daemon serves, and there is no daemon here");
        rows.add(ConfigKeys.row(name, Values.BOOL, When.NEXT_START, effect, help + " (nobody serves it here)"));
    }

    private static void intercept(List<ConfigKey> rows, String name, String call) {
        Effect effect = new NeedsEffect("a program outside the container that answers " + call
                + " for it, as LXD's daemon does, and there is no such program here");
        rows.add(ConfigKeys.row(
                "security.syscalls.intercept." + name,
                Values.BOOL,
                When.NEXT_START,
                effect,
                "Have " + call + " answered outside it (nobody answers here)"));
    }

    private static void detail(List<ConfigKey> rows, String name, ValueType type, String help) {
        kept(rows, "security.syscalls.intercept." + name, type, help + KEPT);
    }

    private static void machine(List<ConfigKey> rows, String name, ValueType type, String help) {
        rows.add(new ConfigKey(
                name,
                type,
                Scope.PROFILES,
                When.STORED,
                Effect.NONE,
                help + " (of virtual machines only; kept in profiles)"));
    }
}
