package org.lxdeck.lxc.abi;

import java.util.Locale;

/**
 * The functions of {@code struct lxc_container} in the order of the header, each with the release that brought it. A
 * release's table is this list without what came later: it has only ever been added to, except that 4.0.5 put
 * {@link #SECCOMP_NOTIFY_FD_ACTIVE} before {@link #INIT_PIDFD}.
 *
 * <p>Source: {@code lxc/lxccontainer.h} of the releases 1.1.3 to 7.0.
 */
public enum LxcFunction {
    IS_DEFINED,
    STATE,
    IS_RUNNING,
    FREEZE,
    UNFREEZE,
    INIT_PID,
    LOAD_CONFIG,
    START,
    STARTL,
    STOP,
    WANT_DAEMONIZE,
    WANT_CLOSE_ALL_FDS,
    CONFIG_FILE_NAME,
    WAIT,
    SET_CONFIG_ITEM,
    DESTROY,
    SAVE_CONFIG,
    CREATE,
    CREATEL,
    RENAME,
    REBOOT,
    SHUTDOWN,
    CLEAR_CONFIG,
    CLEAR_CONFIG_ITEM,
    GET_CONFIG_ITEM,
    GET_RUNNING_CONFIG_ITEM,
    GET_KEYS,
    GET_INTERFACES,
    GET_IPS,
    GET_CGROUP_ITEM,
    SET_CGROUP_ITEM,
    GET_CONFIG_PATH,
    SET_CONFIG_PATH,
    CLONE,
    CONSOLE_GETFD,
    CONSOLE,
    ATTACH,
    ATTACH_RUN_WAIT,
    ATTACH_RUN_WAITL,
    SNAPSHOT,
    SNAPSHOT_LIST,
    SNAPSHOT_RESTORE,
    SNAPSHOT_DESTROY,
    MAY_CONTROL,
    ADD_DEVICE_NODE,
    REMOVE_DEVICE_NODE,
    ATTACH_INTERFACE(1, 1, 3),
    DETACH_INTERFACE(1, 1, 3),
    CHECKPOINT(1, 1, 3),
    RESTORE(1, 1, 3),
    DESTROY_WITH_SNAPSHOTS(1, 1, 3),
    SNAPSHOT_DESTROY_ALL(1, 1, 3),
    MIGRATE(2, 0, 0),
    CONSOLE_LOG(3, 0, 0),
    REBOOT2(3, 0, 0),
    MOUNT(3, 1, 0),
    UMOUNT(3, 1, 0),
    SECCOMP_NOTIFY_FD(3, 2, 0),
    SECCOMP_NOTIFY_FD_ACTIVE(4, 0, 5),
    INIT_PIDFD(4, 0, 0),
    DEVPTS_FD(4, 0, 5),
    SET_TIMEOUT(6, 0, 0);

    private final int since;

    LxcFunction() {
        this(1, 0, 0);
    }

    LxcFunction(int major, int minor, int micro) {
        since = FunctionTable.number(major, minor, micro);
    }

    /** The name of the field in C, which is also the name of the native method that calls it. */
    public String cName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isIn(int release) {
        return since <= release;
    }
}
