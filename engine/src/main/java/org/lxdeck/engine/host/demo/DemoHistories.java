package org.lxdeck.engine.host.demo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.UsageSample;

/** The rings of the demo's running containers: 60 values of one second, 120 of five, in primitive arrays. */
final class DemoHistories implements Histories {
    private static final int SHORT = 60;
    private static final int LONG = 120;
    private static final Metric[] METRICS = Metric.values();
    private static final int[] NOTHING = {};

    private final Map<ContainerRef, Ring> rings = new HashMap<>();

    /** Both rings of one container, metric by metric; place {@code n % length} holds value n. */
    private static final class Ring {
        final Map<Metric, int[]> fast = rows(SHORT);
        final Map<Metric, int[]> slow = rows(LONG);
        int count;

        void add(UsageSample sample) {
            for (Metric metric : METRICS) {
                int[] seconds = fast.getOrDefault(metric, NOTHING);
                seconds[count % SHORT] = value(sample, metric);
                if (count % 5 == 4) {
                    slow.getOrDefault(metric, NOTHING)[count / 5 % LONG] = mean(seconds);
                }
            }
            count++;
        }

        /** The mean of the last five seconds; what is unknown counts as nothing. */
        private int mean(int[] seconds) {
            long sum = 0;
            for (int i = 0; i < 5; i++) {
                sum += Math.max(0, seconds[(count - i) % SHORT]);
            }
            return (int) (sum / 5);
        }

        private static Map<Metric, int[]> rows(int length) {
            Map<Metric, int[]> rows = new EnumMap<>(Metric.class);
            for (Metric metric : METRICS) {
                rows.put(metric, new int[length]);
            }
            return rows;
        }
    }

    synchronized void add(ContainerRef ref, UsageSample sample) {
        rings.computeIfAbsent(ref, key -> new Ring()).add(sample);
    }

    synchronized void forget(ContainerRef ref) {
        rings.remove(ref);
    }

    synchronized void rename(ContainerRef from, ContainerRef to) {
        Ring ring = rings.remove(from);
        if (ring != null) {
            rings.put(to, ring);
        }
    }

    @Override
    public synchronized int copy(ContainerRef ref, Metric metric, boolean fiveSeconds, int[] out) {
        Arrays.fill(out, -1);
        Ring ring = rings.get(ref);
        if (ring == null) {
            return 0;
        }
        int length = fiveSeconds ? LONG : SHORT;
        int written = fiveSeconds ? ring.count / 5 : ring.count;
        int[] values = (fiveSeconds ? ring.slow : ring.fast).getOrDefault(metric, NOTHING);
        int many = Math.min(Math.min(length, written), out.length);
        for (int i = 0; i < many; i++) {
            out[out.length - many + i] = values[(written - many + i) % length];
        }
        return many;
    }

    private static int value(UsageSample sample, Metric metric) {
        return switch (metric.name()) {
            case "CPU" -> sample.cpuPerMille();
            case "MEMORY" -> kib(sample.memoryUsed());
            case "NET_RX" -> kib(sample.netRxRate());
            case "NET_TX" -> kib(sample.netTxRate());
            case "DISK_READ" -> kib(sample.diskReadRate());
            case "DISK_WRITE" -> kib(sample.diskWriteRate());
            case "PRESSURE_CPU" -> sample.pressureCpu();
            case "PRESSURE_MEMORY" -> sample.pressureMemory();
            case "PRESSURE_IO" -> sample.pressureIo();
            default -> -1;
        };
    }

    private static int kib(long bytes) {
        return bytes < 0 ? -1 : (int) Math.min(Integer.MAX_VALUE, bytes / 1024);
    }
}
