package org.lxdeck.engine.model;

/**
 * A process of a container, read from the host's /proc without entering the container.
 *
 * @param pid id on the host
 * @param insidePid id in the container (last field of NSpid), −1 when unknown
 * @param parent id on the host
 * @param uid owner on the host
 * @param insideUid owner in the container, −1 when not mapped
 * @param state one letter of /proc/PID/stat
 * @param cpuPerMille of one core in 1/1000 since the last reading
 * @param rss bytes
 * @param startTicks when it started, hundredths of a second since boot
 * @param startedAtMillis the same in milliseconds since the epoch, −1 when unknown
 * @param command sanitised command line
 */
public record ProcessRow(
        int pid,
        int insidePid,
        int parent,
        int uid,
        int insideUid,
        char state,
        int cpuPerMille,
        long rss,
        int threads,
        long startTicks,
        long startedAtMillis,
        String command) {
    public ProcessId id() {
        return new ProcessId(pid, startTicks);
    }

    /** Whether it is the first process of its container. */
    public boolean isInit(Container container) {
        return pid == container.pid();
    }
}
