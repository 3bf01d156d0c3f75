package org.lxdeck.tui.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A directory under /tmp with the name of the process that made it in it. Deleting it ends what runs in it, containers and
 * daemons, and unmounts what is mounted there. One whose maker is gone, killed before it could delete it, is deleted by
 * the next that is made.
 */
final class OwnDirectory {
    private static final Path PARENT = Path.of("/tmp");
    private static final String PREFIX = "lxdeck-test-own-";
    private static final String MAKER = "made-by";
    private static final String BRIDGES = "bridges";
    private static final String MONITOR = "[lxc monitor] ";
    private static final int LIMIT_SECONDS = 30;

    private final Path path;

    private OwnDirectory(Path path) {
        this.path = path;
    }

    static OwnDirectory make() throws IOException {
        sweep();
        Path path = Files.createTempDirectory(PARENT, PREFIX);
        OwnDirectory made = new OwnDirectory(path);
        Files.writeString(path.resolve(MAKER), identity(ProcessHandle.current().pid()));
        // Containers are entered by their own root.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        Runtime.getRuntime().addShutdownHook(new Thread(made::deleteAtTheEnd));
        return made;
    }

    Path path() {
        return path;
    }

    /** A new bridge without addresses, which goes with the directory; its name. */
    String bridge() throws IOException {
        String name = "lxt" + Long.toHexString(System.nanoTime() & 0xfffffff);
        Files.writeString(path.resolve(BRIDGES), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Command.output("ip", "link", "add", name, "type", "bridge");
        Command.output("ip", "link", "set", name, "up");
        return name;
    }

    /** Deletes what killed processes left. */
    static void sweep() throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(PARENT)) {
            found = all.filter(each -> each.getFileName().toString().startsWith(PREFIX))
                    .toList();
        }
        for (Path each : found) {
            Path maker = each.resolve(MAKER);
            if (Files.isRegularFile(maker) && !isAlive(Files.readString(maker))) {
                new OwnDirectory(each).delete();
            }
        }
    }

    private static boolean isAlive(String identity) throws IOException {
        String[] words = identity.split(" ", 2);
        return words[0].matches("\\d{1,9}")
                && identity(Long.parseLong(words[0])).equals(identity);
    }

    /** Its number, and when it was started in which run of the kernel. */
    private static String identity(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        String text;
        try {
            text = Files.readString(stat, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return pid + " gone";
        }
        String started = text.substring(text.lastIndexOf(')') + 2).split(" ", -1)[19];
        return pid + " " + started + " "
                + Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).trim();
    }

    private void deleteAtTheEnd() {
        try {
            delete();
        } catch (IOException failure) {
            System.err.println("cannot delete " + path + ": " + failure.getMessage());
        }
    }

    void delete() throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        stopContainers();
        endProcesses();
        unmount();
        deleteBridges();
        Command.output("rm", "-rf", "--one-file-system", path.toString());
    }

    private void stopContainers() throws IOException {
        for (String command : commands().values()) {
            int name = command.lastIndexOf(' ');
            if (command.startsWith(MONITOR) && name > MONITOR.length()) {
                String lxcpath = command.substring(MONITOR.length(), name);
                // One that ends by itself meanwhile is as good; what is left is ended below.
                Command.run(
                        Map.of(),
                        "",
                        List.of("timeout", "20", "lxc-stop", "-k", "-P", lxcpath, "-n", command.substring(name + 1)));
            }
        }
    }

    /** First asked, then made to. */
    private void endProcesses() throws IOException {
        long start = System.nanoTime();
        for (Map<Long, String> left = commands(); !left.isEmpty(); left = commands()) {
            boolean patient = System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
            for (long pid : left.keySet()) {
                ProcessHandle.of(pid).ifPresent(process -> {
                    boolean unused = patient ? process.destroy() : process.destroyForcibly();
                });
            }
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(2 * LIMIT_SECONDS)) {
                throw new IOException("these do not end: " + left);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Processes with this directory in their command line or environment, and so surely its own. */
    private Map<Long, String> commands() throws IOException {
        Map<Long, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path each :
                    all.filter(p -> p.getFileName().toString().matches("\\d+")).toList()) {
                long pid = Long.parseLong(each.getFileName().toString());
                String command = text(each.resolve("cmdline"));
                boolean own = command.contains(path + "/")
                        || text(each.resolve("environ")).contains("=" + path + "/");
                if (own && pid != ProcessHandle.current().pid() && isRunning(each)) {
                    found.put(pid, command.replace('\0', ' ').trim());
                }
            }
        }
        return found;
    }

    private static boolean isRunning(Path process) {
        String stat = text(process.resolve("stat"));
        int end = stat.lastIndexOf(')');
        return end > 0 && stat.charAt(end + 2) != 'Z';
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private void deleteBridges() throws IOException {
        Path names = path.resolve(BRIDGES);
        for (String name : Files.exists(names) ? Files.readAllLines(names) : List.<String>of()) {
            if (Files.exists(Path.of("/sys/class/net", name, "bridge"))) {
                Command.output("ip", "link", "delete", name);
            }
        }
    }

    private void unmount() throws IOException {
        List<String> points = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String point = line.split(" ", 3)[1];
            if (point.startsWith(path + "/")) {
                points.add(point);
            }
        }
        Collections.reverse(points);
        for (String point : points) {
            Command.output("umount", "-l", point);
        }
    }
}
