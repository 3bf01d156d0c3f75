package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FileCalls;

/**
 * A regular file that is open for reading or for writing.
 *
 * <p>Threads: one at a time. Failure: {@link FileFailure}.
 */
public final class OpenFile extends Descriptor {

    /** Bytes that are moved at a time. */
    public static final int PIECE = 256 * 1024;

    private static final int SEEK_SET = 0;
    private static final int SEEK_DATA = 3;
    private static final int SEEK_HOLE = 4;

    private final Memory buffer = new Memory(PIECE);

    OpenFile(int fd) {
        super(fd);
    }

    /** Hears how far it is; what it throws ends the copying. */
    @FunctionalInterface
    public interface Meter<E extends Exception> {
        /**
         * Hears of a piece.
         *
         * @param bytes moved or passed over since the last call
         */
        void moved(long bytes) throws E;
    }

    /** Reads at most an array full; −1 at the end. */
    public int read(byte[] into) throws FileFailure {
        int got = (int) piece(Math.min(into.length, PIECE));
        buffer.read(0, into, 0, got);
        return got == 0 && into.length > 0 ? -1 : got;
    }

    /** Writes all of this. */
    public void write(byte[] bytes, int length) throws FileFailure {
        for (int at = 0; at < length; ) {
            int size = Math.min(length - at, PIECE);
            buffer.write(0, bytes, at, size);
            put(buffer, size);
            at += size;
        }
    }

    /** Copies all of this file to another that is empty; holes stay holes. */
    public <E extends Exception> void copyTo(OpenFile target, Meter<E> meter) throws FileFailure, E {
        long size = status().size();
        long at = 0;
        while (true) {
            long data = FileCalls.lseek(fd(), at, SEEK_DATA);
            if (data < 0 && FileCalls.errno() == FileFailure.NO_DATA) {
                break; // only a hole is left
            }
            long hole = data < 0 ? -1 : FileCalls.lseek(fd(), data, SEEK_HOLE);
            if (hole < 0) {
                seek(this, at);
                seek(target, at);
                at += move(target, Long.MAX_VALUE, meter);
                break;
            }
            meter.moved(data - at);
            seek(this, data);
            seek(target, data);
            long moved = move(target, hole - data, meter);
            at = data + moved;
            if (moved < hole - data) {
                break; // somebody cut it meanwhile
            }
        }
        if (at < size) {
            meter.moved(size - at);
            checked(FileCalls.ftruncate(target.fd(), size));
        }
    }

    private <E extends Exception> long move(OpenFile target, long most, Meter<E> meter) throws FileFailure, E {
        long moved = 0;
        while (moved < most) {
            long got = piece(Math.min(most - moved, PIECE));
            if (got == 0) {
                break;
            }
            target.put(buffer, got);
            moved += got;
            meter.moved(got);
        }
        return moved;
    }

    private long piece(long most) throws FileFailure {
        while (true) {
            long got = FileCalls.read(fd(), buffer, most);
            if (got >= 0) {
                return got;
            }
            if (FileCalls.errno() != FileFailure.INTERRUPTED) {
                throw new FileFailure(FileCalls.errno());
            }
        }
    }

    private void put(Memory from, long size) throws FileFailure {
        for (long at = 0; at < size; ) {
            long put = FileCalls.write(fd(), from.share(at), size - at);
            if (put >= 0) {
                at += put;
            } else if (FileCalls.errno() != FileFailure.INTERRUPTED) {
                throw new FileFailure(FileCalls.errno());
            }
        }
    }

    private static void seek(OpenFile file, long offset) throws FileFailure {
        if (FileCalls.lseek(file.fd(), offset, SEEK_SET) < 0 && offset > 0) {
            throw new FileFailure(FileCalls.errno());
        }
    }

    /** Gives it this owner, then this mode, which a change of owner would rob of its setuid bits. */
    public void own(long uid, long gid, int mode) throws FileFailure {
        own(fd(), uid, gid, mode);
    }

    static void own(int fd, long uid, long gid, int mode) throws FileFailure {
        checked(FileCalls.fchownat(fd, CStrings.of(""), (int) uid, (int) gid, FileCalls.AT_EMPTY_PATH));
        checked(FileCalls.fchmod(fd, mode));
    }
}
