package org.lxdeck.engine.host.demo;

import java.util.Map;
import org.lxdeck.engine.model.UsageSample;

/** Reads the few limits that the demo obeys. What it cannot read counts as no limit. */
final class DemoLimits {
    private DemoLimits() {}

    /** CPU allowed in 1/1000 of a core. */
    static int cpu(Map<String, String> config, int hostCpus) {
        int cores = (int) number(config.getOrDefault("limits.cpu", ""));
        int limit = cores > 0 ? Math.min(cores, hostCpus) * 1000 : hostCpus * 1000;
        String allowance = config.getOrDefault("limits.cpu.allowance", "");
        int slash = allowance.indexOf('/');
        if (slash > 0) {
            long part = number(allowance.substring(0, slash));
            long whole = number(allowance.substring(slash + 1));
            if (part > 0 && whole > 0) {
                limit = (int) Math.min(limit, part * 1000 / whole);
            }
        }
        return limit;
    }

    /** Memory allowed in bytes. */
    static long memory(Map<String, String> config, long hostMemory) {
        String text = config.getOrDefault("limits.memory", "");
        long value = number(text);
        if (value <= 0) {
            return hostMemory;
        }
        long unit = 1;
        if (text.endsWith("KiB")) {
            unit = 1L << 10;
        } else if (text.endsWith("MiB")) {
            unit = 1L << 20;
        } else if (text.endsWith("GiB")) {
            unit = 1L << 30;
        } else if (text.endsWith("%")) {
            unit = hostMemory / 100;
        }
        return Math.min(hostMemory, value * unit);
    }

    private static long number(String text) {
        long value = 0;
        int i = 0;
        while (i < text.length() && i < 15 && Character.isDigit(text.charAt(i))) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
            i++;
        }
        return i == 0 ? UsageSample.NONE : value;
    }
}
