package org.lxdeck.engine.op;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;
import org.lxdeck.engine.store.StrictYaml;
import org.lxdeck.engine.store.YamlMap;
import org.yaml.snakeyaml.Yaml;

/**
 * What is being done in several steps, on disk: one small file ({@code Places.state()/journal/<id>.yaml}) for each piece
 * of work, from before its first step until after its last. A file whose writer is gone tells the next start what to
 * finish or to take back. Safe for every thread and every process.
 */
public final class Journal {
    private static final int LIMIT = 64 << 10;
    private static final Duration NOW = Duration.ZERO;

    private final Path state;
    private final Path run;
    private final Consumer<String> observer;

    public Journal(Places places) {
        this(places, point -> {});
    }

    /** A journal that tells every point the work passes; tests kill the process there. */
    public Journal(Places places, Consumer<String> observer) {
        this.state = places.state();
        this.run = places.run();
        this.observer = observer;
    }

    /** Finishes or takes back the work that these facts describe. */
    @FunctionalInterface
    public interface Recovery {
        /** Returns what was done, as a sentence for the user; empty when there was nothing to do. */
        Optional<String> recover(Map<String, String> facts) throws EngineException;
    }

    /** Work under way; closing it says that nothing is left to finish or to take back. */
    public final class Entry implements AutoCloseable {
        private final String id;
        private final String kind;
        private final ObjectLock lock;
        private Map<String, String> facts;

        private Entry(String id, String kind, ObjectLock lock, Map<String, String> facts) {
            this.id = id;
            this.kind = kind;
            this.lock = lock;
            this.facts = facts;
        }

        public String id() {
            return id;
        }

        /** Adds a fact that recovery will need and waits until it is on the disk. */
        public void fact(String name, String value) throws EngineException {
            Map<String, String> more = new LinkedHashMap<>(facts);
            more.put(name, value);
            save(id, kind, more);
            facts = more;
            at(name);
        }

        /** Passes a point between two steps. */
        public void at(String point) {
            observer.accept(kind + "." + point);
        }

        /** Leaves it to the next recovery to take back what was done. */
        public void abandon() {
            lock.discard();
        }

        @Override
        public void close() {
            try {
                at("end");
                AtomicFile.delete(file(id));
            } catch (IOException failure) {
                // The entry stays; the next start finds the work complete and removes it.
                System.getLogger(Journal.class.getName()).log(System.Logger.Level.DEBUG, "journal", failure);
            } finally {
                lock.discard();
            }
        }
    }

    /** Opens an entry before the first step is taken. */
    public Entry begin(String kind, Map<String, String> facts) throws EngineException {
        String id = kind + "-" + UUID.randomUUID();
        ObjectLock lock = ObjectLock.acquire(run, "journal", id, Duration.ofSeconds(5));
        boolean begun = false;
        try {
            save(id, kind, facts);
            begun = true;
        } finally {
            if (!begun) {
                lock.discard();
            }
        }
        Entry entry = new Entry(id, kind, lock, facts);
        entry.at("begun");
        return entry;
    }

    /** Deals with every entry of these kinds whose process is gone; returns what was done, in sentences. */
    public List<String> recover(Map<String, Recovery> recoveries) throws EngineException {
        List<String> said = new ArrayList<>();
        try {
            AtomicFile.sweep(state.resolve("journal"));
        } catch (IOException failure) {
            said.add(IoSentence.of(failure, "tidy up the journal").error().message());
        }
        for (Path left : entries()) {
            String id = left.getFileName().toString().replaceFirst("\\.yaml$", "");
            try (ObjectLock lock = ObjectLock.acquire(run, "journal", id, NOW)) {
                recoverOne(left, recoveries).ifPresent(said::add);
                lock.discard();
            } catch (EngineException failure) {
                if (failure.error().kind() != EngineError.Kind.TIMED_OUT) {
                    said.add(failure.error().message());
                }
            }
        }
        return said;
    }

    private Optional<String> recoverOne(Path file, Map<String, Recovery> recoveries) throws EngineException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            YamlMap entry = StrictYaml.map(AtomicFile.read(file, LIMIT), file.toString());
            @Nullable Recovery recovery = recoveries.get(entry.text("kind", ""));
            if (recovery == null) {
                return Optional.empty();
            }
            Optional<String> said = recovery.recover(entry.texts("facts"));
            AtomicFile.delete(file);
            return said;
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }

    private List<Path> entries() throws EngineException {
        Path directory = state.resolve("journal");
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (AtomicFile.isTemporary(name)) {
                    continue;
                }
                if (name.endsWith(".yaml")) {
                    found.add(file);
                }
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + directory);
        }
        found.sort(null);
        return found;
    }

    private void save(String id, String kind, Map<String, String> facts) throws EngineException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("kind", kind);
        content.put("facts", new LinkedHashMap<>(facts));
        try {
            PrivateDirectory.beneath(state, "journal");
            AtomicFile.write(file(id), new Yaml().dump(content));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write the journal");
        }
    }

    private Path file(String id) {
        return state.resolve("journal").resolve(id + ".yaml");
    }
}
