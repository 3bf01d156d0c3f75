package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

class QuickYamlTest {
    private static final String[] PARTS = {
        "\n", "\n\n", " ", "  ", "\t", "a", "é", "\"", "'", "\\", ":", ": ", "- ", "#", " #", "{", "}", "{}", "[]", "|",
        "|-", ">", "~", "null", "true", "5", "1.5", "&a", "*a", "!!str x", "%", "?", "=", "<<", "...", "---", "x: y",
        "\u2028", "\u0007", "😀", "\ufeff", "\\u00e9", "\\x41", "@", "`", ",", "\r"
    };

    private static String nasty(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            out.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return out.toString();
    }

    private static ContainerSpec spec(Random random) {
        return new ContainerSpec(
                random.nextBoolean(),
                nasty(random),
                "x86_64",
                random.nextBoolean(),
                List.of("default", nasty(random)),
                Map.of("user." + nasty(random), nasty(random), "raw.lxc", nasty(random) + "\nlxc.a = b\n"),
                Map.of("eth0", new Device("eth0", Map.of("type", "nic", "name", nasty(random)))),
                random.nextInt(1_000_000),
                Map.of("eth0", random.nextInt(100)));
    }

    @Test
    void readsWhatAnOrdinaryBlockHolds() {
        ContainerSpec spec = new ContainerSpec(
                true,
                "",
                "x86_64",
                false,
                List.of("default"),
                Map.of("user.a", "two\nlines\n", "security.nesting", "true", "image.description", "Debian: 12 #1"),
                Map.of(),
                1470920887L,
                Map.of());
        Map<String, Object> read = QuickYaml.parse(SpecYaml.print(spec));
        assertNotNull(read);
        assertEquals(spec, QuickSpec.of(read));
    }

    @RepeatedTest(500)
    void neverReadsAnythingElseThanTheRealParser() throws EngineException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ContainerSpec spec = spec(random);
        String text = SpecYaml.print(spec);
        assertEquals(spec, SpecYaml.parse(text, "f", 1), "seed " + seed);
        for (int i = 0; i < 20; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(3));
            String changed = text.substring(0, from) + nasty(random) + text.substring(to);
            Map<String, Object> quick = QuickYaml.parse(changed);
            ContainerSpec read = quick == null ? null : QuickSpec.of(quick);
            if (read != null) {
                assertEquals(SpecYaml.slow(changed, "f", 1), read, () -> "seed " + seed + "\n" + changed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 'b'\n",
                "a: b # c\n",
                "a: &x b\n",
                "a: b\n  c\n",
                "a: {b: c}\n",
                "a: [b]\n",
                "a: b\na: c\n",
                "a: ~\n",
                "a: null\n",
                "a:\n",
                "a: >\n  b\n",
                "a: \"b\n",
                "a: \"\\x41\"\n",
                " a: b\n",
                "a:b\n",
                "a:\n    b: c\n",
                "- a\n"
            })
    void leavesTheRestToTheRealParser(String text) {
        assertNull(QuickYaml.parse(text));
    }
}
