package org.lxdeck.lxc.files;

import com.sun.jna.Pointer;

/**
 * What the kernel says of one file.
 *
 * @param mode permission bits, 07777 at most
 * @param uid owner as seen on the host
 * @param gid group as seen on the host
 * @param size bytes
 * @param modified seconds since the epoch
 * @param device of the file system it is on, as one number
 * @param mountRoot whether something is mounted there
 */
public record FileStatus(
        Kind kind,
        int mode,
        long uid,
        long gid,
        long size,
        long modified,
        long links,
        long device,
        long inode,
        boolean mountRoot) {

    /** Bytes of a {@code struct statx}. */
    static final int SIZE = 256;

    private static final long MOUNT_ROOT = 0x2000;

    /** What a file is. */
    public enum Kind {
        FILE,
        DIRECTORY,
        LINK,
        FIFO,
        SOCKET,
        CHARACTER_DEVICE,
        BLOCK_DEVICE,
        OTHER
    }

    static FileStatus of(Pointer statx) {
        int mode = statx.getShort(28) & 0xffff;
        long attributes = statx.getLong(8) & statx.getLong(56);
        return new FileStatus(
                kind(mode >> 12),
                mode & 07777,
                statx.getInt(20) & 0xffffffffL,
                statx.getInt(24) & 0xffffffffL,
                statx.getLong(40),
                statx.getLong(112),
                statx.getInt(16) & 0xffffffffL,
                ((statx.getInt(136) & 0xffffffffL) << 32) | (statx.getInt(140) & 0xffffffffL),
                statx.getLong(32),
                (attributes & MOUNT_ROOT) != 0);
    }

    private static Kind kind(int type) {
        return switch (type) {
            case 1 -> Kind.FIFO;
            case 2 -> Kind.CHARACTER_DEVICE;
            case 4 -> Kind.DIRECTORY;
            case 6 -> Kind.BLOCK_DEVICE;
            case 8 -> Kind.FILE;
            case 10 -> Kind.LINK;
            case 12 -> Kind.SOCKET;
            default -> Kind.OTHER;
        };
    }

    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }

    public boolean isLink() {
        return kind == Kind.LINK;
    }

    /** Whether both are one and the same file. */
    public boolean isSame(FileStatus other) {
        return device == other.device && inode == other.inode;
    }
}
