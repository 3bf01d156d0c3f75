package org.lxdeck.engine.host.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/**
 * What the demo's containers answer to a command: a few words are known, some containers are older than others, one
 * never ends by itself.
 */
final class DemoExec {
    private static final int NOT_FOUND = 127;

    private final DemoPace pace;

    DemoExec(DemoPace pace) {
        this.pace = pace;
    }

    Outcome run(DemoContainer container, Intent.Exec intent, Progress progress) throws EngineException {
        progress.stage("running");
        String name = container.ref.name();
        if (container.fault == DemoFault.IGNORES_SHUTDOWN) {
            pace.pause(progress, intent.limitSeconds() * 1000L);
            throw new EngineException(EngineError.of(
                    EngineError.Kind.TIMED_OUT, "did not end within " + intent.limitSeconds() + " s and was ended"));
        }
        pace.pause(progress, 100 + Math.floorMod(name.hashCode(), 9) * 100L);
        String line = line(intent.command());
        return switch (word(line)) {
            case "uname" -> answer(0, "Linux 6.1.0-44-amd64 x86_64");
            case "hostname" -> answer(0, name);
            case "true", "sync", ":" -> answer(0, "");
            case "false" -> answer(1, "");
            case "uptime" -> answer(0, "up " + (1 + Math.floorMod(name.hashCode(), 90)) + " days");
            case "id", "whoami" -> answer(0, "root");
            case "cat" -> answer(0, release(name));
            case "systemctl", "service" ->
                Math.floorMod(name.hashCode(), 7) == 0
                        ? answer(1, "cron.service loaded failed failed Regular background program processing daemon")
                        : answer(0, "0 loaded units listed.");
            default -> answer(NOT_FOUND, "sh: 1: " + word(line) + ": not found");
        };
    }

    private static String release(String name) {
        return Math.floorMod(name.hashCode(), 11) == 0
                ? "PRETTY_NAME=\"Debian GNU/Linux 11 (bullseye)\"\nVERSION_ID=\"11\""
                : "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nVERSION_ID=\"12\"";
    }

    private static String line(List<String> command) {
        boolean shell = command.size() == 3
                && command.get(0).endsWith("sh")
                && command.get(1).equals("-c");
        return shell ? command.get(2) : String.join(" ", command);
    }

    private static String word(String line) {
        String text = line.strip();
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private static Outcome answer(int exit, String output) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("exit", Integer.toString(exit));
        facts.put("output", output);
        return new Outcome(facts);
    }
}
