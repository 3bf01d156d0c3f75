package org.lxdeck.engine.stats;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A running container of this machine's own liblxc, for tests: its root is a few directories over the host's /usr, read
 * only, so nothing is copied and its programs are the host's. Its lxcpath is a fresh temporary directory.
 */
final class RealContainer implements AutoCloseable {
    static final int OUTSIDE_ROOT = 100000;

    final Path lxcpath;
    final String name;

    private RealContainer(Path lxcpath, String name) {
        this.lxcpath = lxcpath;
        this.name = name;
    }

    /** Skips the test where containers cannot be started. */
    static void assumePossible() {
        boolean root = "root".equals(System.getProperty("user.name"));
        Assumptions.assumeTrue(root, "starting containers needs root");
        Assumptions.assumeTrue(isThere("/usr/bin/lxc-start"), "lxc-start is not installed");
        Assumptions.assumeTrue(Files.isSymbolicLink(Path.of("/bin")), "needs a host whose /bin is in /usr");
    }

    static boolean isThere(String file) {
        return Files.exists(Path.of(file));
    }

    /** Starts a container and waits until it runs. */
    static RealContainer start(Path lxcpath, String name, boolean privileged, List<String> more) throws Exception {
        Path directory = Files.createDirectories(lxcpath.resolve(name));
        Path rootfs = Files.createDirectories(directory.resolve("rootfs"));
        for (String inside : List.of("usr", "proc", "sys", "dev", "tmp", "etc", "root", "run", "var")) {
            Files.createDirectories(rootfs.resolve(inside));
        }
        for (String link : List.of("bin", "sbin", "lib", "lib64")) {
            Files.createSymbolicLink(rootfs.resolve(link), Path.of("usr/" + link));
        }
        List<String> config = new ArrayList<>(List.of(
                "lxc.rootfs.path = dir:" + rootfs,
                "lxc.uts.name = " + name,
                "lxc.init.cmd = /usr/bin/sleep infinity",
                "lxc.mount.auto = proc:mixed sys:ro",
                "lxc.mount.entry = /usr usr none ro,bind 0 0",
                "lxc.signal.halt = SIGKILL"));
        for (String file : List.of("cpuinfo", "loadavg", "meminfo", "stat", "swaps", "uptime")) {
            config.add("lxc.mount.entry = /var/lib/lxcfs/proc/" + file + " proc/" + file + " none bind,optional 0 0");
        }
        if (!privileged) {
            config.add("lxc.idmap = u 0 " + OUTSIDE_ROOT + " 65536");
            config.add("lxc.idmap = g 0 " + OUTSIDE_ROOT + " 65536");
            run("chown", "-R", "-h", OUTSIDE_ROOT + ":" + OUTSIDE_ROOT, directory.toString());
        }
        config.addAll(more);
        Files.writeString(directory.resolve("config"), String.join("\n", config) + "\n");
        for (Path at = directory; at != null && at.getNameCount() > 1; at = at.getParent()) {
            Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwx--x--x"));
        }
        RealContainer container = new RealContainer(lxcpath, name);
        try {
            run("lxc-start", "-P", lxcpath.toString(), "-n", name, "-d", "-o", directory + "/log", "-l", "WARN");
            return container;
        } catch (IOException failed) {
            String log = Files.readString(directory.resolve("log"));
            container.close();
            throw new IOException(log, failed);
        }
    }

    /** What a program inside says, attached the way a person would. */
    String inside(String... command) throws Exception {
        List<String> line = new ArrayList<>(List.of("lxc-attach", "-P", lxcpath.toString(), "-n", name, "--"));
        line.addAll(List.of(command));
        return run(line.toArray(new String[0]));
    }

    int initPid() throws Exception {
        return Integer.parseInt(run("lxc-info", "-P", lxcpath.toString(), "-n", name, "-p", "-H")
                .trim());
    }

    void lxc(String verb, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("lxc-" + verb, "-P", lxcpath.toString(), "-n", name));
        line.addAll(List.of(more));
        run(line.toArray(new String[0]));
    }

    static String run(String... command) throws IOException, InterruptedException {
        File output = File.createTempFile("lxdeck-test-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            boolean over = process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
            if (!over || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
            return said;
        } finally {
            Files.delete(output.toPath());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (run("lxc-ls", "-P", lxcpath.toString(), "--running").contains(name)) {
                lxc("stop", "-k");
            }
            run("rm", "-rf", "--one-file-system", lxcpath.resolve(name).toString());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " was cleaned up", ended);
        }
    }
}
