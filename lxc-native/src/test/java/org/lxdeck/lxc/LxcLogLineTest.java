package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LxcLogLineTest {

    private static final String TIME = "20261123005240.565";

    @Test
    void takesALineApart() {
        String raw = "lxc-start web-1 " + TIME
                + " ERROR    utils - ../src/lxc/utils.c:safe_mount:1220 - No such file or directory - Failed - to mount";
        LxcLogLine line = LxcLog.parse(raw).orElseThrow();
        assertEquals("lxc-start", line.prefix());
        assertEquals("web-1", line.container());
        assertEquals(TIME, line.time());
        assertEquals(LxcLogLevel.ERROR, line.level());
        assertEquals("utils", line.category());
        assertEquals("../src/lxc/utils.c:safe_mount:1220", line.source());
        assertEquals("safe_mount", line.function());
        assertEquals("No such file or directory - Failed - to mount", line.message());
        assertEquals(raw, line.raw());
    }

    @Test
    void aLineMayNameNoContainer() {
        LxcLogLine line =
                LxcLog.parse("lxdeck " + TIME + " WARN parse - p.c:f:1 - x").orElseThrow();
        assertNull(line.container());
        assertEquals(LxcLogLevel.WARN, line.level());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "some output of a hook",
                "lxc-start c1",
                "lxc-start c1 20261123005240.565",
                "lxc-start c1 20261123005240.565 LOUD a - b - c",
                "lxc-start c1 20261123005240.565 ERROR a - b",
                "a 20261123005240 ERROR a - b - c",
                "x y z 20261123005240.565 ERROR a - b - c",
                "20261123005240.565 ERROR a - b - c"
            })
    void otherTextIsNoLine(String text) {
        assertEquals(Optional.empty(), LxcLog.parse(text));
    }

    @Test
    void wordsOfTheMessageAreNotSanitisedButSentencesAre() {
        String hostile = "lxc-start c1 " + TIME + " ERROR a - f.c:g:1 - Failed \u001b[2J to do\u202e it";
        List<LxcLogLine> causes = LxcLog.causes(List.of(hostile), "c1");
        assertEquals(
                "Failed ?[2J to do? it", LxcLog.explain(causes).orElseThrow().sentence());
    }

    @Test
    void linesOfOtherContainersAreNotMixedIn() {
        String mine = "x c1 " + TIME + " ERROR a - f.c:g:1 - mine";
        String other = "x c10 " + TIME + " ERROR a - f.c:g:1 - other";
        assertEquals(1, LxcLog.causes(List.of(other, mine), "c1").size());
    }
}
