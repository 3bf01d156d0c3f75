package org.lxdeck.engine.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.image.ToolProcess;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/** Volumes are plain directories; every container is unpacked afresh. */
public final class DirPool implements PoolDriver {
    @Override
    public String name() {
        return "dir";
    }

    @Override
    public void create(Path volume, Filling filling, Progress progress) throws EngineException {
        boolean made = false;
        try {
            Files.createDirectory(
                    volume, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            filling.fill(volume, progress);
            made = true;
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make " + volume);
        } finally {
            if (!made && Files.isDirectory(volume, LinkOption.NOFOLLOW_LINKS)) {
                delete(volume, Progress.NONE);
            }
        }
    }

    @Override
    public void rename(Path volume, Path newVolume) throws EngineException {
        try {
            AtomicFile.replace(volume, newVolume);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "rename " + volume);
        }
    }

    @Override
    public void delete(Path volume, Progress progress) throws EngineException {
        if (!Files.exists(volume, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<String> argv = List.of("rm", "-rf", "--one-file-system", "--preserve-root=all", "--", volume.toString());
        ToolProcess.run("rm", argv, "remove " + volume, progress);
    }

    @Override
    public long size(Path volume) throws EngineException {
        List<String> argv = List.of("du", "-s", "-x", "-B1", "--", volume.toString());
        try (ToolProcess tool = ToolProcess.start("du", argv)) {
            String said = new String(tool.process().getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            int end = said.indexOf('\t');
            if (tool.waitFor() != 0 || end <= 0) {
                throw new EngineException(
                        EngineError.Kind.FAILED, "cannot measure " + volume + ": " + tool.lastComplaint());
            }
            return Long.parseLong(said.substring(0, end));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "measure " + volume);
        }
    }
}
