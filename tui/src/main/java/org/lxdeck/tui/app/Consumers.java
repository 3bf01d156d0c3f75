package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.UsageSample;

/**
 * Who uses most of every resource: found once for the numbers of a second, and only while it is on the screen.
 *
 * @param usage the numbers it was found in
 * @param host the host it is about; null for all
 * @param most the largest of each resource, largest first
 * @param sums what all use together; below 0 where no container tells
 */
public record Consumers(
        Map<ContainerRef, UsageSample> usage,
        @Nullable String host,
        Map<Resource, List<Consumer>> most,
        Map<Resource, Long> sums) {
    private static final int MOST = 10;
    private static final long UNKNOWN = -1;

    /** One container and what it uses. */
    public record Consumer(ContainerRef ref, long used) {}

    /** The consumers of these numbers: what was found before, when it was for the same. */
    static Consumers of(Map<ContainerRef, UsageSample> usage, @Nullable String host, @Nullable Consumers before) {
        if (before != null && before.usage == usage && java.util.Objects.equals(before.host, host)) {
            return before;
        }
        Map<Resource, List<Consumer>> most = new EnumMap<>(Resource.class);
        Map<Resource, Long> sums = new EnumMap<>(Resource.class);
        for (Resource resource : Resource.all()) {
            List<Consumer> largest = new ArrayList<>(MOST + 1);
            long sum = 0;
            boolean known = usage.isEmpty();
            for (Map.Entry<ContainerRef, UsageSample> entry : usage.entrySet()) {
                long used = resource.used(entry.getValue());
                known |= used >= 0;
                if (used > 0 && (host == null || entry.getKey().host().equals(host))) {
                    sum += used;
                    insert(largest, entry.getKey(), used);
                }
            }
            most.put(resource, List.copyOf(largest));
            sums.put(resource, known ? sum : UNKNOWN);
        }
        return new Consumers(usage, host, most, sums);
    }

    private static void insert(List<Consumer> largest, ContainerRef ref, long used) {
        int at = largest.size();
        while (at > 0 && isBefore(ref, used, largest.get(at - 1))) {
            at--;
        }
        if (at < MOST) {
            largest.add(at, new Consumer(ref, used));
            if (largest.size() > MOST) {
                largest.remove(MOST);
            }
        }
    }

    /** Equal ones by name, so that they do not change places. */
    private static boolean isBefore(ContainerRef ref, long used, Consumer other) {
        return used != other.used() ? used > other.used() : ref.compareTo(other.ref()) < 0;
    }

    public List<Consumer> of(Resource resource) {
        List<Consumer> list = most.get(resource);
        return list == null ? List.of() : list;
    }

    public long sum(Resource resource) {
        Long sum = sums.get(resource);
        return sum == null ? 0 : Math.max(0, sum);
    }

    /** What to say where nobody is named: nothing is used, or nobody can tell. */
    public String nobody(Resource resource) {
        Long sum = sums.get(resource);
        return sum != null && sum == UNKNOWN ? "not measured on this host" : "nobody uses any";
    }
}
