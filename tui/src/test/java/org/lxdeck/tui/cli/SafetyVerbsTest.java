package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.ReadOnly;
import org.lxdeck.engine.Rules;
import org.lxdeck.engine.audit.AuditFile;
import org.lxdeck.engine.host.demo.DemoHost;

/** The verbs that are about safety: broadcast, audit, and any verb with --read-only or --reason. */
class SafetyVerbsTest {
    @TempDir
    Path directory;

    private CliRun cli;

    @BeforeEach
    void open() {
        Map<String, String> env =
                Map.of("LXDECK_ROOT", directory.toString(), "SUDO_USER", "anna", "SSH_CONNECTION", "192.0.2.7 1 2 3");
        cli = new CliRun(
                options -> {
                    ReadOnly gate = options.readOnly() ? new ReadOnly("the test says so", Map.of()) : ReadOnly.NOWHERE;
                    Rules rules = new Rules(gate, 4, new AuditFile(Places.of(env), env));
                    return new LiveEngine(List.of(DemoHost.living(24, 7)), false, rules);
                },
                env);
    }

    @Test
    void equalAnswersAreOneRow() {
        CliRun.Answer answer = cli.run("broadcast", "dns-1", "dns-2", "web-1", "--", "uname", "-a");
        assertEquals(0, answer.code(), answer::toString);
        assertEquals(
                1,
                answer.out()
                        .lines()
                        .filter(line -> line.contains("Linux 6.1.0"))
                        .count(),
                answer::out);
        assertTrue(answer.out().contains("3 × exit 0"), answer::out);
    }

    @Test
    void theOddOnesAreShownAndTheCodeIsOne() {
        CliRun.Answer answer =
                cli.run("broadcast", "--filter", "dns", "--filter", "status=running", "-f", "json", "--", "nosuch");
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("\"name\":\"dns-1\",\"end\":\"exit\",\"exit_code\":127"), answer::out);
        CliRun.Answer stopped = cli.run("broadcast", "dns-1", "staging", "-f", "csv", "--", "hostname");
        assertEquals(1, stopped.code());
        assertTrue(stopped.out().contains("dns-1,exit 0,dns-1"), stopped::out);
        assertTrue(stopped.out().contains("staging,not run,“staging” is not running."), stopped::out);
    }

    @Test
    void aCommandIsWanted() {
        assertEquals(2, cli.run("broadcast", "--all").code());
        assertEquals(2, cli.run("broadcast", "--", "id").code());
        assertEquals(2, cli.run("broadcast", "--all", "web-1", "--", "id").code());
    }

    @Test
    void readOnlyRefusesWithThree() {
        for (List<String> line : List.of(
                List.of("stop", "dns-1"),
                List.of("delete", "staging"),
                List.of("launch", "debian", "x1"),
                List.of("profile", "create", "p1"),
                List.of("config", "set", "dns-1", "limits.cpu=1"),
                List.of("exec", "dns-1", "--", "/bin/true"),
                List.of("broadcast", "--all", "--", "id"))) {
            String[] args = new String[line.size() + 1];
            args[0] = "--read-only";
            for (int i = 0; i < line.size(); i++) {
                args[i + 1] = line.get(i);
            }
            CliRun.Answer answer = cli.run(args);
            assertEquals(3, answer.code(), () -> line + ": " + answer);
        }
        assertEquals(0, cli.run("--read-only", "list").code());
    }

    @Test
    void whatWasDoneIsKeptWithWhoAndWhy() {
        assertEquals(0, cli.run("stop", "dns-1", "--reason", "ticket 7").code());
        assertEquals(1, cli.run("start", "nosuch").code());
        CliRun.Answer table = cli.run("audit", "--since", "1h");
        assertTrue(table.out().contains("anna from 192.0.2.7"), table::out);
        assertTrue(table.out().contains("ticket 7"), table::out);
        assertTrue(table.out().contains("failed"), table::out);
        CliRun.Answer json = cli.run("audit", "-f", "json", "dns-1", "stop");
        assertTrue(json.out().contains("\"command\":\"lxdeck stop demo:dns-1 --timeout 60\""), json::out);
        assertTrue(!json.out().contains("nosuch"), json::out);
        assertEquals(
                "[]\n", cli.run("audit", "-f", "json", "--since", "2999-01-01").out());
        assertEquals(2, cli.run("audit", "--since", "yesterday").code());
    }
}
