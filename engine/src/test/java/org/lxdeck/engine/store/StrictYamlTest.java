package org.lxdeck.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;

class StrictYamlTest {
    private static String complaint(String text) {
        return assertThrows(EngineException.class, () -> {
                    YamlMap map = StrictYaml.map(text, "a.yaml");
                    map.allow(Set.of("n", "b", "m", "l"));
                    map.number("n", 0);
                    map.flag("b", false);
                    map.texts("m");
                    map.list("l");
                })
                .error()
                .message();
    }

    @Test
    void keepsTheTextOfScalars() throws EngineException {
        YamlMap map = StrictYaml.map("m:\n  a: 1.20\n  b: yes\n  c:\n  d: '~'\nl: [x, 5]\nn: 7\n", "a.yaml");
        assertEquals(Map.of("a", "1.20", "b", "yes", "c", "", "d", "~"), map.texts("m"));
        assertEquals(List.of("x", "5"), map.list("l"));
        assertEquals(7, map.number("n", 0));
        assertFalse(map.has("nothing"));
    }

    @Test
    void aNullValueIsAnEmptyMap() throws EngineException {
        assertEquals(Map.of(), StrictYaml.map("templates:\n", "a.yaml").texts("templates"));
    }

    @Test
    void namesFileAndLine() {
        assertEquals("a.yaml:2: unknown key \"zz\"", complaint("n: 1\nzz: 2\n"));
        assertEquals("a.yaml:2: the key \"n\" is there twice", complaint("n: 1\nn: 2\n"));
        assertEquals("a.yaml:1: n must be a whole number, not \"x\"", complaint("n: x\n"));
        assertEquals("a.yaml:1: b must be true or false, not \"perhaps\"", complaint("b: perhaps\n"));
        assertEquals("a.yaml:1: expected a mapping (key: value)", complaint("- a\n"));
        assertEquals("a.yaml:1: the document is empty", complaint(""));
        assertEquals("a.yaml:1: l must be a list", complaint("l: 5\n"));
        assertEquals("a.yaml:2: expected a plain value, not a list or a mapping", complaint("m:\n  x: [1]\n"));
    }

    @Test
    void refusesTagsBombsAndBrokenText() {
        assertEquals(
                "a.yaml:1: the tag !!java is not allowed".replace("!!java", "tag:evil,1:x"),
                complaint("n: !<tag:evil,1:x> 1\n"));
        assertThrows(EngineException.class, () -> StrictYaml.map("n: \"unclosed\nx\n", "a.yaml"));
        assertThrows(EngineException.class, () -> StrictYaml.map("[".repeat(200), "a.yaml"));
        assertThrows(EngineException.class, () -> StrictYaml.map("n: " + "x".repeat(StrictYaml.LIMIT), "a.yaml"));
        assertThrows(EngineException.class, () -> StrictYaml.map("n: \u0007\n", "a.yaml"));
    }
}
