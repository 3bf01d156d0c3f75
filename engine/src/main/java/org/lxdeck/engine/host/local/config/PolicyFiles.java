package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.YamlMap;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * The seccomp policies that the containers of one lxcpath name, each text once, in a directory only root can enter. A
 * copy or a snapshot made by other tools names the same file, so that one goes when no configuration names it any more.
 */
public final class PolicyFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LIMIT = 1 << 20;
    private static final String HELD_BY = "-held-by-";

    private final LocalSite site;

    public PolicyFiles(LocalSite site) {
        this.site = site;
    }

    /** Writes a configuration that names a policy. */
    @FunctionalInterface
    public interface Writing {
        void write() throws EngineException, IOException;
    }

    /** Where they are; the name of the lxcpath, each of its slashes and underscores told apart, is the directory's. */
    public Path directory() {
        String name = site.lxcpath().replace("_", "__").replace('/', '_');
        return site.places().state().resolve("seccomp").resolve(name);
    }

    /** Puts the policy in its place, then writes the configuration that names it; nobody sweeps in between. */
    public void keep(String name, String policy, Writing writing) throws EngineException {
        if (policy.isEmpty()) {
            written(writing);
            return;
        }
        held(() -> {
            PrivateDirectory.beneath(site.places().state(), "seccomp");
            Path file = PrivateDirectory.at(directory()).resolve(name);
            if (!isThere(file, policy)) {
                AtomicFile.write(file, policy);
            }
            writing.write();
        });
    }

    /** What names no policy cannot lose one. */
    private static void written(Writing writing) throws EngineException {
        try {
            writing.write();
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write the configuration");
        }
    }

    /**
     * Keeps a policy for a container that runs with it though its configuration names another one now: liblxc reads the
     * file again when the container reboots itself.
     */
    public void hold(String container, String file) throws EngineException {
        if (!file.isEmpty()) {
            held(() -> AtomicFile.write(PrivateDirectory.at(directory()).resolve(file + HELD_BY + container), ""));
        }
    }

    /** The container has stopped, or starts afresh: what it was held for is over. */
    public void release(String container) throws EngineException {
        List<Path> over = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(), "*" + HELD_BY + container)) {
            files.forEach(over::add);
        } catch (NoSuchFileException none) {
            return;
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + directory());
        }
        if (!over.isEmpty()) {
            held(() -> {
                for (Path file : over) {
                    Files.deleteIfExists(file);
                }
            });
            sweep();
        }
    }

    private static boolean isThere(Path file, String policy) throws IOException {
        try {
            return AtomicFile.read(file, LIMIT).equals(policy);
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    /** Takes away what no configuration names, those of snapshots and of containers in the making included. */
    public void sweep() throws EngineException {
        if (!Files.isDirectory(directory(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        held(() -> {
            Set<Path> unused = new HashSet<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory())) {
                files.forEach(unused::add);
            }
            for (Path file : Set.copyOf(unused)) {
                String name = file.getFileName().toString();
                int holder = name.indexOf(HELD_BY);
                if (holder > 0 && Files.exists(site.directory(name.substring(holder + HELD_BY.length())))) {
                    unused.remove(file);
                    unused.remove(file.resolveSibling(name.substring(0, holder)));
                }
            }
            strike(Path.of(site.lxcpath()), unused, true);
            for (Path file : unused) {
                Files.deleteIfExists(file);
            }
        });
    }

    private static void strike(Path directory, Set<Path> unused, boolean snapshots) throws IOException {
        try (DirectoryStream<Path> containers = Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (Path container : containers) {
                strike(container.resolve("config"), unused);
                if (snapshots && Files.isDirectory(container.resolve("snaps"))) {
                    strike(container.resolve("snaps"), unused, false);
                }
            }
        }
    }

    private static void strike(Path config, Set<Path> unused) throws IOException {
        if (!unused.isEmpty() && Files.isRegularFile(config)) {
            String text = new String(AtomicFile.readBytes(config, YamlMap.LIMIT), StandardCharsets.ISO_8859_1);
            unused.removeIf(file -> text.contains(file.getFileName().toString()));
        }
    }

    private void held(Writing work) throws EngineException {
        String name = directory().getFileName().toString();
        ObjectLock.whileHeld(site.places().run(), "seccomp", name, PATIENCE, "keep the seccomp policies", () -> {
            work.write();
            return true;
        });
    }
}
