package org.lxdeck.tui.vm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.lxdeck.tui.vm.SerialLine.Said;

/**
 * The virtual machine that {@code ./lxdeck verify --vm} has started: Debian with systemd, cgroup v2 alone and AppArmor.
 * Everything in it is slow, about twentyfold: tests send many lines at once and read many files at once.
 */
final class Machine {
    private static final int SECONDS = 300;
    private static @Nullable Machine one;

    private final SerialLine line;
    /** What {@code doctor} and {@code doctor --fix} said when the machine was new. */
    private String before = "";

    private String fixed = "";

    private Machine(SerialLine line) {
        this.line = line;
    }

    private void prepare() throws IOException {
        before = run("lxdeck doctor").text();
        fixed = deck("doctor --fix", "image starter tiny").text();
    }

    String before() {
        return before;
    }

    String fixed() {
        return fixed;
    }

    /** The one machine of this run, with the program in it, mended by the doctor, and an image {@code tiny}. */
    static synchronized Machine get() throws IOException {
        String socket = System.getenv().getOrDefault("LXDECK_VM", "");
        Assumptions.assumeTrue(!socket.isEmpty() && Files.exists(Path.of(socket)), "run ./lxdeck verify --vm");
        Machine machine = one;
        if (machine == null) {
            machine = new Machine(new SerialLine(Path.of(socket)));
            one = machine;
            machine.done("date -s @" + Instant.now().getEpochSecond());
            machine.done("blockdev --flushbufs /dev/vdb; mount -o ro /dev/vdb /opt/lxdeck");
            machine.prepare();
        }
        return machine;
    }

    /** Runs a shell script as root. */
    Said run(String script) throws IOException {
        return line.ask(script, SECONDS);
    }

    /** What a script prints that must not fail. */
    String done(String script) throws IOException {
        Said said = run(script);
        Assertions.assertEquals(0, said.code(), () -> script + "\n" + said.text());
        return said.text();
    }

    /** Lines of lxdeck, all in one process, which ends at the first that fails. */
    Said deck(String... lines) throws IOException {
        return run("lxdeck --quiet prompt <<'END OF LINES'\n" + String.join("\n", lines) + "\nEND OF LINES\n");
    }

    /** What lines of lxdeck print that must not fail. */
    String decked(String... lines) throws IOException {
        Said said = deck(lines);
        Assertions.assertEquals(0, said.code(), () -> String.join("\n", lines) + "\n" + said.text());
        return said.text();
    }

    /** What stands in files of a container's cgroup; "(none)" for one that is not there. */
    Map<String, String> cgroup(String container, List<String> files) throws IOException {
        StringBuilder script = new StringBuilder("cd /sys/fs/cgroup/lxc.payload." + container + " || exit\n");
        for (String file : files) {
            script.append("[ -e ")
                    .append(file)
                    .append(" ] && tr '\\n' ';' <")
                    .append(file)
                    .append(" || printf '(none)'\necho\n");
        }
        List<String> values = done(script.toString()).lines().toList();
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            found.put(files.get(i), i < values.size() ? values.get(i).replaceFirst(";$", "") : "(unread)");
        }
        return found;
    }
}
