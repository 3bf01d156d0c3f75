package org.lxdeck.tui.real;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.lxdeck.tui.cli.CliRun.Answer;

/**
 * A private LXD with a directory, a socket and a client configuration of its own, for comparing with the real thing: a
 * storage pool that is a directory, no network, nothing of it left when closed.
 */
public final class RealLxd implements AutoCloseable {
    private static final int LIMIT_SECONDS = 15;
    private static final int REFUSAL_SECONDS = 4;
    private static final int MOST_ATTEMPTS = 10;

    /** What timeout(1) ends with when the limit was reached. */
    private static final int TIMED_OUT = 124;

    private static final Pattern OPERATION =
            Pattern.compile("\"type\":\"async\".*\"operation\":\"(/1.0/operations/[^\"]+)\"");
    private static final Pattern ERROR = Pattern.compile("\"err(?:or)?\":\"((?:[^\"\\\\]|\\\\.)+)\"");

    private final OwnDirectory home;

    private RealLxd(OwnDirectory home) {
        this.home = home;
    }

    /** Starts one, or ends the test with the reason why that is impossible here. */
    public static RealLxd start() throws IOException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "a real LXD needs root");
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/lxd")) && Files.isExecutable(Path.of("/usr/bin/lxc")),
                "there is no /usr/bin/lxd to compare with");
        RealLxd lxd = new RealLxd(OwnDirectory.make());
        try {
            lxd.begin();
            return lxd;
        } catch (IOException | RuntimeException | Error failure) {
            lxd.close();
            throw failure;
        }
    }

    private void begin() throws IOException {
        Path log = home.path().resolve("daemon.log");
        Files.createDirectories(home.path().resolve("d"));
        Files.createDirectories(home.path().resolve("conf"));
        ProcessBuilder daemon = new ProcessBuilder("/usr/bin/lxd", "--group", "root");
        daemon.environment().putAll(environment());
        Process started = daemon.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        Answer ready = Command.run(environment(), "", List.of("/usr/bin/lxd", "waitready", "--timeout=60"));
        Assumptions.assumeTrue(
                ready.code() == 0 && started.isAlive(), () -> "lxd does not start here: " + ready + lastWords(log));
        lxc("storage", "create", "default", "dir");
        lxc("profile", "device", "add", "default", "root", "disk", "path=/", "pool=default");
    }

    private static String lastWords(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "LXD_DIR",
                home.path().resolve("d").toString(),
                "LXD_CONF",
                home.path().resolve("conf").toString());
    }

    /** Runs {@code lxc} with these arguments against it; its output. */
    public String lxc(String... arguments) throws IOException {
        return withInput("", arguments);
    }

    /** Gives it the image that the other has as {@code starter}. */
    public void importStarter(RealDeck deck) throws IOException {
        try (Stream<Path> files = Files.list(deck.store().resolve("images"))) {
            Path starter = files.filter(file -> !file.toString().endsWith(".yaml"))
                    .findFirst()
                    .orElseThrow();
            lxc("image", "import", starter.toString(), "--alias", "starter");
        }
    }

    public String withInput(String input, String... arguments) throws IOException {
        Answer answer = ask(input, arguments);
        if (answer.code() != 0) {
            throw new IOException("lxc " + String.join(" ", arguments) + ": " + answer);
        }
        return answer.out();
    }

    /** What {@code lxc} answers, failures too. */
    public Answer ask(String input, String... arguments) throws IOException {
        return ask(LIMIT_SECONDS, input, arguments);
    }

    /** What {@code lxc} answers to what must fail at once. */
    public Answer refusal(String... arguments) throws IOException {
        return ask(REFUSAL_SECONDS, "", arguments);
    }

    /**
     * Sends JSON straight to the daemon and waits until it is done; the error it answers with, empty for none.
     *
     * @param path e.g. {@code /1.0/profiles/default}
     */
    public String request(String method, String path, String json) throws IOException {
        String said = answer(method, path, json);
        Matcher operation = OPERATION.matcher(said);
        if (operation.find()) {
            return request("GET", operation.group(1) + "/wait?timeout=15", "");
        }
        Matcher error = ERROR.matcher(said);
        return error.find() ? error.group(1) : "";
    }

    /** What the daemon has at a path, as JSON. */
    public String body(String path) throws IOException {
        String said = answer("GET", path, "");
        return said.substring(said.indexOf("\r\n\r\n") + 4);
    }

    private String answer(String method, String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.0\r\nHost: lxd\r\nContent-Length: " + body.length + "\r\n\r\n";
        Path socket = home.path().resolve("d").resolve("unix.socket");
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            channel.write(ByteBuffer.wrap(body));
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * The client can miss the event of an operation that ends at once, and then waits for ever: it is asked again. What its
     * first attempt had done after all is then there already.
     */
    private Answer ask(int limit, String input, String... arguments) throws IOException {
        List<String> argv = new ArrayList<>(List.of("/usr/bin/timeout", "-k", "5", "" + limit, "/usr/bin/lxc"));
        argv.addAll(List.of(arguments));
        Answer answer = Command.run(environment(), input, argv);
        for (int attempt = 1; answer.code() == TIMED_OUT && attempt < MOST_ATTEMPTS; attempt++) {
            answer = Command.run(environment(), input, argv);
            if (limit == LIMIT_SECONDS && answer.code() == 1 && answer.err().contains("already")) {
                return new Answer(0, answer.out(), answer.err());
            }
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        home.delete();
    }
}
