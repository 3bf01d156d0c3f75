package org.lxdeck.engine.host.local;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.local.log.Following;
import org.lxdeck.engine.model.LogLines;

/**
 * One stream of the container that is looked at, its log or what its console says; another container or a rest lets the
 * files go. Which files they are is looked up again every few seconds. Confined to one thread.
 */
final class FollowedLog implements AutoCloseable {
    private static final int LOOK_EVERY = 5;

    private final LogFiles files;
    private final boolean console;
    private String name = "";
    private int turn;
    private @Nullable Following following;

    private FollowedLog(LogFiles files, boolean console) {
        this.files = files;
        this.console = console;
    }

    static FollowedLog ofLog(LogFiles files) {
        return new FollowedLog(files, false);
    }

    static FollowedLog ofConsole(LogFiles files) {
        return new FollowedLog(files, true);
    }

    /** What is kept of the stream now; blocks for file reads. */
    LogLines read(String wanted) {
        boolean same = wanted.equals(name);
        if (!same || turn++ % LOOK_EVERY == 0) {
            List<Path> paths = console ? files.consoles(wanted) : files.logs(wanted);
            if (!same || following == null || !following.follows(paths)) {
                close();
                name = wanted;
                following = paths.isEmpty() ? null : new Following(paths);
            }
        }
        Following now = following;
        return now == null ? LogLines.without(noFile(wanted)) : now.read();
    }

    /** The buffer that liblxc keeps instead cannot be looked at without taking it from everybody else. */
    private static String noFile(String name) {
        return "“" + name + "” writes what its console says to no file, so there is nothing to follow."
                + " With “lxc.console.logfile = /var/log/lxc/" + name
                + ".console” in its configuration there will be after its next start."
                + " “lxdeck console " + name + " --show-log” shows liblxc's own buffer once, and empties it.";
    }

    /** Nobody looks. */
    LogLines rest() {
        close();
        return LogLines.EMPTY;
    }

    @Override
    public void close() {
        Following old = following;
        following = null;
        name = "";
        if (old != null) {
            old.close();
        }
    }
}
