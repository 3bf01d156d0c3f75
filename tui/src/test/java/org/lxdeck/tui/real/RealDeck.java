package org.lxdeck.tui.real;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.lxdeck.engine.EngineOptions;
import org.lxdeck.engine.Engines;
import org.lxdeck.tui.Main;
import org.lxdeck.tui.cli.CliRun;
import org.lxdeck.tui.cli.CliRun.Answer;

/** lxdeck with a store, an lxcpath and a bridge of its own, all gone with their containers when closed. */
public final class RealDeck implements AutoCloseable {
    private final OwnDirectory home;
    private final Path root;

    private RealDeck(OwnDirectory home, Path root) {
        this.home = home;
        this.root = root;
    }

    /** Makes one, or ends the test with the reason why that is impossible here. */
    public static RealDeck open() throws IOException {
        assumePossible();
        OwnDirectory home = OwnDirectory.make();
        RealDeck deck = new RealDeck(home, home.path());
        Files.createDirectories(deck.lxcpath());
        return deck;
    }

    /** One whose store and containers lie on a small file system in a file. */
    public static RealDeck onSmallDisk(int mebibytes) throws IOException {
        assumePossible();
        OwnDirectory home = OwnDirectory.make();
        RealDeck deck = new RealDeck(home, home.path().resolve("disk"));
        try {
            String image = home.path().resolve("disk.img").toString();
            Files.createDirectory(deck.root);
            Command.output("truncate", "-s", mebibytes + "M", image);
            Command.output("mkfs.ext4", "-q", "-F", "-m", "0", image);
            Command.output("mount", "-o", "loop", image, deck.root.toString());
            Command.output("chmod", "711", deck.root.toString());
            Files.createDirectories(deck.lxcpath());
        } catch (IOException noLoop) {
            deck.close();
            Assumptions.abort("no file system in a file can be mounted here: " + noLoop.getMessage());
        }
        return deck;
    }

    private static void assumePossible() {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "real containers need root");
        for (String tool : List.of("/usr/bin/lxc-start", "/usr/bin/bwrap", "/bin/busybox")) {
            Assumptions.assumeTrue(Files.isExecutable(Path.of(tool)), () -> tool + " is not installed");
        }
    }

    /** Where tests may put files of theirs. */
    public Path scratch() throws IOException {
        return Files.createDirectories(home.path().resolve("scratch"));
    }

    public Path lxcpath() {
        return root.resolve("lxc");
    }

    /** {@code /var/lib/lxdeck} of this one. */
    public Path store() {
        return root.resolve("var/lib/lxdeck");
    }

    public Path root() {
        return root;
    }

    /** A new bridge without addresses; its name. */
    public String bridge() throws IOException {
        return home.bridge();
    }

    public Map<String, String> environment() {
        return Map.of("LXDECK_ROOT", root.toString(), "HOME", root.toString(), "TERM", "xterm", "TZ", "UTC");
    }

    /** How an engine of it is opened. */
    public EngineOptions options() {
        return EngineOptions.of(environment())
                .withLxcpaths(List.of(lxcpath().toString()))
                .withoutMonitor();
    }

    /** Runs a line of the command line in this process. */
    public Answer run(String... line) {
        return withInput("", line);
    }

    public Answer withInput(String input, String... line) {
        return new CliRun(options -> Engines.open(options()), environment()).withInput(input, line);
    }

    /** What a line prints that must not fail. */
    public String done(String... line) {
        return doneWith("", line);
    }

    public String doneWith(String input, String... line) {
        Answer answer = withInput(input, line);
        Assertions.assertEquals(0, answer.code(), () -> String.join(" ", line) + ": " + answer);
        return answer.out();
    }

    /** A line in a process of its own, as {@code exec} needs. */
    public Answer process(String... line) throws IOException {
        List<String> argv = new ArrayList<>(command());
        argv.addAll(List.of(line));
        return Command.run(environment(), "", argv);
    }

    /** What starts this lxdeck from outside, verbs to follow. */
    public List<String> command() {
        return List.of(
                System.getProperty("java.home") + File.separator + "bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--lxcpath",
                lxcpath().toString());
    }

    /** What a command in a container prints. */
    public String inside(String container, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of("exec", container, "--"));
        line.addAll(List.of(command));
        Answer answer = process(line.toArray(String[]::new));
        Assertions.assertEquals(0, answer.code(), () -> String.join(" ", line) + ": " + answer);
        return answer.out();
    }

    @Override
    public void close() throws IOException {
        home.delete();
    }
}
