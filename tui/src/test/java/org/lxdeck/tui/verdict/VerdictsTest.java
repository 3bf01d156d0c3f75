package org.lxdeck.tui.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lxdeck.engine.config.ConfigKey;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.device.DeviceOption;
import org.lxdeck.engine.device.DeviceType;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.tui.verdict.Sample.Place;

/**
 * What is said here to the samples is what LXD said to them when it was asked, but for rules that engine/DIFFERENCES.md
 * names. {@code -Dverdicts=update} asks one and writes its verdicts down, {@code -Dverdicts=add} only
 * those that are not there.
 */
class VerdictsTest {
    private static final int ENOUGH = 3;

    static List<Sample> samples() {
        List<Sample> all = new ArrayList<>(KeySamples.all());
        all.addAll(DeviceSamples.all());
        return all;
    }

    @Test
    @Tag("lxd")
    @EnabledIfSystemProperty(named = "verdicts", matches = "update|add")
    void writeDownWhatLxdSays() throws IOException {
        Recorded old = "add".equals(System.getProperty("verdicts")) ? Recorded.read() : new Recorded();
        Recorded asked = new Recorded();
        try (LxdJudge lxd = LxdJudge.start()) {
            for (Sample sample : samples()) {
                asked.add(
                        sample,
                        old.has(sample)
                                ? old.isTaken(sample)
                                : lxd.refusal(sample).isEmpty());
            }
        }
        asked.write();
    }

    @Test
    void verdictsAreThoseOfLxd() throws IOException {
        Recorded recorded = Recorded.read();
        List<String> unexplained = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        Set<Sample> twice = new HashSet<>();
        for (Sample sample : samples()) {
            boolean there = recorded.isTaken(sample);
            assertTrue(twice.add(sample), () -> "twice: " + sample);
            if (there == sample.isTaken()) {
                continue;
            }
            Set<String> names = Differences.explain(sample, there);
            if (names.size() != 1) {
                unexplained.add((there ? "LXD takes " : "LXD refuses ") + sample + names + sample.problems());
            }
            seen.addAll(names);
        }
        assertEquals("", String.join("\n", unexplained));
        assertEquals(new TreeSet<>(Differences.names()), seen, "each difference that is named is still there");
    }

    @Test
    void whatIsWrittenDownIsWhatIsTriedWithItsDifferences() throws IOException {
        Recorded recorded = Recorded.read();
        Recorded now = new Recorded();
        for (Sample sample : samples()) {
            now.add(sample, recorded.isTaken(sample));
        }
        assertEquals(Files.readString(Recorded.FILE), now.text(), "take it anew with -Dverdicts=add");
    }

    @Test
    void eachDifferenceHasOneNameAndAReason() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../engine/DIFFERENCES.md"))) {
            rows.add(line.startsWith("| ") ? line.split("\\|", -1)[1].trim() : "");
        }
        List<String> names = Differences.names();
        assertEquals(names.size(), new HashSet<>(names).size(), "one rule each");
        for (String name : names) {
            assertEquals(1, rows.stream().filter(name::equals).count(), name);
        }
    }

    /** Three that are taken and three that are refused here; where only two values can be taken, those. */
    @Test
    void everyKeyIsTriedWithGoodAndBadValues() {
        Map<String, Integer> good = new TreeMap<>();
        Map<String, Integer> bad = new TreeMap<>();
        for (Sample sample : samples()) {
            (sample.isTaken() ? good : bad).merge(sample.place() + sample.subject(), 1, Integer::sum);
        }
        for (ConfigKey key : ConfigKeys.table()) {
            String where = (key.scope() == ConfigKey.Scope.CONTAINERS ? Place.CONTAINER : Place.PROFILE) + key.name();
            int choices = key.type().offers().size();
            int needed = choices == 2 && good.getOrDefault(where, 0) == 2 ? choices : ENOUGH;
            assertTrue(good.getOrDefault(where, 0) >= needed, () -> key.name() + ": too few good values");
            assertTrue(bad.getOrDefault(where, 0) >= ENOUGH, () -> key.name() + ": too few bad values");
        }
    }

    /**
     * As keys are. Of a list of choices there are as many good values as it has choices; a nic of one kind has one
     * nictype; there is one store; Ceph is not there, and its options are never good.
     */
    @Test
    void everyOptionOfADeviceIsTriedWithGoodAndBadValues() {
        List<String> few = new ArrayList<>();
        Map<String, Integer> good = new TreeMap<>();
        Map<String, Integer> bad = new TreeMap<>();
        for (Sample sample : DeviceSamples.all()) {
            if (sample.place() == Place.PROFILE) {
                (sample.isTaken() ? good : bad).merge(sample.subject(), 1, Integer::sum);
            }
        }
        for (DeviceType type : DeviceTypes.all()) {
            for (String kind : type.kinds().isEmpty() ? List.of("") : type.kinds()) {
                for (DeviceOption option : type.options(kind)) {
                    String subject = (type.name() + " " + kind).strip() + " " + option.name();
                    int choices = option.type().offers().size();
                    int needed =
                            switch (option.name()) {
                                case "nictype", "pool" -> 1;
                                case "ceph.user_name", "ceph.cluster_name" -> 0;
                                default -> choices == 0 ? ENOUGH : Math.min(ENOUGH, choices);
                            };
                    if (good.getOrDefault(subject, 0) < needed || bad.getOrDefault(subject, 0) < ENOUGH) {
                        few.add(subject);
                    }
                }
            }
        }
        assertEquals(List.of(), few, "too few values");
    }
}
