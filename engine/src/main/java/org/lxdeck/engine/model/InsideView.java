package org.lxdeck.engine.model;

/**
 * What the container itself sees through lxcfs. Bytes, hundredths of a load, seconds; −1 where unknown.
 *
 * @param computed whether the values were computed from the cgroup with lxcfs's formulas instead of read through it
 * @param problem why there is no view (lxcfs missing or dead); empty otherwise
 */
public record InsideView(
        boolean computed,
        int cpus,
        long memoryTotal,
        long memoryFree,
        long memoryAvailable,
        long memoryCached,
        long swapTotal,
        long swapFree,
        int load1,
        int load5,
        int load15,
        long uptimeSeconds,
        String problem) {
    public static InsideView without(String problem) {
        return new InsideView(false, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, problem);
    }
}
