package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FileCalls;

/** An open file descriptor and what every kind of them can tell. One thread at a time. */
class Descriptor implements AutoCloseable {

    static final int READ = 0;
    static final int WRITE = 1;
    static final int CLOSE_ON_EXEC = 02000000;
    static final int NO_WAIT = 04000;
    static final int NO_TERMINAL = 0400;
    static final int TRUNCATE = 01000;
    static final int CREATE = 0100;
    static final int EXCLUSIVE = 0200;

    private static final Memory EMPTY = CStrings.of("");

    private final int fd;
    private boolean closed;

    Descriptor(int fd) {
        this.fd = fd;
    }

    final int fd() {
        return fd;
    }

    /** What the file is now. */
    public FileStatus status() throws FileFailure {
        Memory statx = new Memory(FileStatus.SIZE);
        checked(FileCalls.statx(fd, EMPTY, FileCalls.AT_EMPTY_PATH, statx));
        return FileStatus.of(statx);
    }

    /** Whether it is on a file system whose files are not stored but made by the kernel, as /proc and /sys. */
    public boolean isKernels() throws FileFailure {
        Memory statfs = new Memory(256);
        checked(FileCalls.fstatfs(fd, statfs));
        return KernelFileSystems.has(statfs.getNativeLong(0).longValue() & 0xffffffffL);
    }

    /** The name under which this process reaches the very file. */
    final String own() {
        return "/proc/self/fd/" + fd;
    }

    static int checked(int answer) throws FileFailure {
        if (answer < 0) {
            throw new FileFailure(FileCalls.errno());
        }
        return answer;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            int unused = FileCalls.close(fd);
        }
    }
}
