package org.lxdeck.lxc.abi;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Named pipes, which Java cannot make. */
public final class Fifo {

    private static final int EEXIST = 17;
    private static final int OWNER_ONLY = 0600;

    private Fifo() {}

    /**
     * Makes a named pipe that only its owner may use.
     *
     * @throws FileAlreadyExistsException when something has that name
     * @throws IOException for any other reason, in the C library's words
     */
    public static void make(Path path) throws IOException {
        Memory text = CStrings.of(path.toString());
        try {
            int made = Libc.mkfifo(text, OWNER_ONLY);
            if (made != 0) {
                throw new IOException("mkfifo " + path + " failed");
            }
        } catch (LastErrorException e) {
            if (e.getErrorCode() == EEXIST) {
                throw new FileAlreadyExistsException(path.toString());
            }
            throw new IOException("mkfifo " + path + ": " + e.getMessage(), e);
        }
    }

    /** The effective user id of this process. */
    public static int effectiveUser() {
        return Libc.geteuid();
    }
}
