package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.op.OperationStatus;

/** Every verb answers, in the shapes of lxc, and says what is wrong in one sentence. */
class CliOnDemoTest {
    private final CliRun cli = new CliRun(() -> new LiveEngine(List.of(DemoHost.living(12, 7)), false));

    @Test
    void listHasLxcsShape() throws IOException {
        CliRun.Answer table = cli.run("list");
        assertEquals(0, table.code(), table.err());
        assertTrue(table.out().contains(" NAME "), table.out());
        JsonNode json =
                new ObjectMapper().readTree(cli.run("list", "--format", "json").out());
        assertEquals(12, json.size());
        assertEquals("default", json.get(0).get("project").asText());
        assertTrue(json.get(0).get("state").get("memory").has("usage_peak"));
        assertEquals(12, cli.run("ls", "-c", "n", "-f", "csv").out().lines().count());
    }

    @Test
    void theVersionIsToldInThreeWays() {
        CliRun.Answer verb = cli.run("version");
        assertTrue(verb.out().startsWith("lxdeck "), verb.out());
        for (String option : List.of("-V", "--version")) {
            CliRun.Answer told = cli.run(option);
            assertEquals(0, told.code(), told.err());
            assertEquals(verb.out(), told.out());
        }
    }

    @Test
    void wrongUsageIsTwoAndOneSentence() {
        assertUsage("there-is-no-such-verb");
        assertUsage("list", "--no-such-option");
        assertUsage("start");
        assertUsage("stop", "--timeout", "soon", "x");
        assertUsage("image");
        assertUsage("shell", "x");
        assertTrue(cli.run("lst").err().contains("did you mean"), cli.run("lst").err());
    }

    private void assertUsage(String... args) {
        CliRun.Answer answer = cli.run(args);
        assertEquals(ExitCode.USAGE, answer.code(), answer.err());
        assertTrue(answer.err().startsWith("Error: "), answer.err());
        assertFalse(answer.err().contains("\tat "), answer.err());
        assertEquals(2, answer.err().lines().count(), answer.err());
    }

    @Test
    void whatFailsIsOne() {
        for (String[] args : List.of(
                new String[] {"start", "no-such-container"},
                new String[] {"list", "-c", "xx"},
                new String[] {"image", "info", "nothing"},
                new String[] {"profile", "show", "nothing"},
                new String[] {"config", "show", "nothing"},
                new String[] {"launch", "no-such-image", "fresh"})) {
            CliRun.Answer answer = cli.run(args);
            assertEquals(ExitCode.FAILED, answer.code(), String.join(" ", args) + answer.out());
            assertTrue(answer.err().startsWith("Error: "), answer.err());
        }
    }

    @Test
    void globalOptionsBeforeAndAfterTheVerb() {
        assertEquals(0, cli.run("-q", "list").code());
        assertEquals(0, cli.run("list", "-q").code());
        assertEquals(0, cli.run("--lxcpath", "/srv/lxc", "list").code());
        assertEquals(0, cli.run("image", "list", "--demo", "3").code());
    }

    @Test
    void everyVerbHasHelp() {
        for (String verb : Grammar.VERBS) {
            CliRun.Answer answer = cli.run(verb, "--help");
            assertEquals(0, answer.code(), verb);
            assertTrue(answer.out().startsWith("Usage: lxdeck " + verb), answer.out());
        }
        assertTrue(cli.run("help", "image", "import").out().contains("--alias"));
        assertTrue(cli.run("--help").out().contains("launch"));
    }

    @Test
    void completionAndManPageKnowEveryVerb() {
        String man = cli.run("man").out();
        for (String verb : Grammar.VERBS) {
            assertTrue(man.contains("lxdeck " + verb), verb);
            for (String shell : List.of("bash", "zsh", "fish")) {
                assertTrue(cli.run("completion", shell).out().contains(verb), shell + " " + verb);
            }
        }
    }

    @Test
    void aProfileGoesThroughItsLife() {
        try (var engine = new LiveEngine(List.of(DemoHost.living(3, 7)), false)) {
            CliRun one = new CliRun(() -> new SharedEngine(engine));
            assertEquals(0, one.run("profile", "create", "plain").code());
            assertEquals(
                    0,
                    one.run("profile", "set", "plain", "limits.memory=256MiB").code());
            assertEquals(
                    "256MiB\n",
                    one.run("profile", "get", "plain", "limits.memory").out());
            assertEquals(0, one.run("profile", "copy", "plain", "plain2").code());
            assertTrue(one.run("profile", "list", "-f", "csv").out().contains("plain2"));
            assertEquals(0, one.run("profile", "delete", "plain2").code());
            assertEquals(1, one.run("profile", "delete", "plain2").code());
            assertTrue(engine.state().operations().stream()
                    .anyMatch(operation -> operation.status() == OperationStatus.FAILURE
                            || operation.status() == OperationStatus.SUCCESS));
        }
    }
}
