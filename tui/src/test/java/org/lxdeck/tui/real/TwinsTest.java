package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lxdeck.tui.cli.CliRun.Answer;
import org.lxdeck.tui.cli.table.Format;
import org.opentest4j.TestAbortedException;

/**
 * The same containers made by the same lines in a real LXD and here, running, frozen and stopped, with a nic, a disk, a
 * profile and limits: what {@code list} prints of them differs in nothing but what engine/DIFFERENCES.md names.
 */
@Tag("lxd")
@Tag("lxc")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinsTest {
    private static final List<String> NAMES = List.of("Web3", "web", "web2", "web10");
    private static final String LETTERS = "46abcdDefFlmMnNpPsStu";

    /** What no two containers have in common: sizes, shares, times, numbers of processes. */
    private static final Pattern VARYING =
            Pattern.compile("\\d+\\.\\d+[KM]iB|\\d+\\.\\d%|\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d UTC|(?<=,)\\d+s?$");

    private RealLxd lxd;
    private RealDeck deck;

    @BeforeAll
    void makeTwins() throws IOException {
        deck = RealDeck.open();
        lxd = RealLxd.start();
        deck.done("image", "starter");
        lxd.importStarter(deck);
        Path share = Files.createDirectories(deck.scratch().resolve("share"));
        String theirBridge = deck.bridge();
        lxd.lxc("profile", "create", "extra");
        lxd.withInput(profile(theirBridge, share), "profile", "edit", "extra");
        deck.done("profile", "create", "extra");
        deck.doneWith(profile(deck.bridge(), share), "profile", "edit", "extra");
        // Without the nic of the first start, which has a bridge with DHCP in it, here too.
        deck.doneWith("devices: {root: {type: disk, path: /, pool: default}}\n", "profile", "edit", "default");
        List<List<String>> lines = new ArrayList<>();
        for (String name : List.of("web", "web2", "web10", "Web3")) {
            lines.add(List.of("init", "starter", name, "-p", "default", "-p", "extra"));
        }
        lines.add(List.of("config", "set", "web", "user.note", "mine"));
        lines.add(List.of("config", "set", "web", "limits.processes", "200"));
        for (String name : List.of("web", "web2")) {
            lines.add(List.of("start", name));
        }
        for (List<String> line : lines) {
            String[] words = line.toArray(String[]::new);
            Answer theirs = lxd.ask("", words);
            if (theirs.code() != 0 && line.get(0).equals("start")) {
                throw new TestAbortedException("LXD starts no containers here: " + theirs);
            }
            assertEquals(0, theirs.code(), () -> line + ": " + theirs);
            deck.done(words);
        }
        giveAddresses("web", 1);
        giveAddresses("web2", 2);
        lxd.lxc("pause", "web2");
        deck.done("pause", "web2");
    }

    /** Both twins the same ones, once their init has done what it does to the network. */
    private void giveAddresses(String name, int number) throws IOException {
        String script = """
                until ip addr show lo | grep -q 127.0.0.1; do usleep 50000; done
                ip link set net0 up
                for a in 10.213.0.%1$d/24 10.213.0.1%1$d/24 fd00:213::%1$d/64; do ip addr add $a dev net0; done
                ip -o addr show dev net0
                """.formatted(number);
        for (String said :
                List.of(lxd.lxc("exec", name, "--", "sh", "-c", script), deck.inside(name, "sh", "-c", script))) {
            assertTrue(said.contains("10.213.0.1" + number), said);
        }
    }

    @AfterAll
    void removeTwins() throws IOException {
        try {
            if (lxd != null) {
                lxd.close();
            }
        } finally {
            if (deck != null) {
                deck.close();
            }
        }
    }

    /** Its nic has a name for which the starter asks no DHCP server, so that nobody changes its addresses meanwhile. */
    private static String profile(String bridge, Path share) {
        return """
                name: extra
                description: for twins
                config:
                  limits.memory: 256MiB
                  limits.cpu: "1"
                  user.note: "two words, a comma"
                devices:
                  eth0:
                    name: net0
                    nictype: bridged
                    parent: %s
                    type: nic
                  share:
                    path: /mnt/share
                    source: %s
                    type: disk
                """.formatted(bridge, share);
    }

    /** The first cells of the rows of the differences file. */
    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../engine/DIFFERENCES.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 2) {
                names.add(cells[1].trim());
            }
        }
        return names;
    }

    @Test
    void jsonHasTheKeysAndTypesOfLxd() throws IOException {
        sameShapes(Format.json);
    }

    @Test
    void yamlHasTheKeysAndTypesOfLxd() throws IOException {
        sameShapes(Format.yaml);
        assertFalse(deck.done("list", "-f", "yaml").matches("(?s).*: [&*]id\\d.*"), "anchors");
    }

    private void sameShapes(Format format) throws IOException {
        Map<String, Object> theirs = Shape.containers(format, lxd.lxc("list", "-f", format.name()));
        Map<String, Object> ours = Shape.containers(format, deck.done("list", "-f", format.name()));
        assertEquals(List.copyOf(theirs.keySet()), List.copyOf(ours.keySet()), "in this order");
        Set<String> missing = new TreeSet<>();
        for (String name : NAMES) {
            Set<String> lacking = Shape.of(theirs.getOrDefault(name, Map.of()));
            Set<String> extra = Shape.of(ours.getOrDefault(name, Map.of()));
            Set<String> both = new TreeSet<>(lacking);
            lacking.removeAll(extra);
            extra.removeAll(both);
            assertEquals(Set.of(), extra, "only here, of " + name);
            for (String path : lacking) {
                missing.add(path.replaceFirst("^/(expanded_)?config/(.*) String$", "`$2`"));
            }
        }
        Set<String> allowed = named();
        allowed.removeIf(name -> !name.startsWith("`volatile."));
        assertEquals(
                allowed, missing, "what LXD has and lxdeck has not is named in DIFFERENCES.md, and nothing else is");
    }

    @Test
    void everyColumnIsThatOfLxd() throws IOException {
        for (int i = 0; i < LETTERS.length(); i++) {
            sameOutput("-c", "n" + LETTERS.charAt(i), "-f", "csv");
        }
        sameOutput("-c", "n,user.note:NOTE:5,devices:share.path,limits.memory", "-f", "csv");
        sameOutput("-c", "ns,config:user.note::0,devices:eth0.type:KIND", "-f", "table");
        sameOutput("--fast", "-f", "csv");
        sameOutput("-f", "csv");
        sameOutput("-f", "table");
        sameOutput("-f", "compact");
        sameOutput("-c", "ns46tSabdefFPe", "-f", "table");
        sameOutput("-c", "sn", "-f", "table");
        sameOutput("-c", "user.note,n", "-f", "csv");
        sameOutput("^web", "status=running");
        sameOutput("web", "limits.cpu=1");
        sameOutput("nothing");
        assertEquals(
                headings(lxd.lxc("list", "-c", LETTERS)), headings(deck.done("list", "-c", LETTERS)), "the headings");
    }

    private void sameOutput(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("list"));
        line.addAll(List.of(arguments));
        String[] words = line.toArray(String[]::new);
        assertEquals(masked(lxd.lxc(words)), masked(deck.done(words)), line.toString());
    }

    private static String masked(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            Matcher varying = VARYING.matcher(line);
            out.append(varying.replaceAll("#")).append('\n');
        }
        return out.toString();
    }

    private static List<String> headings(String table) {
        return Pattern.compile("\\|")
                .splitAsStream(table.lines().skip(1).findFirst().orElse(""))
                .map(String::trim)
                .toList();
    }

    @Test
    void whatIsWrongWithColumnsIsSaidAsLxdSaysIt() throws IOException {
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (String columns : List.of(
                "Z",
                "n,,s",
                "",
                ",n",
                "devices:eth0",
                "user.b:N:x",
                "user.b:",
                "config:",
                "user.b:c:1:2",
                "nope.key")) {
            theirs.add(columns + " -> " + firstError(lxd.refusal("list", "-c", columns)));
            ours.add(columns + " -> " + firstError(deck.run("list", "-c", columns)));
        }
        assertEquals(String.join("\n", theirs), String.join("\n", ours));
        assertEquals(1, lxd.refusal("list", "-c", "L").code());
        assertTrue(named().contains("column-L"));
        assertTrue(deck.done("list", "-c", "nL", "-f", "csv").contains("web,none\n"));
    }

    @Test
    void whatLxdRefusesIsRefusedHere() throws IOException {
        for (String line : List.of(
                "config device add web10 x disk source=/nonexistent path=/mnt",
                "config device add web2 x disk source=/nonexistent path=/mnt",
                "config set web10 limits.cpu=zero",
                "config unset web10 user.nope",
                "exec web10 -- true",
                "start web",
                "stop web10",
                "pause web10",
                "delete web",
                "delete nosuch",
                "info nosuch",
                "rename web web11",
                "rename web10 web2",
                "init starter web",
                "init nosuch other",
                "profile add web extra",
                "profile add web nosuch",
                "profile remove web nosuch",
                "profile create extra",
                "profile delete extra",
                "profile show nosuch",
                "image delete nosuch",
                "image info nosuch",
                "image alias delete nosuch")) {
            String[] words = line.split(" ", -1);
            Answer theirs = lxd.refusal(words);
            Answer ours = deck.run(words);
            assertEquals(1, theirs.code(), () -> line + ": " + theirs);
            assertEquals(1, ours.code(), () -> line + ": " + ours);
        }
    }

    @Test
    void startResumesWhatIsFrozen() throws IOException {
        lxd.lxc("start", "web2");
        deck.done("start", "web2");
        try {
            sameOutput("^web2$", "-c", "ns", "-f", "csv");
            assertEquals("web2,RUNNING\n", deck.done("list", "^web2$", "-c", "ns", "-f", "csv"));
        } finally {
            lxd.lxc("pause", "web2");
            deck.done("pause", "web2");
        }
    }

    private static String firstError(Answer answer) {
        return answer.code() + " " + answer.err().lines().findFirst().orElse("");
    }

    @Test
    void foreignContainersHaveTheShapeToo() throws IOException {
        try (RealDeck other = RealDeck.open()) {
            for (String name : List.of("old1", "old2", "old3")) {
                makeForeign(other.lxcpath().resolve(name));
            }
            String lxcpath = other.lxcpath().toString();
            Command.output("lxc-start", "-P", lxcpath, "-n", "old1");
            Command.output("lxc-start", "-P", lxcpath, "-n", "old2");
            Command.output("lxc-freeze", "-P", lxcpath, "-n", "old2");
            for (Format format : List.of(Format.json, Format.yaml)) {
                Map<String, Object> theirs = Shape.containers(format, lxd.lxc("list", "-f", format.name()));
                Map<String, Object> all = Shape.containers(format, other.done("list", "-f", format.name()));
                sameForeign(all, theirs, "old1", "web", "Running", 103);
                sameForeign(all, theirs, "old2", "web", "Frozen", 110);
                sameForeign(all, theirs, "old3", "web10", "Stopped", 102);
            }
        }
    }

    private static void sameForeign(
            Map<String, Object> all, Map<String, Object> twins, String name, String twin, String status, int code) {
        Map<?, ?> found = (Map<?, ?>) all.getOrDefault(name, Map.of());
        Map<?, ?> theirs = (Map<?, ?>) twins.getOrDefault(twin, Map.of());
        if (!(found.get("state") instanceof Map<?, ?> state)) {
            throw new AssertionError("no state: " + found);
        }
        assertEquals(List.of(), found.get("profiles"));
        for (String empty : List.of("config", "devices", "expanded_config", "expanded_devices")) {
            assertEquals(Map.of(), found.get(empty));
        }
        assertEquals("container", found.get("type"));
        assertEquals("default", found.get("project"));
        assertEquals("none", found.get("location"));
        assertEquals(theirs.get("architecture"), found.get("architecture"));
        assertEquals(List.of(status, code), List.of(found.get("status"), found.get("status_code")));
        assertEquals(List.of(status, code), List.of(state.get("status"), state.get("status_code")));
        Set<String> wanted = Shape.of(theirs);
        wanted.removeIf(path -> path.matches("/((expanded_)?(config|devices)/|profiles\\[\\]).*"));
        assertEquals(wanted, Shape.of(found));
    }

    private static void makeForeign(Path directory) throws IOException {
        Path rootfs = directory.resolve("rootfs");
        for (String each : List.of("bin", "dev", "proc", "sys")) {
            Files.createDirectories(rootfs.resolve(each));
        }
        Files.copy(Path.of("/bin/busybox"), rootfs.resolve("bin/busybox"));
        Files.createSymbolicLink(rootfs.resolve("bin/sleep"), Path.of("busybox"));
        Files.writeString(directory.resolve("config"), """
                lxc.rootfs.path = dir:%s
                lxc.uts.name = old
                lxc.init.cmd = /bin/sleep 100000
                lxc.net.0.type = veth
                lxc.net.0.name = net0
                lxc.net.0.flags = up
                lxc.net.0.ipv4.address = 10.213.1.9/24
                lxc.arch = linux64
                """.formatted(rootfs));
    }
}
