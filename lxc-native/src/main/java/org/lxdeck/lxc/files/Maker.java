package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import org.lxdeck.lxc.abi.FileCalls;

/**
 * Whom new files belong to at the moment they are made. Where a mount maps ids the host's root has none on it, and the
 * kernel lets only somebody who has make a file: so the calling thread, and it alone, takes the container's root for its
 * file system user during the call, and keeps all of its capabilities.
 *
 * @param uid the container's root as seen through that mount
 */
public record Maker(int uid, int gid) {

    /** The host's root. */
    public static final Maker ROOT = new Maker(0, 0);

    private static final int VERSION = 0x20080522;

    /** One call. */
    @FunctionalInterface
    interface Call {
        int make();
    }

    /** Makes the call as this user; its answer, with {@link FileCalls#errno} moved into a failure. */
    int during(Call call) throws FileFailure {
        if (uid == 0 && gid == 0) {
            return checked(call.make(), FileCalls.errno());
        }
        FileCalls.setfsgid(gid);
        FileCalls.setfsuid(uid);
        int answer;
        int error;
        try {
            raise();
            answer = call.make();
            error = FileCalls.errno();
        } finally {
            FileCalls.setfsuid(0);
            FileCalls.setfsgid(0);
        }
        return checked(answer, error);
    }

    private static int checked(int answer, int error) throws FileFailure {
        if (answer < 0) {
            throw new FileFailure(error);
        }
        return answer;
    }

    /** Leaving uid 0 took the file capabilities of this thread out of effect; they are still permitted. */
    private static void raise() {
        Memory header = new Memory(8);
        header.setInt(0, VERSION);
        header.setInt(4, 0);
        Memory data = new Memory(24);
        if (FileCalls.capget(header, data) == 0) {
            data.setInt(0, data.getInt(4));
            data.setInt(12, data.getInt(16));
            int unused = FileCalls.capset(header, data);
        }
    }
}
