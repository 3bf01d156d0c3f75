package org.lxdeck.engine.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Device;

class MarkedConfigTest {
    private static final String FOREIGN = "# mine\nlxc.uts.name = x\n\tlxc.net.0.type = veth\r\nno line end";
    private static final ContainerSpec SPEC = new ContainerSpec(
            true,
            "two\nlines é",
            "x86_64",
            false,
            List.of("default", "a b"),
            Map.of("user.x", "# lxdeck end", "volatile.eth0.hwaddr", "00:16:3e:00:00:01", "raw.lxc", "lxc.a = b\n\n"),
            Map.of("eth0", new Device("eth0", Map.of("type", "nic"))),
            1470920887L,
            Map.of("eth0", 0));
    private static final List<LxcLine> LINES =
            List.of(new LxcLine("lxc.net.0.hwaddr", "00:16:3e:00:00:01"), new LxcLine("lxc.environment", "A= b "));

    @Test
    void keepsEveryByteOutside() throws EngineException {
        byte[] odd = (FOREIGN + "\u00ff\u0080 \u00a0").getBytes(ISO_8859_1);
        MarkedConfig none = MarkedConfig.parse(odd, "f");
        assertTrue(none.block().isEmpty());
        byte[] written = none.with(SPEC, LINES);
        String text = new String(written, ISO_8859_1);
        assertTrue(text.startsWith(FOREIGN + "\u00ff\u0080 \u00a0\n" + MarkedConfig.BEGIN));
        byte[] appended = (text + "lxc.rootfs.path = dir:/x\n\u00fe").getBytes(ISO_8859_1);
        MarkedConfig again = MarkedConfig.parse(appended, "f");
        assertArrayEquals(appended, again.with(SPEC, LINES));
    }

    @Test
    void givesTheSpecBack() throws EngineException {
        MarkedConfig read =
                MarkedConfig.parse(MarkedConfig.parse(new byte[0], "f").with(SPEC, LINES), "f");
        assertEquals(SPEC, read.block().orElseThrow().spec());
        assertEquals(
                "lxc.environment", read.block().orElseThrow().lines().get(1).key());
    }

    @Test
    void believesTheAddressInTheLineThatACopyChanged() throws EngineException {
        String text = new String(MarkedConfig.parse(new byte[0], "f").with(SPEC, LINES), UTF_8)
                .replace("hwaddr = 00:16:3e:00:00:01", "hwaddr = 00:16:3e:aa:bb:cc");
        ContainerSpec spec = MarkedConfig.parse(text.getBytes(UTF_8), "f")
                .block()
                .orElseThrow()
                .spec();
        assertEquals("00:16:3e:aa:bb:cc", spec.config().get("volatile.eth0.hwaddr"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x\\n# lxdeck begin\\n# a: b\\n|f:2: the lxdeck block that begins here has no",
                "x\\n# lxdeck end\\n|f:2: a lxdeck block ends here that has no beginning",
                "# lxdeck begin\\n# a: b\\n# lxdeck begin\\n# lxdeck end|f:3: a second lxdeck block begins",
                "# lxdeck begin\\n# a: b\\n# lxdeck end\\n# lxdeck end|f:4: a second lxdeck block",
                "# lxdeck begin\\n# a: b\\nlxc.x = 1\\nrubbish\\n# lxdeck end|f:4: this is no liblxc line",
                "# lxdeck begin\\n# a: [\\n# lxdeck end|f:",
                "# lxdeck begin\\n# config:\\n#   - x\\n# lxdeck end|f:3: config must be a mapping",
                "# lxdeck begin\\n# created_at: soon\\n# lxdeck end|f:2: created_at must be a number",
                "# lxdeck begin\\n# net: {eth0: -1}\\n# lxdeck end|f:2: eth0 is out of range",
                "# lxdeck begin\\n# lxdeck end|f:",
            })
    void refusesADamagedBlockWithItsLine(String file, String expected) {
        byte[] bytes = file.replace("\\n", "\n").getBytes(UTF_8);
        EngineException wrong = assertThrows(EngineException.class, () -> MarkedConfig.parse(bytes, "f"));
        assertTrue(wrong.error().message().startsWith(expected), wrong.error().message());
    }

    @Test
    void readsTheLinesOutside() throws EngineException {
        MarkedConfig read = MarkedConfig.parse(FOREIGN.getBytes(UTF_8), "f");
        assertEquals(List.of(new LxcLine("lxc.uts.name", "x"), new LxcLine("lxc.net.0.type", "veth")), read.outside());
    }

    @RepeatedTest(200)
    void noTextCanAddALine() throws EngineException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String nasty = nasty(random);
        ContainerSpec spec = new ContainerSpec(
                true,
                nasty,
                nasty,
                false,
                List.of(nasty, "p"),
                Map.of("user." + nasty, nasty, "raw.lxc", nasty),
                Map.of(nasty, new Device(nasty, Map.of("type", nasty, nasty, nasty))),
                1,
                Map.of(nasty, 3));
        byte[] file =
                MarkedConfig.parse("lxc.uts.name = x\n".getBytes(UTF_8), "f").with(spec, List.of());
        for (String line : new String(file, UTF_8).split("\n", -1)) {
            boolean comment = line.isEmpty() || line.startsWith("#") || line.equals("lxc.uts.name = x");
            assertTrue(comment, () -> "seed " + seed + ": " + line);
        }
        assertEquals(spec, MarkedConfig.parse(file, "f").block().orElseThrow().spec(), "seed " + seed);
    }

    private static String nasty(Random random) {
        String[] parts = {
            "\n",
            "\r",
            "\0",
            "\u2028",
            "\u0085",
            "# lxdeck end",
            "lxc.rootfs.path = /",
            "=",
            "#",
            " ",
            "\t",
            "a",
            "é",
            "\"",
            "'",
            "\\",
            ":",
            "- ",
            "{",
            "😀",
            "\u001b[2J",
            "!!",
            "&a",
            "*a",
            "%",
            "|",
            ">",
            "~",
            "---",
            "...",
            "\ufeff"
        };
        StringBuilder out = new StringBuilder("x");
        for (int i = random.nextInt(8); i >= 0; i--) {
            out.append(parts[random.nextInt(parts.length)]);
        }
        return out.toString();
    }
}
