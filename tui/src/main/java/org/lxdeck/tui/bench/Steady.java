package org.lxdeck.tui.bench;

/**
 * A program that refreshes once a second, watched for a while.
 *
 * @param cpuPercent of one core
 * @param bytesPerSecond printed on its terminal
 * @param writesPerSecond write calls of all its processes
 * @param framesPerSecond synchronized updates, 0 for programs that have none
 * @param pssMib memory of all its processes
 */
record Steady(
        double cpuPercent, double bytesPerSecond, double writesPerSecond, double framesPerSecond, double pssMib) {}
