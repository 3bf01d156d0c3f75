package org.lxdeck.lxc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.LxcCause.Topic;

/**
 * Turns error lines of liblxc into one sentence: of the first line that has a rule, else of the first line as it stands.
 * The first errors are the ones nearest to the fault; what follows only passes it on.
 */
final class LogReasons {

    private static final String SCRIPT = "Script exited with status ";
    private static final String HOOK = "Failed to run ";
    private static final String NOT_FOUND = "127";

    private LogReasons() {}

    static Optional<LxcCause> explain(List<LxcLogLine> lines) {
        LxcCause config = ConfigReasons.explain(lines);
        if (config != null) {
            return Optional.of(config);
        }
        for (int i = 0; i < lines.size(); i++) {
            LxcCause known = known(lines, i);
            if (known != null) {
                return Optional.of(known);
            }
        }
        return lines.stream().findFirst().map(LogReasons::asItStands);
    }

    private static @Nullable LxcCause known(List<LxcLogLine> lines, int at) {
        LxcLogLine line = lines.get(at);
        LogMessage message = LogMessage.of(line.message());
        if (message.text().startsWith(SCRIPT)) {
            return hook(lines, at, message.after(SCRIPT));
        }
        LxcCause byFunction = byFunction(line, message);
        if (byFunction != null) {
            return byFunction;
        }
        for (LogRule rule : LogRules.ALL) {
            if (rule.fits(message)) {
                return rule.cause(message, line);
            }
        }
        return null;
    }

    /** Which hook it was says a later line. */
    private static @Nullable LxcCause hook(List<LxcLogLine> lines, int at, String status) {
        String hook = "a hook";
        for (LxcLogLine later : lines.subList(at + 1, lines.size())) {
            if (later.message().startsWith(HOOK)) {
                String words = later.message().substring(HOOK.length());
                int end = words.indexOf(" for container");
                hook = "the hook " + (end < 0 ? words.replace(" hooks", "") : words.substring(0, end));
                break;
            }
        }
        String why = status.equals(NOT_FOUND) ? "its program was not found (status 127)" : "status " + status;
        return new LxcCause(Topic.HOOK, Shown.plain(hook + " failed: " + why, LogMessage.LONGEST), "", lines.get(at));
    }

    /** The same words mean something else in the functions that handle root file systems and mount tables. */
    private static @Nullable LxcCause byFunction(LxcLogLine line, LogMessage message) {
        boolean opens = message.text().startsWith("Failed to open \"");
        String function = line.function();
        if (opens && function.equals("dir_mount") && message.errno().equals(LogRule.DENIED)) {
            String advice = "it must belong to the container's root, and its parents must be passable (mode 0711)";
            return new LxcCause(
                    Topic.ROOTFS,
                    "the container's root may not enter its root file system " + Shown.quoted(message.quoted(0)),
                    advice,
                    line);
        }
        if (opens && (function.equals("dir_mount") || function.equals("lxc_rootfs_init"))) {
            String what = "root file system " + Shown.quoted(message.quoted(0));
            String why =
                    message.errno().equals(LogRule.ABSENT) ? " does not exist" : " cannot be used: " + message.errno();
            return new LxcCause(Topic.ROOTFS, what + why, "see lxc.rootfs.path", line);
        }
        if (opens && function.equals("setup_mount_fstab")) {
            String what = "mount table " + Shown.quoted(message.quoted(0));
            return new LxcCause(Topic.MOUNT, what + " cannot be read: " + message.errno(), "see lxc.mount.fstab", line);
        }
        if (message.text().startsWith("Failed to mount \"") && line.source().contains("/storage/")) {
            String what = "root file system " + Shown.quoted(message.quoted(0));
            return new LxcCause(
                    Topic.ROOTFS, what + " cannot be mounted: " + message.errno(), "see lxc.rootfs.path", line);
        }
        return null;
    }

    private static LxcCause asItStands(LxcLogLine line) {
        return new LxcCause(Topic.OTHER, LogMessage.of(line.message()).plain(), "", line);
    }
}
