package org.lxdeck.tui.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.verdict.Sample.Place;

/** Configurations put together by chance out of the samples: a third without a bad one, some values changed a little. */
final class RandomSamples {
    private static final int MOST_KEYS = 6;
    private static final int MOST_DEVICES = 3;
    private static final int ONE_IN = 12;
    private static final String LETTERS = "0123456789-+.,/: %aAmk=";

    private final Random random;
    private final Map<Place, Pool> pools = new LinkedHashMap<>();

    /** Those that are taken here alone, and those that are not. */
    private record Pool(List<Sample> good, List<Sample> bad) {
        Pool() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    RandomSamples(Random random, List<Sample> samples) {
        this.random = random;
        for (Sample sample : samples) {
            if (!asksTheHost(sample)) {
                Pool pool = pools.computeIfAbsent(sample.place(), place -> new Pool());
                (sample.isTaken() ? pool.good() : pool.bad()).add(sample);
            }
        }
    }

    /** What a container may do with ids depends on the host and on other containers, on both sides. */
    private static boolean asksTheHost(Sample sample) {
        return sample.place() == Place.CONTAINER
                && sample.config().keySet().stream().anyMatch(key -> key.contains("idmap"));
    }

    Sample next() {
        Place place = random.nextInt(5) < 3 ? Place.PROFILE : Place.CONTAINER;
        Pool pool = pools.getOrDefault(place, new Pool());
        boolean isClean = random.nextInt(3) == 0;
        Map<String, String> config = new LinkedHashMap<>();
        Map<String, Device> devices = new LinkedHashMap<>();
        int parts = 1 + random.nextInt(MOST_KEYS + MOST_DEVICES);
        for (int i = 0; i < parts; i++) {
            Sample part = one(isClean || random.nextInt(3) > 0 ? pool.good() : pool.bad());
            if (config.size() < MOST_KEYS) {
                part.config().forEach((key, value) -> config.put(key, isClean ? value : perhapsOther(value)));
            }
            for (Device device : part.devices().values()) {
                if (devices.size() < MOST_DEVICES) {
                    String name = device.name().equals("root") ? "root" : "z" + devices.size();
                    devices.put(name, new Device(name, isClean ? device.options() : perhapsOther(device.options())));
                }
            }
        }
        return new Sample(place, "random", "", config, devices);
    }

    private Sample one(List<Sample> samples) {
        return samples.get(random.nextInt(samples.size()));
    }

    /** Not those that tell what kind of device it is, and not files, of which both ask the host whether they are there. */
    private Map<String, String> perhapsOther(Map<String, String> options) {
        Map<String, String> others = new LinkedHashMap<>(options);
        others.replaceAll((option, value) ->
                List.of("type", "nictype", "pool", "path", "source").contains(option) ? value : perhapsOther(value));
        return others;
    }

    /** Sometimes with a character more, less or changed. */
    private String perhapsOther(String value) {
        if (random.nextInt(ONE_IN) > 0 || value.isEmpty()) {
            return value;
        }
        int at = random.nextInt(value.length());
        String letter = "" + LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(3)) {
            case 0 -> value.substring(0, at) + letter + value.substring(at);
            case 1 -> value.substring(0, at) + value.substring(at + 1);
            default -> value.substring(0, at) + letter + value.substring(at + 1);
        };
    }
}
