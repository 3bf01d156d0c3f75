package org.lxdeck.lxc.abi;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The calls that work on files by descriptors of their directories. They return −1 (or null) on failure and leave the
 * reason in {@link #errno}. Java has none of them.
 */
public final class FileCalls {

    public static final int AT_FDCWD = -100;
    public static final int AT_SYMLINK_NOFOLLOW = 0x100;
    public static final int AT_REMOVEDIR = 0x200;
    public static final int AT_SYMLINK_FOLLOW = 0x400;
    public static final int AT_EMPTY_PATH = 0x1000;

    // New calls have one number on all architectures.
    private static final long OPEN_TREE_CALLS = 430;
    private static final long OPENAT2 = 437;
    private static final int HOW_SIZE = 24;
    private static final int BASIC_STATS = 0x7ff;

    static {
        Native.register(FileCalls.class, "c");
    }

    private FileCalls() {}

    /** Opens a path as {@code struct open_how} says; a descriptor. Linux 5.6. */
    public static int openat2(int directory, Pointer path, Pointer how) {
        return (int) syscall(OPENAT2, directory, path, how, HOW_SIZE, 0L);
    }

    /** Fills a {@code struct statx} of 256 bytes. */
    public static int statx(int directory, Pointer path, int flags, Pointer into) {
        return statx(directory, path, flags, BASIC_STATS, into);
    }

    /** A file system that is configured but not mounted; a descriptor. Linux 5.2. */
    public static int fsopen(Pointer type, long flags) {
        return (int) syscall(OPEN_TREE_CALLS, type, flags, 0L, 0L, 0L);
    }

    /** One step of configuring it; key and value may be null. */
    public static int fsconfig(int fs, long command, @Nullable Pointer key, @Nullable Pointer value) {
        return (int) syscall(OPEN_TREE_CALLS + 1, fs, command, key, value, 0L);
    }

    /** Its mount, attached nowhere: gone with the last descriptor. */
    public static int fsmount(int fs, long flags, long attributes) {
        return (int) syscall(OPEN_TREE_CALLS + 2, (long) fs, flags, attributes, 0L, 0L);
    }

    public static int errno() {
        return Native.getLastError();
    }

    public static native int open(Pointer path, int flags, int mode);

    public static native int openat(int directory, Pointer path, int flags, int mode);

    public static native int close(int fd);

    public static native int mkdirat(int directory, Pointer name, int mode);

    public static native int unlinkat(int directory, Pointer name, int flags);

    public static native int symlinkat(Pointer target, int directory, Pointer name);

    public static native int linkat(int from, Pointer path, int directory, Pointer name, int flags);

    public static native int renameat(int from, Pointer name, int to, Pointer newName);

    public static native long readlinkat(int directory, Pointer name, Pointer buffer, long size);

    public static native int fchownat(int directory, Pointer name, int uid, int gid, int flags);

    public static native int fchmod(int fd, int mode);

    public static native int ftruncate(int fd, long size);

    public static native long lseek(int fd, long offset, int whence);

    public static native long read(int fd, Pointer buffer, long size);

    public static native long write(int fd, Pointer buffer, long size);

    public static native int fstatfs(int fd, Pointer into);

    public static native Pointer fdopendir(int fd);

    public static native Pointer readdir(Pointer stream);

    public static native int closedir(Pointer stream);

    public static native int setfsuid(int uid);

    public static native int setfsgid(int gid);

    public static native int capget(Pointer header, Pointer data);

    public static native int capset(Pointer header, Pointer data);

    private static native int statx(int directory, Pointer path, int flags, int mask, Pointer into);

    private static native long syscall(long number, long a, Pointer b, Pointer c, long d, long e);

    private static native long syscall(long number, Pointer a, long b, long c, long d, long e);

    private static native long syscall(long number, long a, long b, @Nullable Pointer c, @Nullable Pointer d, long e);

    private static native long syscall(long number, long a, long b, long c, long d, long e);
}
