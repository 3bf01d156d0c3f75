package org.lxdeck.engine.stats;

import java.util.Optional;

/**
 * A container's first process as the host sees it. The start time tells it from a later process that was given the same
 * number.
 *
 * @param pid its number on the host
 * @param startTicks when it started, hundredths of a second since boot
 */
public record InitProcess(int pid, long startTicks) {

    /** Reads /proc/{@code pid}/stat; empty when there is no such process. */
    public static Optional<InitProcess> of(KernelTree tree, ProcText text, int pid) {
        if (pid <= 0 || !text.load(tree.file("/proc/" + pid + "/stat"))) {
            return Optional.empty();
        }
        long start = StatLine.startTicks(text);
        return start < 0 ? Optional.empty() : Optional.of(new InitProcess(pid, start));
    }

    /** Whether the same process still lives. */
    public boolean lives(KernelTree tree, ProcText text) {
        return text.load(tree.file("/proc/" + pid + "/stat")) && StatLine.startTicks(text) == startTicks;
    }
}
