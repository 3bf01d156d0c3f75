package org.lxdeck.engine.host.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.PrivateDirectory;
import org.lxdeck.lxc.LxcCause;
import org.lxdeck.lxc.LxcLog;

/** The log files of one host's containers: rotated at each start, read from their end, moved and removed with them. */
final class LogFiles {
    private static final int LINES = 500;
    private static final int TAIL = 128 * 1024;
    private static final int MOST_CONFIG = 1 << 20;

    private final LocalSite site;

    LogFiles(LocalSite site) {
        this.site = site;
    }

    /** Makes room for a new log: the old one is kept once, as {@code .old}. */
    void rotate(String name) throws IOException {
        PrivateDirectory.beneath(
                PrivateDirectory.at(site.places().log()),
                site.logDirectory().getFileName().toString());
        Path log = site.log(name);
        if (Files.exists(log, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(log, old(log), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path old(Path log) {
        return log.resolveSibling(log.getFileName() + ".old");
    }

    /** Notes that it was started now. */
    void started(String name) {
        try {
            Files.deleteIfExists(site.started(name));
            Files.createFile(site.started(name));
        } catch (IOException e) {
            return; // "last used" stays as it was; the container runs all the same
        }
    }

    /** Size of the log that the container's own configuration names; 0 when there is none. */
    long ownSize(String name) {
        Optional<Path> own = own(name);
        return own.isEmpty() ? 0 : size(own.get());
    }

    /** Why it did not start: from our log, else from what its own log gained since {@code mark}. */
    Optional<LxcCause> cause(String name, long mark) {
        Optional<LxcCause> cause = LxcLog.explain(site.log(name), name);
        Optional<Path> own = own(name);
        if (cause.isPresent() || own.isEmpty()) {
            return cause;
        }
        return LxcLog.explain(LxcLog.causes(tail(own.get(), mark), name));
    }

    /** The end of its log, cleaned, oldest line first. */
    List<String> lines(String name) {
        List<String> lines = clean(tail(site.log(name), 0));
        Optional<Path> own = own(name);
        if (own.isPresent() && !own.get().equals(site.log(name))) {
            List<String> all = clean(tail(own.get(), 0));
            all.addAll(lines);
            return all;
        }
        return lines;
    }

    /** The end of what its console wrote to a file, cleaned. */
    List<String> consoleLines(String name) {
        Optional<Path> named = named(name, "lxc.console.logfile");
        return clean(tail(named.orElse(site.console(name)), 0));
    }

    /** The files that its log is made of, its own one first. */
    List<Path> logs(String name) {
        Optional<Path> own = own(name);
        return own.isPresent() && !own.get().equals(site.log(name))
                ? List.of(own.get(), site.log(name))
                : List.of(site.log(name));
    }

    /** The file that keeps what its console says; empty when its configuration names none and lxdeck made none. */
    List<Path> consoles(String name) {
        Optional<Path> named = named(name, "lxc.console.logfile");
        if (named.isPresent()) {
            return List.of(named.get());
        }
        return Files.exists(site.console(name), LinkOption.NOFOLLOW_LINKS) ? List.of(site.console(name)) : List.of();
    }

    static List<String> clean(List<String> raw) {
        List<String> lines = new ArrayList<>();
        for (String line : raw.subList(Math.max(0, raw.size() - LINES), raw.size())) {
            lines.add(Text.line(line, 1000));
        }
        return lines;
    }

    /** Bytes out of a container, as clean lines. */
    static List<String> cleanBytes(byte[] bytes) {
        return clean(new String(bytes, StandardCharsets.UTF_8).lines().toList());
    }

    void renamed(String from, String to) {
        move(site.log(from), site.log(to));
        move(old(site.log(from)), old(site.log(to)));
        move(site.console(from), site.console(to));
        move(site.started(from), site.started(to));
    }

    private static void move(Path from, Path to) {
        try {
            if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            return; // an old log under the old name harms nobody
        }
    }

    void removed(String name) {
        for (Path file : List.of(site.log(name), old(site.log(name)), site.console(name), site.started(name))) {
            remove(file);
        }
    }

    private static boolean remove(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            return false; // an old log harms nobody
        }
    }

    private Optional<Path> own(String name) {
        return named(name, "lxc.log.file");
    }

    /** The last value of a key in the container's own file, when it is an absolute path outside its root. */
    private Optional<Path> named(String name, String key) {
        Path config = site.config(name);
        Optional<Path> found = Optional.empty();
        try {
            if (Files.size(config) > MOST_CONFIG) {
                return found;
            }
            try (BufferedReader in = Files.newBufferedReader(config, StandardCharsets.ISO_8859_1)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    int equals = line.indexOf('=');
                    if (equals > 0 && line.substring(0, equals).strip().equals(key)) {
                        String value = line.substring(equals + 1).strip();
                        found = value.startsWith("/") ? Optional.of(Path.of(value)) : Optional.empty();
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no file, or a value that is no path
        }
        return found;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static List<String> tail(Path file, long mark) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new ArrayList<>();
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = in.length();
            long from = Math.max(mark > end ? 0 : mark, end - TAIL);
            byte[] bytes = new byte[(int) (end - from)];
            in.seek(from);
            in.readFully(bytes);
            List<String> lines = new ArrayList<>(
                    new String(bytes, StandardCharsets.UTF_8).lines().toList());
            if (from > mark && !lines.isEmpty()) {
                lines.remove(0); // cut in the middle
            }
            return lines;
        } catch (IOException e) {
            return new ArrayList<>();
        }
    }
}
