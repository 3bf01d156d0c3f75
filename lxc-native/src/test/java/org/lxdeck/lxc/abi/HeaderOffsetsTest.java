package org.lxdeck.lxc.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout against the installed header, by the C compiler's own {@code offsetof}. */
class HeaderOffsetsTest {

    private static final Path HEADERS = Path.of("/usr/include/lxc");

    @TempDir
    private Path dir = Path.of(".");

    @Test
    void agreesWithTheInstalledHeader() throws Exception {
        assumeTrue(Files.exists(HEADERS.resolve("lxccontainer.h")), "needs liblxc's header (Debian: lxc-dev)");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "needs gcc");
        Map<String, Integer> compiled = compile();
        FunctionTable table = FunctionTable.of(
                compiled.getOrDefault("MAJOR", 0),
                compiled.getOrDefault("MINOR", 0),
                compiled.getOrDefault("MICRO", 0));
        assertEquals(compiled.get("SIZE"), table.size());
        assertEquals(compiled.get("LOG_SIZE"), LogStruct.SIZE);
        assertEquals(compiled.get("LOG_QUIET"), LogStruct.QUIET);
        assertEquals(compiled.get("CONSOLE_SIZE"), ConsoleLog.SIZE);
        int compared = 0;
        for (LxcFunction function : LxcFunction.values()) {
            if (table.has(function)) {
                assertEquals(compiled.get(function.cName()), table.offset(function), function.cName());
                compared++;
            }
        }
        assertTrue(compared >= 61);
    }

    private Map<String, Integer> compile() throws IOException, InterruptedException {
        StringBuilder code = new StringBuilder("#include <lxc/lxccontainer.h>\n#include <lxc/version.h>\n")
                .append("#include <stddef.h>\n#include <stdio.h>\n#define OFFSET(f) ")
                .append("printf(#f \" %zu\\n\", offsetof(struct lxc_container, f));\n")
                .append("int main(void) {\nprintf(\"SIZE %zu\\n\", sizeof(struct lxc_container));\n")
                .append(
                        "printf(\"LOG_SIZE %zu\\nLOG_QUIET %zu\\n\", sizeof(struct lxc_log), offsetof(struct lxc_log, quiet));\n")
                .append("printf(\"CONSOLE_SIZE %zu\\n\", sizeof(struct lxc_console_log));\n")
                .append("printf(\"MAJOR %d\\nMINOR %d\\nMICRO %d\\n\", LXC_VERSION_MAJOR, LXC_VERSION_MINOR, ")
                .append("LXC_VERSION_MICRO);\n");
        String header = Files.readString(HEADERS.resolve("lxccontainer.h"));
        for (LxcFunction function : LxcFunction.values()) {
            if (header.contains("(*" + function.cName() + ")")) {
                code.append("OFFSET(").append(function.cName()).append(")\n");
            }
        }
        Path source = Files.writeString(dir.resolve("offsets.c"), code.append("return 0;\n}\n"));
        Path program = dir.resolve("offsets");
        String said = run("gcc", "-o", program.toString(), source.toString());
        assertTrue(Files.isExecutable(program), said);
        Map<String, Integer> offsets = new HashMap<>();
        run(program.toString()).lines().forEach(line -> {
            int space = line.indexOf(' ');
            offsets.put(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
        });
        return offsets;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
