package org.lxdeck.lxc.abi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The calls with which a thread enters a mount namespace and works there. They return −1 on failure and leave the reason
 * in {@link #errno}. No call loads a class or opens a file behind the caller's back once this class is initialised, which
 * is what makes it safe to use them while the thread stands in the root of another.
 */
public final class MountCalls {

    public static final int AT_FDCWD = -100;
    public static final int NAMESPACE_OF_MOUNTS = 0x00020000;
    public static final int SHARING_OF_ROOT = 0x00000200;

    // New calls have one number on all architectures.
    private static final long OPEN_TREE = 428;
    private static final long MOVE_MOUNT = 429;
    private static final long MOUNT_SETATTR = 442;

    private static final int TREE_CLONE = 1;
    private static final int CLOSE_ON_EXEC = 02000000;
    private static final int RECURSIVE = 0x8000;
    private static final int EMPTY_PATH = 0x1000;
    private static final int MOVE_EMPTY_PATH = 0x4;
    private static final int READ_ONLY = 0;

    static {
        Native.register(MountCalls.class, "c");
    }

    private MountCalls() {}

    /** A detached copy of the mount at a path; a file descriptor. */
    public static long openTree(Pointer path, boolean recursive) {
        long flags = TREE_CLONE | CLOSE_ON_EXEC | (recursive ? RECURSIVE : 0);
        return syscall(OPEN_TREE, AT_FDCWD, path, flags, 0L, 0L);
    }

    /** Attaches a detached mount at a path, whose last part may not be a symbolic link. */
    public static long moveMount(long tree, Pointer empty, Pointer path) {
        return syscall(MOVE_MOUNT, tree, empty, AT_FDCWD, path, MOVE_EMPTY_PATH);
    }

    /** Sets attributes of a detached mount; {@code attributes} is a {@code struct mount_attr}. */
    public static long setAttributes(long tree, Pointer empty, boolean recursive, Pointer attributes, long size) {
        long flags = EMPTY_PATH | (recursive ? RECURSIVE : 0);
        return syscall(MOUNT_SETATTR, tree, empty, flags, attributes, size);
    }

    /** Opens a file for reading. */
    public static int openForReading(Pointer path) {
        return open(path, READ_ONLY | CLOSE_ON_EXEC, 0);
    }

    public static int errno() {
        return Native.getLastError();
    }

    public static native int unlink(Pointer path);

    public static native int setns(int fd, int kind);

    public static native int unshare(int flags);

    public static native int mkdir(Pointer path, int mode);

    public static native int creat(Pointer path, int mode);

    public static native int close(int fd);

    public static native int mount(Pointer source, Pointer target, Pointer type, long flags, Pointer data);

    public static native int umount2(Pointer target, int flags);

    public static native int setfsuid(int uid);

    public static native int setfsgid(int gid);

    private static native int open(Pointer path, int flags, int mode);

    private static native long syscall(long number, long a, Pointer b, long c, long d, long e);

    private static native long syscall(long number, long a, Pointer b, long c, Pointer d, long e);
}
