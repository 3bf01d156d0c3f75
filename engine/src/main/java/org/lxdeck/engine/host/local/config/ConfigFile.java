package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.config.YamlMap;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/** A container's configuration file on disk: read whole, replaced whole, never a text that liblxc does not load. */
public final class ConfigFile {
    private final Path file;

    public ConfigFile(Path file) {
        this.file = file;
    }

    /** The file cut at the marked block. */
    public MarkedConfig read() throws EngineException {
        try {
            return MarkedConfig.parse(AtomicFile.readBytes(file, YamlMap.LIMIT), file.toString());
        } catch (NoSuchFileException missing) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.NOT_FOUND, "no such container: " + file + " does not exist"),
                    missing);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }

    /** What is asked of the container. */
    public static ContainerSpec spec(MarkedConfig config) {
        return config.block().map(MarkedConfig.Block::spec).orElse(ContainerSpec.FOREIGN);
    }

    /** Puts the text in the file's place once liblxc has loaded it from a file beside it; keeps mode and owner. */
    public void replace(byte[] text, ConfigProbe probe) throws EngineException {
        try (Trial trial = trial(text, probe)) {
            trial.put();
            trial.sync();
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write " + file);
        }
    }

    /** A text that liblxc has loaded, in a file beside the configuration until it is put in its place. */
    final class Trial implements AutoCloseable {
        private final Path beside;

        private Trial(Path beside) {
            this.beside = beside;
        }

        void put() throws IOException {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }

        /** Waits until its new place is on the disk. */
        void sync() throws IOException {
            AtomicFile.syncDirectory(file.resolveSibling("."));
        }

        @Override
        public void close() throws EngineException {
            discard(beside);
        }
    }

    /** Writes the text beside the file, with the file's mode and owner, and has liblxc load it. */
    Trial trial(byte[] text, ConfigProbe probe) throws EngineException {
        Path trial = AtomicFile.temporaryFor(file);
        boolean loaded = false;
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
            AtomicFile.create(trial, text, mode);
            Files.setAttribute(trial, "unix:uid", Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS));
            Files.setAttribute(trial, "unix:gid", Files.getAttribute(file, "unix:gid", LinkOption.NOFOLLOW_LINKS));
            Optional<String> fault = probe.fault(trial);
            if (fault.isPresent()) {
                String why = fault.get().replace(trial.toString(), "the new configuration");
                throw new EngineException(EngineError.Kind.INVALID, "liblxc does not take this configuration: " + why);
            }
            loaded = true;
            return new Trial(trial);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write " + file);
        } finally {
            if (!loaded) {
                discard(trial);
            }
        }
    }

    private static void discard(Path trial) throws EngineException {
        try {
            Files.deleteIfExists(trial);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "remove " + trial);
        }
    }
}
