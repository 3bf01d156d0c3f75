package org.lxdeck.tui.pane;

import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.UsageSample;

/** What is wrong with a container, in words that need no colour; the worst comes first. */
public final class Trouble {
    private static final int NEAR = 900;
    private static final int THROTTLED = 100;

    private Trouble() {}

    /** Memory without the page cache as a share of its limit, 1/1000; −1 when unknown. */
    public static int memoryShare(UsageSample usage) {
        return usage.memoryUsed() < 0 || usage.memoryLimit() <= 0
                ? -1
                : (int) (usage.memoryWithoutCache() * 1000 / usage.memoryLimit());
    }

    /** Processes as a share of their limit, 1/1000; −1 when unknown or without a limit. */
    public static int processShare(UsageSample usage) {
        return usage.processes() < 0 || usage.processLimit() <= 0
                ? -1
                : (int) Math.min(10_000, usage.processes() * 1000 / usage.processLimit());
    }

    public static boolean isNearMemory(UsageSample usage) {
        return memoryShare(usage) >= NEAR;
    }

    public static boolean isNearProcesses(UsageSample usage) {
        return processShare(usage) >= NEAR;
    }

    public static boolean isThrottled(UsageSample usage) {
        return usage.throttledPerMille() > THROTTLED;
    }

    /** How much it needs a look; 0 when nothing is wrong. */
    public static int rank(Container container, UsageSample usage) {
        return (container.status() == ContainerStatus.ERROR ? 64 : 0)
                + (usage.oomKills() > 0 ? 32 : 0)
                + (isNearMemory(usage) ? 16 : 0)
                + (isNearProcesses(usage) ? 8 : 0)
                + (isThrottled(usage) ? 4 : 0)
                + (container.status() == ContainerStatus.FROZEN ? 1 : 0);
    }

    /**
     * The words: {@code oom mem pid thr} in little room, with their numbers in more.
     *
     * @param status whether what the status says is told as well
     */
    public static String words(Container container, UsageSample usage, int columns, boolean status) {
        StringBuilder words = new StringBuilder();
        boolean numbers = columns >= 16;
        if (status && container.status() == ContainerStatus.ERROR) {
            words.append("failed ");
        }
        if (status && container.status() == ContainerStatus.FROZEN) {
            words.append("frozen ");
        }
        if (usage.oomKills() > 0) {
            words.append(numbers ? "OOM " + usage.oomKills() + "x " : "OOM ");
        }
        if (isNearMemory(usage)) {
            words.append(numbers ? "mem " + memoryShare(usage) / 10 + "% " : "mem ");
        }
        if (isNearProcesses(usage)) {
            words.append(numbers ? "pids " + processShare(usage) / 10 + "% " : "pids ");
        }
        if (isThrottled(usage)) {
            words.append(numbers ? "thr " + usage.throttledPerMille() / 10 + "% " : "thr ");
        }
        String all = words.toString().stripTrailing();
        int gap = all.indexOf(' ');
        return all.length() <= columns || gap < 0 || numbers ? all : all.substring(0, gap) + "+";
    }
}
