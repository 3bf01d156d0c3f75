package org.lxdeck.lxc;

/** Which lines of liblxc's log are errors that explain something, and which are errors in name only. */
final class LogNoise {

    /** What the last lines of every failed start say. */
    private static final String[] GENERIC = {
        "Received container state \"ABORTING\"",
        "Failed to spawn container",
        "The container failed to start",
        "To get more details, run the container in foreground mode",
        "Additional information can be obtained by setting",
        "Failed to receive message from child",
        "Failed to create container",
    };

    private static final String[] HARMLESS = {
        "Unsupported config key \"lxc.seccomp",
    };

    private LogNoise() {}

    static boolean isCause(LxcLogLine line) {
        return line.level().atLeast(LxcLogLevel.ERROR) && !isGeneric(line) && !contains(line.message(), HARMLESS);
    }

    static boolean isGeneric(LxcLogLine line) {
        return contains(line.message(), GENERIC);
    }

    private static boolean contains(String message, String[] parts) {
        for (String part : parts) {
            if (message.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
