package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.device.DevicePlace;
import org.lxdeck.engine.device.HostCommand;

/**
 * What devices left on the host because a monitor, a hook or an lxdeck was killed: known by the process that it should
 * have lived as long as, which has ended.
 */
public final class DeviceLeftovers {
    private static final Duration BEING_MADE = Duration.ofMinutes(1);
    private static final int START_TIME = 20;

    private final Places places;

    public DeviceLeftovers(Places places) {
        this.places = places;
    }

    /** Takes it away. */
    public void sweep() throws EngineException {
        Path root = DevicePlace.root(places);
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path directory : directories) {
                if (isLeft(directory)) {
                    left.add(directory);
                }
            }
        } catch (IOException unreadable) {
            return;
        }
        if (left.isEmpty()) {
            return;
        }
        HookPrograms programs = new HookPrograms(places);
        programs.install();
        Path drop = programs.directory().path().resolve("device-drop");
        for (Path directory : left) {
            HostCommand.run(List.of("/bin/sh", drop.toString(), directory.toString(), "/dev/null", "left"));
        }
    }

    private static boolean isLeft(Path directory) {
        try {
            Path owner = directory.resolve("owner");
            if (!Files.exists(owner)) {
                long age = System.currentTimeMillis()
                        - Files.getLastModifiedTime(directory).toMillis();
                return age > BEING_MADE.toMillis();
            }
            String[] words =
                    Files.readString(owner, StandardCharsets.US_ASCII).trim().split(" ", -1);
            return words.length < 2 || !words[1].equals(started(words[0]));
        } catch (IOException gone) {
            return false;
        }
    }

    /** When a process started, in ticks; nothing when there is none. */
    private static String started(String pid) {
        try {
            String stat = Files.readString(Path.of("/proc", pid, "stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
            return fields[START_TIME - 1];
        } catch (IOException ended) {
            return "";
        }
    }
}
