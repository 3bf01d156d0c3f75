package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Faults of configurations out of lines that name no container and may stand mixed. */
class ConfigReasonsTest {

    private static List<LxcLogLine> lines(String... messages) {
        return Stream.of(messages)
                .map(text -> LxcLog.parse("lxdeck 20261123005240.565 ERROR parse - p.c:f:1 - " + text)
                        .orElseThrow())
                .toList();
    }

    private static String at(String file, String line) {
        return "Failed to parse config file \"" + file + "\" at line \"" + line + "\"";
    }

    private static String told(List<LxcLogLine> lines, String file) {
        ConfigReasons.Fault fault = Objects.requireNonNull(ConfigReasons.fault(lines, file));
        return fault.place().file() + ": " + fault.sentence();
    }

    @Test
    void theInnermostFileIsTheOneAtFault() {
        List<LxcLogLine> lines = lines(
                "Invalid argument - Unsupported config key \"lxc.x\"",
                at("/c/inner", "lxc.x = 1"),
                at("/c/middle", "lxc.include = /c/inner"),
                at("/a/config", "  lxc.include = /c/middle"));
        assertEquals("/c/inner: unknown key \"lxc.x\"", told(lines, "/a/config"));
    }

    @Test
    void anIncludedDirectoryNamesTheFileInIt() {
        List<LxcLogLine> lines = lines(at("/c.d/10.conf", "lxc.autodev = x"), at("/a/config", "lxc.include = /c.d"));
        assertEquals("/c.d/10.conf: lxc.autodev does not accept the value \"x\"", told(lines, "/a/config"));
    }

    @Test
    void linesOfAnotherLoadInBetweenAreNotTaken() {
        List<LxcLogLine> lines = lines(
                "Unsupported config key \"lxc.a\"",
                "Unsupported config key \"lxc.b\"",
                at("/b/config", "lxc.b = 1"),
                at("/a/config", "lxc.a = 1"));
        assertEquals("/b/config: unknown key \"lxc.b\"", told(lines, "/b/config"));
        assertEquals("/a/config: lxc.a does not accept the value \"1\"", told(lines, "/a/config"));
        assertNull(ConfigReasons.fault(lines, "/c/config"));
    }
}
