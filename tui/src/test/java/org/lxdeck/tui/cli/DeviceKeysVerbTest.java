package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.device.DeviceReference;

/** {@code device keys} and what completes devices' words, which needs no host. */
class DeviceKeysVerbTest {
    private final CliRun cli = new CliRun(() -> {
        throw new AssertionError("no host is needed");
    });

    @Test
    void listsTheWholeTable() throws Exception {
        for (String owner : List.of("config", "profile")) {
            JsonNode all = new ObjectMapper()
                    .readTree(cli.run(owner, "device", "keys", "-f", "json").out());
            assertEquals(DeviceReference.entries().size(), all.size());
            for (JsonNode option : all) {
                option.forEach(cell -> assertTrue(!cell.asText().isBlank(), option::toString));
            }
        }
    }

    @Test
    void takesAPartOfAName() {
        String found =
                cli.run("config", "device", "keys", "readonly", "-f", "csv").out();
        assertEquals("disk,readonly,true or false,\"at once, plugged anew\",Nothing can be written to it\n", found);
        CliRun.Answer none = cli.run("config", "device", "keys", "no\u001b[31m");
        assertEquals(ExitCode.FAILED, none.code());
        assertTrue(none.err().contains("there is no device and no option with"), none.err());
        assertTrue(none.err().indexOf('\u001b') < 0, none.err());
    }

    @Test
    void theTableCompletesTypesOptionsAndKeys() {
        assertEquals(
                List.of("unix-block", "unix-char", "unix-hotplug"),
                words("config", "device", "add", "c", "d", "unix-"));
        assertEquals(List.of("limits.read="), words("config", "device", "set", "c", "d", "limits.r"));
        assertEquals(List.of("propagation"), words("profile", "device", "unset", "c", "d", "prop"));
        assertEquals(List.of("limits.cpu.allowance="), words("config", "set", "c", "limits.cpu.a"));
        assertEquals(List.of("raw.apparmor"), words("profile", "unset", "p", "raw.a"));
    }

    private List<String> words(String... line) {
        CliIo io = new CliIo(
                InputStream.nullInputStream(),
                System.out,
                System.err,
                false,
                false,
                false,
                Map.of("TERM", "xterm"),
                false);
        CliContext context = new CliContext(io, options -> {
            throw new AssertionError("no host is needed");
        });
        return LineCompletion.of(context, List.of(line)).stream().sorted().toList();
    }

    @Test
    void helpNamesTheTypes() {
        String help = cli.run("config", "device", "add", "--help").out();
        for (DeviceReference.Entry entry : DeviceReference.entries()) {
            assertTrue(help.contains(entry.device().split(" ", -1)[0]), help);
        }
    }
}
