package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.tui.app.TestTime;

/** The prompt fed from a pipe: a script without a prompt that stops at the first line that fails. */
class PromptScriptTest {
    private final CliRun cli = new CliRun(() -> new LiveEngine(List.of(DemoHost.still(24, 7, new TestTime())), false));

    @Test
    void runsTheLinesOnOneEngineAndStopsAtTheFirstThatFails() {
        CliRun.Answer answer = cli.withInput(
                "# what follows\n\nlxdeck profile create mine\nprofile show mine\nstart nobody\nversion\n", "prompt");
        assertEquals(1, answer.code(), answer.toString());
        assertTrue(answer.out().contains("name: mine"), answer.toString());
        assertTrue(answer.err().contains("line 5 failed with code 1: start nobody"), answer.toString());
        assertFalse(answer.out().contains("lxdeck>"), answer.toString());
    }

    @Test
    void goesOnWhereItIsAskedTo() {
        CliRun.Answer answer =
                cli.withInput("start nobody\nlist -c n -f csv web-1\nexit\nstart nobody\n", "prompt", "-k");
        assertEquals(1, answer.code(), answer.toString());
        assertTrue(answer.out().contains("web-1"), answer.toString());
        assertEquals(0, cli.withInput("list -c n\n", "prompt").code());
    }

    @Test
    void saysWhatIsWrongWithALine() {
        assertEquals(2, cli.withInput("info 'web-1\n", "prompt").code());
        assertEquals(2, cli.withInput("prompt\n", "prompt").code());
        assertEquals(2, cli.withInput("no-such-verb\n", "prompt").code());
    }
}
