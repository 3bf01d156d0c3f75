package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.host.demo.DemoHost;

/** {@code process list}, {@code process signal} and {@code why} over the demo. */
class ProcessAndWhyTest {
    private LiveEngine engine;
    private CliRun cli;

    @BeforeEach
    void open() {
        engine = new LiveEngine(List.of(DemoHost.living(24, 7)), false);
        cli = new CliRun(() -> new SharedEngine(engine));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void listsAndSignalsByTheIdInside() throws Exception {
        JsonNode before = new ObjectMapper()
                .readTree(
                        cli.run("process", "list", "web-1", "--format", "json").out());
        assertEquals(7, before.size());
        assertEquals(1, before.get(0).get("pid_inside").asInt());
        String inside = before.get(2).get("pid_inside").asText();
        assertEquals(0, cli.run("process", "signal", "web-1", inside).code());
        String csv = cli.run("process", "list", "web-1", "-f", "csv").out();
        assertEquals(6, csv.lines().count());
        assertTrue(!csv.contains("/usr/sbin/cron"), csv);
        String outside = before.get(3).get("pid").asText();
        assertEquals(
                0,
                cli.run("process", "signal", "web-1", outside, "--host-pid", "-s", "SIGSTOP")
                        .code());
        assertTrue(cli.run("process", "list", "web-1", "-f", "csv").out().contains(",T,"));
    }

    @Test
    void initIsRefusedAndWrongWordsAreUsage() {
        CliRun.Answer init = cli.run("process", "signal", "web-1", "1");
        assertEquals(ExitCode.REFUSED, init.code(), init.err());
        assertTrue(init.err().contains("is the init of"), init.err());
        assertEquals(
                ExitCode.FAILED, cli.run("process", "signal", "web-1", "99999").code());
        assertEquals(
                ExitCode.USAGE,
                cli.run("process", "signal", "web-1", "1", "-s", "NOPE").code());
        assertEquals(ExitCode.USAGE, cli.run("process").code());
        assertEquals(
                0,
                cli.run("process", "signal", "web-1", "1", "-s", "9", "--force").code());
        assertTrue(cli.run("why", "web-1").out().contains("Its init was killed from outside (signal 9)."));
    }

    @Test
    void whySaysTheSameAsTextAndAsJson() throws Exception {
        CliRun.Answer text = cli.run("why", "printer");
        assertEquals(0, text.code());
        assertTrue(text.out().contains("cause: Its configuration does not load"), text.out());
        assertTrue(text.out().contains("  > mend that line: editor +14"), text.out());
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("why", "printer", "--format", "json").out());
        assertEquals("config-unreadable", json.get("reasons").get(0).get("id").asText());
        assertEquals("cause", json.get("reasons").get(0).get("weight").asText());
        assertTrue(cli.run("why", "--profile", "default").out().contains("is used by"));
        assertEquals(ExitCode.FAILED, cli.run("why", "nobody").code());
    }
}
