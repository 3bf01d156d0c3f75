package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Places;

/**
 * The machine as the doctor sees it: its files under a root directory (a recorded tree in tests), its tools, and who
 * asks.
 *
 * @param root {@code /}, or a tree of recorded files
 * @param variables the environment
 * @param admin whether root asks: only then anything is changed
 * @param places where lxdeck's own files lie
 * @param lxcPaths the lxcpaths looked at, the default one first
 */
public record Env(
        Path root,
        Map<String, String> variables,
        Commands commands,
        boolean admin,
        Places places,
        List<String> lxcPaths) {
    private static final int FILE_LIMIT = 4 << 20;
    private static final String[] PROGRAM_DIRECTORIES = {
        "/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/", "/usr/local/bin/", "/usr/local/sbin/"
    };

    /** This machine, with the lxcpaths given, or liblxc's default one. */
    public static Env ofThisMachine(Map<String, String> variables, List<String> lxcPaths) {
        Places places = Places.of(variables);
        Env bare = new Env(Path.of("/"), variables, new SystemCommands(), isRoot(), places, lxcPaths);
        if (!lxcPaths.isEmpty()) {
            return bare;
        }
        String configured = Assignments.of(bare.read("/etc/lxc/lxc.conf")).get("lxc.lxcpath", "/var/lib/lxc");
        return new Env(bare.root, variables, bare.commands, bare.admin, places, List.of(configured));
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    Path path(String absolute) {
        return absolute.equals("/") ? root : root.resolve(absolute.substring(1));
    }

    boolean has(String absolute) {
        return Files.exists(path(absolute), LinkOption.NOFOLLOW_LINKS);
    }

    /** The file's text; empty when it is not there or cannot be read. */
    String read(String absolute) {
        try (InputStream in = Files.newInputStream(path(absolute))) {
            return new String(in.readNBytes(FILE_LIMIT), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return "";
        }
    }

    List<String> lines(String absolute) {
        String text = read(absolute);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    /** The names in a directory, sorted; empty when there is none. */
    List<String> names(String absolute) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(absolute))) {
            for (Path entry : entries) {
                names.add(String.valueOf(entry.getFileName()));
            }
        } catch (IOException missing) {
            return List.of();
        }
        Collections.sort(names);
        return names;
    }

    /** Where a program lies; empty when it is not installed. */
    String program(String name) {
        for (String directory : PROGRAM_DIRECTORIES) {
            if (Files.exists(path(directory + name))) {
                return directory + name;
            }
        }
        return "";
    }

    /** Whether systemd runs the machine, so that services are started through it. */
    boolean hasSystemd() {
        return Files.isDirectory(path("/run/systemd/system"))
                && !program("systemctl").isEmpty();
    }

    Commands.Answer run(int seconds, String... words) {
        return commands.run(Duration.ofSeconds(seconds), List.of(words));
    }
}
