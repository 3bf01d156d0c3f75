package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FileCalls;

/**
 * A file of any kind that is held but not opened: no driver of a device runs, no FIFO waits, and it stays the same file
 * whatever its name is given to meanwhile. Only regular files and directories can be opened from here.
 *
 * <p>Threads: one at a time. Failure: {@link FileFailure}. Source: openat2(2) with O_PATH.
 */
public final class HeldFile extends Descriptor {

    HeldFile(int fd) {
        super(fd);
    }

    /** Opens a regular file for reading. */
    public OpenFile read() throws FileFailure {
        return reopen(READ);
    }

    /** Opens a regular file for writing from its beginning; what it held is gone. */
    public OpenFile overwrite() throws FileFailure {
        return reopen(WRITE | TRUNCATE);
    }

    // The descriptor names the very file that was looked at, so that it is still a regular one.
    private OpenFile reopen(int how) throws FileFailure {
        FileStatus found = status();
        if (!found.isFile()) {
            throw new FileFailure(found.isDirectory() ? FileFailure.IS_DIRECTORY : FileFailure.INVALID);
        }
        int flags = how | CLOSE_ON_EXEC | NO_WAIT | NO_TERMINAL;
        return new OpenFile(checked(FileCalls.open(CStrings.of(own()), flags, 0)));
    }

    /** Opens a directory. */
    public OpenDirectory directory(Maker maker) throws FileFailure {
        Memory itself = CStrings.of(".");
        return new OpenDirectory(
                checked(FileCalls.openat(fd(), itself, READ | FileRoot.DIRECTORY | CLOSE_ON_EXEC | NO_WAIT, 0)), maker);
    }
}
