package org.lxdeck.tui.pane;

import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.widget.Amounts;

/** A container's numbers in words: used, limit and share together, each with its unit. */
public final class UsageText {
    private UsageText() {}

    /**
     * CPU of one core and of the limit.
     *
     * @param calm as the table says it: over a few seconds, in thousandths of a core; negative when unknown
     */
    public static String cpu(UsageSample usage, int calm) {
        if (calm < 0) {
            return Amounts.UNKNOWN;
        }
        String text = Amounts.percent(calm) + "% of one core";
        if (usage.cpuLimitPerMille() > 0) {
            long share = calm * 1000L / usage.cpuLimitPerMille();
            text += ", " + Amounts.percent((int) share) + "% of its limit (" + cores(usage.cpuLimitPerMille()) + ")";
        }
        return text;
    }

    /** The same in few words. */
    public static String shortCpu(UsageSample usage, int calm) {
        if (calm < 0 || usage.cpuLimitPerMille() <= 0) {
            return cpu(usage, calm);
        }
        long share = calm * 1000L / usage.cpuLimitPerMille();
        return Amounts.percent(calm) + "%, " + Amounts.percent((int) share) + "% of " + cores(usage.cpuLimitPerMille());
    }

    /** The same in few words. */
    public static String shortMemory(UsageSample usage) {
        if (usage.memoryUsed() < 0 || usage.memoryLimit() <= 0) {
            return memory(usage);
        }
        String text = Amounts.bytes(usage.memoryUsed()) + " of " + Amounts.bytes(usage.memoryLimit());
        return usage.memoryCache() < 0 ? text : text + ", cache " + Amounts.bytes(usage.memoryCache());
    }

    private static String cores(int perMille) {
        int whole = perMille / 1000;
        int tenth = perMille % 1000 / 100;
        return whole + (tenth == 0 ? "" : "." + tenth) + (perMille == 1000 ? " core" : " cores");
    }

    public static String memory(UsageSample usage) {
        if (usage.memoryUsed() < 0) {
            return Amounts.UNKNOWN;
        }
        String text = Amounts.bytes(usage.memoryUsed());
        if (usage.memoryLimit() > 0) {
            int share = (int) (usage.memoryUsed() * 1000 / usage.memoryLimit());
            text += " of " + Amounts.bytes(usage.memoryLimit()) + " (" + Amounts.percent(share) + "%)";
        }
        if (usage.memoryCache() >= 0) {
            text += ", " + Amounts.bytes(usage.memoryCache()) + " of it cache";
        }
        return usage.swapUsed() > 0 ? text + ", swap " + Amounts.bytes(usage.swapUsed()) : text;
    }

    public static String speed(long rate) {
        return rate < 0 ? Amounts.UNKNOWN : Amounts.rate(rate) + "/s";
    }

    public static String pressure(int cpu, int memory, int disk) {
        return "CPU " + share(cpu) + "  memory " + share(memory) + "  disk " + share(disk);
    }

    /** The same in few words. */
    public static String shortPressure(int cpu, int memory, int disk) {
        return "cpu " + share(cpu) + " mem " + share(memory) + " disk " + share(disk);
    }

    private static String share(int perMille) {
        return perMille < 0 ? Amounts.UNKNOWN : Amounts.percent(perMille) + "%";
    }
}
