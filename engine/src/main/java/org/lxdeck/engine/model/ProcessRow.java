package org.lxdeck.engine.model;

/**
 * A process of a container, read from the host's /proc without entering the container.
 *
 * @param pid id on the host
 * @param insidePid id in the container (last field of NSpid), −1 when unknown
 * @param uid owner on the host
 * @param insideUid owner in the container, −1 when not mapped
 * @param state one letter of /proc/PID/stat
 * @param cpuPerMille of one core in 1/1000 since the last reading
 * @param rss bytes
 * @param startedAtMillis milliseconds since the epoch
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
        long startedAtMillis,
        String command) {}
