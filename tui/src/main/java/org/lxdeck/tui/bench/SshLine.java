package org.lxdeck.tui.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server of our own behind a line of our own: sshd in a network, process and mount namespace, at the other end of a pair
 * of virtual interfaces whose width tc sets; its length is made by a {@link Relay}. Keys, configuration and addresses
 * belong to it alone. When it is closed nothing is left, nor when this process is killed: everything in the namespace
 * lives no longer than the pipe that holds it.
 */
final class SshLine implements AutoCloseable {
    private static final int PORT = 2222;
    private static final int START_SECONDS = 20;
    /** Small, as on slow lines: what may go at once is not less than a packet. */
    private static final String MTU = "576";

    private static final String BURST = "640";
    private static final String SSHD = "/usr/sbin/sshd";
    private static final List<String> PROGRAMS = List.of(
            SSHD, "/usr/bin/ssh", "/usr/bin/ssh-keygen", "/usr/bin/script", "/usr/bin/unshare", "/usr/bin/nsenter");
    /**
     * Logins are not noted anywhere on this machine, and sshd's directory is there. The shell is the first process of the
     * namespace: when its input ends it does, and all others with it.
     */
    private static final String INSIDE = "for file in /var/log/wtmp /var/log/btmp /var/log/lastlog /run/utmp; do"
            + " [ ! -e $file ] || mount --bind \"$0/empty\" $file; done\n"
            + "[ -d /run/sshd ] || { mount -t tmpfs -o mode=755 tmpfs /run && mkdir -m 755 /run/sshd; }\n"
            + "echo ready\nread -r go\n" + SSHD
            + " -D -f \"$0/sshd_config\" -E \"$0/log\" </dev/null >/dev/null 2>&1 &\n"
            + "exec >/dev/null 2>&1\ncat\n";

    private final Path home;
    private final String client = address(1);
    private final String server = address(2);
    private final String device = "lxdl" + ProcessHandle.current().pid() % 1_000_000;
    private @Nullable Process holder;
    private @Nullable Relay relay;

    private SshLine(Path home) {
        this.home = home;
    }

    /** Of the network that is set aside for measuring networks, a part for each process. */
    private static String address(int end) {
        long own = ProcessHandle.current().pid() % (1 << 14);
        return "198.18." + own / 64 + "." + (own % 64 * 4 + end);
    }

    /** What this machine lacks for it, as a sentence; empty when nothing. */
    static String lacking() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return "a line of its own takes root";
        }
        for (String program : PROGRAMS) {
            if (!new File(program).canExecute()) {
                return program
                        + " is not there; on Debian: apt install openssh-server openssh-client bsdutils util-linux";
            }
        }
        return find("ip").isEmpty() || find("tc").isEmpty()
                ? "ip or tc is not there; on Debian: apt install iproute2"
                : "";
    }

    private static String find(String program) {
        for (String directory : List.of("/usr/sbin/", "/sbin/", "/usr/bin/", "/bin/")) {
            if (new File(directory + program).canExecute()) {
                return directory + program;
            }
        }
        return "";
    }

    /** @param oneWayMillis how much later every byte comes, in each direction */
    static SshLine open(long oneWayMillis) throws IOException, InterruptedException {
        SshLine line = new SshLine(Files.createTempDirectory("lxdeck-line-"));
        try {
            line.keys();
            line.hold();
            line.connect();
            line.awaitServer();
            line.relay = new Relay(
                    InetAddress.getByName(line.client), new InetSocketAddress(line.server, PORT), oneWayMillis);
            return line;
        } catch (IOException | InterruptedException e) {
            line.close();
            throw e;
        }
    }

    private void keys() throws IOException, InterruptedException {
        for (String key : List.of("host", "user")) {
            Shell.must("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "lxdeck", "-f", file(key));
        }
        Files.copy(home.resolve("user.pub"), home.resolve("authorized"));
        Files.createFile(home.resolve("empty"));
        Files.writeString(home.resolve("known"), client + " " + Files.readString(home.resolve("host.pub")));
        Files.writeString(home.resolve("sshd_config"), """
                ListenAddress %s:%d
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                PermitRootLogin prohibit-password
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                StrictModes no
                UsePAM no
                UseDNS no
                PermitUserRC no
                PrintMotd no
                PrintLastLog no
                """.formatted(server, PORT, file("host"), file("authorized")));
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    /** The namespaces, and the first process in them. */
    private void hold() throws IOException {
        List<String> words = new ArrayList<>(List.of("/usr/bin/unshare", "--net", "--mount", "--pid", "--fork"));
        words.addAll(List.of("--kill-child", "--mount-proc", "/bin/sh", "-c", INSIDE, home.toString()));
        Process started = new ProcessBuilder(words)
                .redirectError(home.resolve("errors").toFile())
                .start();
        holder = started;
        if (started.getInputStream().read() < 0) {
            throw new IOException("no namespace could be made: "
                    + Files.readString(home.resolve("errors")).strip());
        }
    }

    private void connect() throws IOException, InterruptedException {
        String ip = find("ip");
        String far = device + "f";
        Shell.must(ip, "link", "add", device, "type", "veth", "peer", "name", far, "netns", first());
        Shell.must(ip, "link", "set", device, "addrgenmode", "none");
        Shell.must(ip, "address", "add", client + "/30", "dev", device);
        Shell.must(ip, "link", "set", device, "mtu", MTU, "up");
        inside(ip, "link", "set", "lo", "up");
        inside(ip, "link", "set", far, "addrgenmode", "none");
        inside(ip, "address", "add", server + "/30", "dev", far);
        inside(ip, "link", "set", far, "mtu", MTU, "up");
        OutputStream in = holder().getOutputStream();
        in.write("go\n".getBytes(StandardCharsets.US_ASCII));
        in.flush();
    }

    /** It listens a moment after it was started, and later on a busy machine. */
    private void awaitServer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!listens()) {
            if (System.nanoTime() > end) {
                throw new IOException("sshd does not listen: "
                        + Files.readString(home.resolve("log")).strip());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean listens() {
        try (Socket tried = new Socket()) {
            tried.connect(new InetSocketAddress(server, PORT), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Process holder() {
        return Objects.requireNonNull(holder);
    }

    /** The number of the first process in the namespaces. */
    private String first() throws IOException {
        ProcessHandle first =
                holder().children().findFirst().orElseThrow(() -> new IOException("the namespace is gone"));
        return Long.toString(first.pid());
    }

    private void inside(String... argv) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("/usr/bin/nsenter", "--net", "-t"));
        words.add(first());
        words.addAll(List.of(argv));
        Shell.must(words.toArray(new String[0]));
    }

    /** Makes the line as narrow as this, in both directions. */
    void narrow(int bitsPerSecond) throws IOException, InterruptedException {
        String[] queue = {"root", "tbf", "rate", bitsPerSecond + "bit", "burst", BURST, "limit", "16000"};
        Shell.must(words(find("tc"), device, queue));
        inside(words(find("tc"), device + "f", queue));
    }

    private static String[] words(String tc, String device, String... queue) {
        List<String> words = new ArrayList<>(List.of(tc, "qdisc", "replace", "dev", device));
        words.addAll(List.of(queue));
        return words.toArray(new String[0]);
    }

    /** A terminal on this machine, with ssh on it that runs a command there. */
    ProcessBuilder ssh(BenchPlan.Size size, String command) {
        String ssh = "ssh -F none -tt -p " + Objects.requireNonNull(relay).port()
                + " -i '" + file("user") + "' -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes"
                + " -o GlobalKnownHostsFile=/dev/null -o UserKnownHostsFile='" + file("known") + "'"
                + " -o CheckHostIP=no -o HostKeyAlias=" + client + " -o LogLevel=ERROR root@" + client + " \""
                + command.replace("\"", "\\\"") + "\"";
        return Pty.builder(size, ssh);
    }

    Path home() {
        return home;
    }

    String device() {
        return device;
    }

    /** What runs at the far end now, without what holds it. */
    List<ProcessHandle> running() {
        return holder().descendants()
                .filter(one -> !commandOf(one).endsWith("/cat"))
                .toList();
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().command().orElse("");
    }

    @Override
    public void close() throws IOException {
        Relay passing = relay;
        if (passing != null) {
            passing.close();
        }
        Process held = holder;
        try {
            if (held != null) {
                int unused = Shell.run(find("ip"), "link", "delete", device);
                // The first process of the namespace goes with it, and all others with that one.
                held.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
