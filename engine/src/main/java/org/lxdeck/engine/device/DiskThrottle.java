package org.lxdeck.engine.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.config.CgroupItem;
import org.lxdeck.engine.device.DiskOptions.DiskLimit;
import org.lxdeck.engine.model.Device;

/**
 * How fast a container may read and write the disks of the host that its disk devices lie on. Several devices on one disk
 * share it: it gets the average of what they ask.
 */
public final class DiskThrottle {
    private static final int KINDS = 4;
    private static final List<String> V1 = List.of(
            "blkio.throttle.read_bps_device",
            "blkio.throttle.read_iops_device",
            "blkio.throttle.write_bps_device",
            "blkio.throttle.write_iops_device");
    private static final List<String> V2 = List.of("rbps", "riops", "wbps", "wiops");

    private DiskThrottle() {}

    /** The values for both versions of cgroups, on this host. */
    public static List<CgroupItem> here(Collection<Device> devices, Path home) {
        return items(devices, device -> BackingDisk.of(source(device, home)));
    }

    /** The values for both versions of cgroups; disks are {@code major:minor}, null where there is none. Pure. */
    static List<CgroupItem> items(Collection<Device> devices, Function<Device, @Nullable String> disk) {
        Map<String, List<long[]>> asked = new TreeMap<>();
        for (Device device : devices) {
            long[] limits = limits(device);
            String on = limits == null ? null : disk.apply(device);
            if (limits != null && on != null) {
                asked.computeIfAbsent(on, none -> new ArrayList<>()).add(limits);
            }
        }
        List<CgroupItem> items = new ArrayList<>();
        asked.forEach((on, all) -> add(on, average(all), items));
        return items;
    }

    private static void add(String disk, long[] limits, List<CgroupItem> items) {
        StringBuilder unified = new StringBuilder();
        for (int kind = 0; kind < KINDS; kind++) {
            if (limits[kind] > 0) {
                items.add(CgroupItem.v1(V1.get(kind), disk + " " + limits[kind]));
                unified.append(' ').append(V2.get(kind)).append('=').append(limits[kind]);
            }
        }
        if (unified.length() > 0) {
            items.add(CgroupItem.v2("io.max", disk + unified));
        }
    }

    private static long[] average(List<long[]> all) {
        long[] average = new long[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            long count = 0;
            for (long[] one : all) {
                if (one[kind] > 0) {
                    count++;
                    average[kind] += one[kind];
                }
            }
            average[kind] = count == 0 ? 0 : average[kind] / count;
        }
        return average;
    }

    /** Bytes and operations read, bytes and operations written; null when nothing is asked. */
    private static long @Nullable [] limits(Device device) {
        if (!device.type().equals("disk")) {
            return null;
        }
        String most = device.option("limits.max", "");
        String read = most.isEmpty() ? device.option("limits.read", "") : most;
        String write = most.isEmpty() ? device.option("limits.write", "") : most;
        if (read.isEmpty() && write.isEmpty()) {
            return null;
        }
        long[] limits = new long[KINDS];
        put(read, 0, limits);
        put(write, 2, limits);
        return limits;
    }

    private static void put(String text, int at, long[] limits) {
        if (!text.isEmpty()) {
            DiskLimit limit = DiskLimit.parse(text);
            limits[limit.operations() ? at + 1 : at] = limit.aSecond();
        }
    }

    private static Path source(Device device, Path home) {
        return DiskDevice.isRoot(device) ? home : Path.of(device.option("source", ""));
    }
}
