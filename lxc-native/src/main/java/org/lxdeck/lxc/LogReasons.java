package org.lxdeck.lxc;

import java.util.List;
import java.util.Optional;

/** Turns the error lines of liblxc into one sentence. */
final class LogReasons {

    private static final int LONGEST = 300;

    private LogReasons() {}

    static Optional<LxcCause> explain(List<LxcLogLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        LxcLogLine first = lines.get(0);
        return Optional.of(new LxcCause(LxcCause.Topic.OTHER, Shown.plain(first.message(), LONGEST), "", first));
    }
}
