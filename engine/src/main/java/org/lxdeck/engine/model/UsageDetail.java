package org.lxdeck.engine.model;

/**
 * The numbers behind a {@link UsageSample} that only a detail view shows; {@link UsageSample#NONE} where the kernel does
 * not tell.
 *
 * @param userNanos processor time in user mode since start, nanoseconds
 * @param systemNanos processor time in the kernel since start, nanoseconds
 * @param periods periods of the quota since start
 * @param throttledPeriods periods in which it was held back
 * @param throttledNanos time it was held back, nanoseconds
 * @param quotaMicros processor time allowed in a period, microseconds; absent without a quota
 * @param periodMicros length of a period, microseconds
 * @param cores cores it may run on
 * @param shmemBytes shared memory and tmpfs
 * @param diskReads read operations since start
 * @param diskWrites write operations since start
 * @param netRxPackets packets received since start
 * @param netTxPackets packets sent since start
 * @param pressureMemoryFull share of time all tasks waited for memory, 1/1000 (10 s average)
 * @param pressureIoFull share of time all tasks waited for a disk, 1/1000 (10 s average)
 */
public record UsageDetail(
        long userNanos,
        long systemNanos,
        long periods,
        long throttledPeriods,
        long throttledNanos,
        long quotaMicros,
        long periodMicros,
        int cores,
        long shmemBytes,
        long diskReads,
        long diskWrites,
        long netRxPackets,
        long netTxPackets,
        int pressureMemoryFull,
        int pressureIoFull) {}
