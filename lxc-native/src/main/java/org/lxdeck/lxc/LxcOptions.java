package org.lxdeck.lxc;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the library is opened.
 *
 * @param logFile where liblxc writes its log (made with mode 0600 when missing, its directory must exist); without one
 *     a failure has no reason
 * @param logLevel the mildest lines that are kept
 * @param callLimit how long one call may take before the container counts as hung; does not include grace times
 */
public record LxcOptions(Optional<Path> logFile, LxcLogLevel logLevel, Duration callLimit) {

    /** No log file, errors only, five seconds a call. */
    public static final LxcOptions DEFAULT = new LxcOptions(Optional.empty(), LxcLogLevel.ERROR, Duration.ofSeconds(5));

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public LxcOptions {
        if (callLimit.isNegative() || callLimit.isZero()) {
            throw new IllegalArgumentException("the time limit of a call must be positive");
        }
    }

    public LxcOptions withLogFile(Path file) {
        return new LxcOptions(Optional.of(file), logLevel, callLimit);
    }

    public LxcOptions withLogLevel(LxcLogLevel level) {
        return new LxcOptions(logFile, level, callLimit);
    }

    public LxcOptions withCallLimit(Duration limit) {
        return new LxcOptions(logFile, logLevel, limit);
    }
}
