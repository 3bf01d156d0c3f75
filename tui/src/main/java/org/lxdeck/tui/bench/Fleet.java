package org.lxdeck.tui.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Real busybox containers in a directory of their own, on a bridge of their own. They share one read-only root file
 * system. Closing it removes every trace, also when only half of it was made.
 */
final class Fleet implements AutoCloseable {
    private static final String BRIDGE = "lxdbench0";
    private static final String NETWORK = "10.177";

    private final Path home;
    private final int loaded;
    private final List<String> names = new ArrayList<>();

    private Fleet(Path home, int loaded) {
        this.home = home;
        this.loaded = loaded;
    }

    static Fleet make(int loaded) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory(
                "lxdeck-bench-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        Fleet fleet = new Fleet(home, loaded);
        try {
            fleet.makeRoot();
            fleet.makeBridge();
        } catch (IOException | InterruptedException e) {
            fleet.close();
            throw e;
        }
        return fleet;
    }

    /** What is done with a fleet. */
    interface Use {
        void of(Fleet fleet) throws IOException, InterruptedException;
    }

    /** Makes a fleet for as long as it is used; it is taken away also when the program is ended meanwhile. */
    static void during(int loaded, Use use) throws IOException, InterruptedException {
        try (Fleet fleet = make(loaded)) {
            Thread hook = new Thread(fleet::close, "bench-cleanup");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                use.of(fleet);
            } finally {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    Path lxcpath() {
        return home.resolve("lxc");
    }

    /** Where lxdeck keeps its own things when it changes the fleet. */
    Path place() throws IOException {
        return Files.createDirectories(home.resolve("place"));
    }

    /** Lists the profile in each of them that does not list it yet. */
    void give(String profile) throws IOException {
        String block = "# lxdeck begin\n# profiles:\n# - " + profile + "\n# lxdeck end\n";
        for (String name : names) {
            Path config = lxcpath().resolve(name).resolve("config");
            String text = Files.readString(config);
            if (!text.contains("# lxdeck begin")) {
                Files.writeString(config, text + block);
            }
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** Starts containers until there are so many. */
    void growTo(int count) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int before = names.size();
        for (int i = before; i < count; i++) {
            String name = define(i);
            names.add(name);
            pool.execute(() -> startQuietly(name));
        }
        pool.shutdown();
        if (!pool.awaitTermination(20, TimeUnit.MINUTES)) {
            throw new IOException("the containers did not start in twenty minutes");
        }
        for (String name : names.subList(before, names.size())) {
            if (monitorOf(name) == 0) {
                throw new IOException("container " + name + " does not run; see " + log(name));
            }
        }
    }

    private void startQuietly(String name) {
        try {
            start(name);
        } catch (IOException e) {
            // growTo looks at every container afterwards and says which one does not run.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void start(String name) throws IOException, InterruptedException {
        Shell.must(
                "lxc-start",
                "-d",
                "-P",
                lxcpath().toString(),
                "-n",
                name,
                "-o",
                log(name).toString(),
                "-l",
                "WARN");
    }

    void kill(String name) throws IOException, InterruptedException {
        Shell.must("lxc-stop", "-k", "-P", lxcpath().toString(), "-n", name);
    }

    private Path log(String name) {
        return home.resolve(name + ".log");
    }

    /** Process id of the container's monitor, 0 when there is none. */
    int monitorOf(String name) throws IOException {
        String wanted = "[lxc monitor] " + lxcpath() + " " + name;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) processes::iterator) {
                String id = String.valueOf(process.getFileName());
                if (id.chars().allMatch(Character::isDigit)
                        && ProcessFigures.commandLine(id).startsWith(wanted)
                        && ProcessFigures.commandLine(id).length() == wanted.length()) {
                    return Integer.parseInt(id);
                }
            }
        }
        return 0;
    }

    private String define(int index) throws IOException {
        String name = "bench" + (1000 + index);
        Path dir = Files.createDirectories(lxcpath().resolve(name));
        String init = index < loaded ? "/bin/work" : "/bin/idle";
        Files.writeString(
                dir.resolve("config"),
                "lxc.rootfs.path = dir:" + home.resolve("rootfs") + "\n"
                        + "lxc.rootfs.options = ro\n"
                        + "lxc.uts.name = " + name + "\n"
                        + "lxc.init.cmd = " + init + "\n"
                        + "lxc.tty.max = 0\n"
                        + "lxc.autodev = 1\n"
                        + "lxc.mount.auto = proc:mixed sys:ro\n"
                        + "lxc.mount.entry = tmpfs tmp tmpfs size=8m 0 0\n"
                        + "lxc.net.0.type = veth\n"
                        + "lxc.net.0.link = " + BRIDGE + "\n"
                        + "lxc.net.0.flags = up\n"
                        + "lxc.net.0.ipv4.address = " + NETWORK + "." + (1 + index / 250) + "." + (1 + index % 250)
                        + "/16\n");
        return name;
    }

    private void makeRoot() throws IOException, InterruptedException {
        Files.createDirectories(lxcpath());
        Path root = Files.createDirectories(home.resolve("rootfs"));
        for (String dir : List.of("bin", "dev", "proc", "sys", "etc", "tmp", "root")) {
            Files.createDirectories(root.resolve(dir));
        }
        Files.copy(Path.of("/bin/busybox"), root.resolve("bin/busybox"));
        Shell.must("/bin/chmod", "755", root.resolve("bin/busybox").toString());
        script(root, "idle", "while :; do sleep 3600; done");
        script(
                root,
                "work",
                "read -r name </proc/sys/kernel/hostname; n=${name#bench}\nwhile :; do\n"
                        + "  n=$(((n * 1103515245 + 12345) % 2147483648)); i=0; r=$((n / 256))\n"
                        + "  while [ $i -lt $((r % 4000)) ]; do i=$((i + 1)); done\n"
                        + "  dd if=/dev/zero of=/tmp/x bs=64k count=$((1 + r % 48)) 2>/dev/null\n"
                        + "  ping -c 1 -W 1 -s $((56 + r % 1200)) " + NETWORK + ".0.1 >/dev/null 2>&1 &\n"
                        + "  sleep 1\ndone");
        for (String applet : List.of("sh", "sleep", "dd", "ping")) {
            Files.createSymbolicLink(root.resolve("bin/" + applet), Path.of("busybox"));
        }
    }

    private static void script(Path root, String name, String body) throws IOException {
        Path file = root.resolve("bin/" + name);
        Files.writeString(file, "#!/bin/sh\ntrap 'exit 0' PWR TERM\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void makeBridge() throws IOException, InterruptedException {
        if (Files.exists(Path.of("/sys/class/net", BRIDGE))) {
            throw new IOException("there is already an interface " + BRIDGE + ": is another bench running?");
        }
        Shell.must("ip", "link", "add", BRIDGE, "type", "bridge");
        Shell.must("ip", "addr", "add", NETWORK + ".0.1/16", "dev", BRIDGE);
        Shell.must("ip", "link", "set", BRIDGE, "up");
    }

    @Override
    public void close() {
        for (String name : names) {
            quietly("lxc-stop", "-k", "-P", lxcpath().toString(), "-n", name);
        }
        quietly("ip", "link", "del", BRIDGE);
        quietly("rm", "-rf", "--one-file-system", home.toString());
        quietly("rm", "-rf", "/run/lxc/lock" + lxcpath(), "/run/lxc" + lxcpath());
    }

    private static void quietly(String... argv) {
        try {
            Shell.run(argv);
        } catch (IOException e) {
            // What cannot be removed is left under the temporary directory; the rest is tried all the same.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
