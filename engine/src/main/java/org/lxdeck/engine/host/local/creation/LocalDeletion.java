package org.lxdeck.engine.host.local.creation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.image.ToolProcess;
import org.lxdeck.engine.op.Journal;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.storage.PoolDriver;
import org.lxdeck.engine.store.IoSentence;

/**
 * Takes a stopped container away. One that lxdeck made, and that still is a plain directory, is renamed out of liblxc's
 * sight and then removed; any other is destroyed by {@code lxc-destroy}, which knows its storage.
 */
final class LocalDeletion {
    static final String KIND = "delete";
    private static final String TRASH = ".lxdeck-gone-";
    private static final int LIMIT = 1 << 20;

    private final LocalSite site;
    private final PoolDriver pool;
    private final Journal journal;

    LocalDeletion(LocalSite site, PoolDriver pool, Journal journal) {
        this.site = site;
        this.pool = pool;
        this.journal = journal;
    }

    void delete(String name, Progress progress) throws EngineException {
        Path directory = site.directory(name);
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new EngineException(EngineError.Kind.NOT_FOUND, "there is no container " + name);
        }
        List<String> clones = Dependents.of(directory);
        if (!clones.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.CONFLICT,
                    "container " + name + " is the base of the overlay clones " + String.join(", ", clones),
                    "delete those first");
        }
        progress.stage("deleting");
        if (!isPlainAndOurs(name, directory)) {
            destroyByTool(name, progress);
            return;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("lxcpath", site.lxcpath());
        facts.put("name", name);
        try (Journal.Entry entry = journal.begin(KIND, facts)) {
            Path trash = Path.of(site.lxcpath(), TRASH + entry.id());
            entry.fact("trash", trash.getFileName().toString());
            pool.rename(directory, trash);
            entry.at("renamed");
            // From here on the container is gone for everybody; a cancel would only leave rubbish.
            pool.delete(trash, Progress.NONE);
        }
    }

    /** Whether the configuration holds our block and its root file system is the directory beside it. */
    private boolean isPlainAndOurs(String name, Path directory) throws EngineException {
        Path file = site.config(name);
        if (Files.exists(directory.resolve("lxc_rdepends"), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            MarkedConfig config = MarkedConfig.parse(Files.readAllBytes(file), file.toString());
            if (config.block().isEmpty()) {
                return false;
            }
            String expected = directory.resolve("rootfs").toString();
            String found = "";
            for (LxcLine line : config.outside()) {
                found = line.key().equals("lxc.rootfs.path") ? line.value() : found;
            }
            return found.equals(expected) || found.equals("dir:" + expected);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }

    private void destroyByTool(String name, Progress progress) throws EngineException {
        List<String> argv = List.of("lxc-destroy", "-q", "-s", "-P", site.lxcpath(), "-n", name);
        ToolProcess.run("lxc-destroy", argv, "delete container " + name, progress);
        if (Files.exists(site.directory(name), LinkOption.NOFOLLOW_LINKS)) {
            throw new EngineException(
                    EngineError.Kind.FAILED, "lxc-destroy left something behind in " + site.directory(name));
        }
    }

    Optional<String> recover(Map<String, String> facts) throws EngineException {
        String name = facts.getOrDefault("name", "");
        String trash = facts.getOrDefault("trash", "");
        if (trash.isEmpty()) {
            return Optional.empty();
        }
        if (!trash.startsWith(TRASH)) {
            throw new EngineException(EngineError.Kind.INVALID, "the journal names no container of ours");
        }
        Path left = Leftover.path(facts, trash);
        if (!Files.exists(left, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        pool.delete(left, Progress.NONE);
        return Optional.of("an interrupted deletion of container " + name + " was finished");
    }

    /** The overlay clones that liblxc has noted in a container's directory. */
    static final class Dependents {
        private Dependents() {}

        static List<String> of(Path directory) throws EngineException {
            Path noted = directory.resolve("lxc_snapshots");
            if (!Files.isRegularFile(noted, LinkOption.NOFOLLOW_LINKS)) {
                return List.of();
            }
            try {
                byte[] bytes = Files.size(noted) > LIMIT ? new byte[0] : Files.readAllBytes(noted);
                return parse(new String(bytes, StandardCharsets.UTF_8));
            } catch (IOException failure) {
                throw IoSentence.of(failure, "read " + noted);
            }
        }

        /** Pairs of lines: lxcpath, name. */
        static List<String> parse(String text) {
            String[] lines = text.split("\n", -1);
            List<String> names = new java.util.ArrayList<>();
            for (int i = 0; i + 1 < lines.length; i += 2) {
                names.add(org.lxdeck.engine.model.Text.line(lines[i + 1], 80));
            }
            return names;
        }
    }
}
