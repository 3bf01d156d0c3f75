package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

class EffectiveTest {
    private static final Device DISK =
            new Device("d0", Map.of("type", "disk", "source", "/etc", "path", "/m1", "readonly", "true"));
    private static final Device NONE = new Device("d0", Map.of("type", "none"));
    private static final Profile DEFAULT = profile("default", Map.of(), Map.of());
    private static final Profile P1 = profile("p1", Map.of("user.a", "1", "user.b", "1"), Map.of("d0", DISK));
    private static final Profile P2 = profile("p2", Map.of("user.b", "2", "user.c", "2"), Map.of("d0", NONE));
    private static final Map<String, String> OWN = Map.of("user.c", "3");

    private static Profile profile(String name, Map<String, String> config, Map<String, Device> devices) {
        return new Profile("local", name, "", config, devices, List.of());
    }

    private static List<String> abc(Effective effective) {
        return List.of(
                effective.get("user.a"),
                effective.get("user.b"),
                effective.get("user.c"),
                effective.devices().getOrDefault("d0", NONE).type());
    }

    @Test
    void laterProfilesLieOverEarlierOnesAndOwnOverAll() {
        assertEquals(List.of("1", "2", "3", "none"), abc(Effective.of(List.of(DEFAULT, P1, P2), OWN, Map.of())));
        assertEquals(List.of("1", "1", "3", "disk"), abc(Effective.of(List.of(DEFAULT, P2, P1), OWN, Map.of())));
        assertEquals(List.of("1", "1", "3", "disk"), abc(Effective.of(List.of(P1), OWN, Map.of())));
    }

    @Test
    void saysWhereEachLineComesFromAndWhatItHides() {
        List<ConfigLine> lines =
                Effective.of(List.of(DEFAULT, P1, P2), OWN, Map.of()).lines();
        assertEquals(
                List.of(
                        new ConfigLine("user.a", "1", "profile p1", ""),
                        new ConfigLine("user.b", "2", "profile p2", "profile p1: 1"),
                        new ConfigLine("user.c", "3", "own", "profile p2: 2"),
                        new ConfigLine("devices.d0.type", "none", "profile p2", "profile p1: disk")),
                lines);
    }

    @Test
    void anEmptyOwnValueTakesAKeyBack() {
        assertEquals(
                "", Effective.of(List.of(P1), Map.of("user.a", ""), Map.of()).get("user.a"));
    }

    @RepeatedTest(50)
    void mergingIsAssociativeAndIdempotent() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Profile> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(profile("p" + i, keys(random), devices(random)));
        }
        Effective whole = Effective.of(all, Map.of(), Map.of());
        int cut = random.nextInt(5);
        Effective left = Effective.of(all.subList(0, cut), Map.of(), Map.of());
        Effective right = Effective.of(all.subList(cut, 4), Map.of(), Map.of());
        Profile leftAsOne = profile("left", left.config(), left.devices());
        Profile rightAsOne = profile("right", right.config(), right.devices());
        Effective joined = Effective.of(List.of(leftAsOne, rightAsOne), Map.of(), Map.of());
        assertEquals(whole.config(), joined.config(), "seed " + seed);
        assertEquals(whole.devices(), joined.devices(), "seed " + seed);
        Effective again = Effective.of(List.of(), whole.config(), whole.devices());
        assertEquals(whole.config(), again.config(), "seed " + seed);
        assertEquals(whole.devices(), again.devices(), "seed " + seed);
    }

    private static Map<String, String> keys(Random random) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            keys.put("user.k" + random.nextInt(4), Integer.toString(random.nextInt(3)));
        }
        return keys;
    }

    private static Map<String, Device> devices(Random random) {
        Map<String, Device> devices = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = "d" + random.nextInt(2);
            devices.put(name, new Device(name, Map.of("type", "disk", "path", "/" + random.nextInt(3))));
        }
        return devices;
    }
}
