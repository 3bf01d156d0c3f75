package org.lxdeck.engine;

import java.io.InputStream;
import java.util.List;
import org.lxdeck.engine.host.FileRole;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/**
 * Something a user asked for with the files of a container. Paths inside are absolute and resolved within its root; those
 * of this machine are absolute. Each of these has a lane of its own: a file system that hangs must not keep anybody from
 * stopping the container.
 */
public sealed interface FileIntent extends Intent.OnContainer {
    @Override
    default String lane() {
        return ref() + "/files";
    }

    /** Carries it out on the files of its container. */
    Outcome run(FileRole files, Progress progress) throws EngineException;

    @Override
    default Outcome run(HostDriver driver, Progress progress) throws EngineException {
        return run(HostDriver.role(driver, driver.files(), "files"), progress);
    }

    /**
     * Whom a new file belongs to and what may be done with it; −1 takes it from the source.
     *
     * @param uid as seen inside
     * @param gid as seen inside
     * @param mode permission bits, 07777 at most
     */
    record Ownership(long uid, long gid, int mode) {
        public static final Ownership OF_SOURCE = new Ownership(-1, -1, -1);

        public boolean isOfSource() {
            return uid < 0 && gid < 0 && mode < 0;
        }
    }

    /**
     * How files are copied.
     *
     * @param intoDirectory whether the target is a directory, else it is one if it is there as one
     * @param recursive whether directories are copied with all that is in them
     * @param createDirectories whether missing directories above the target are made
     */
    record Copying(boolean intoDirectory, boolean recursive, boolean createDirectories) {}

    /** Copies files of this machine into the container; an existing file keeps its owner and mode. */
    record Push(ContainerRef ref, List<String> sources, String target, Copying how, Ownership ownership)
            implements FileIntent {
        public Push {
            sources = List.copyOf(sources);
        }

        @Override
        public Verb verb() {
            return Verb.PUSH_FILES;
        }

        @Override
        public Outcome run(FileRole files, Progress progress) throws EngineException {
            return files.push(this, progress);
        }
    }

    /** Writes what a stream gives to one file in the container. The stream is not closed. */
    record PushStream(
            ContainerRef ref, InputStream content, String target, boolean createDirectories, Ownership ownership)
            implements FileIntent {
        @Override
        public Verb verb() {
            return Verb.PUSH_FILES;
        }

        @Override
        public Outcome run(FileRole files, Progress progress) throws EngineException {
            return files.push(this, progress);
        }
    }

    /** Copies files of the container to this machine. */
    record Pull(ContainerRef ref, List<String> sources, String target, Copying how) implements FileIntent {
        public Pull {
            sources = List.copyOf(sources);
        }

        @Override
        public Verb verb() {
            return Verb.PULL_FILES;
        }

        @Override
        public Outcome run(FileRole files, Progress progress) throws EngineException {
            return files.pull(this, progress);
        }
    }

    /** Makes a directory; one that is there already is a conflict unless its parents may be made. */
    record MakeDirectory(ContainerRef ref, String path, boolean createDirectories, Ownership ownership)
            implements FileIntent {
        @Override
        public Verb verb() {
            return Verb.MAKE_DIRECTORY;
        }

        @Override
        public Outcome run(FileRole files, Progress progress) throws EngineException {
            return files.makeDirectory(this, progress);
        }
    }

    /** Deletes files and empty directories; directories with all that is in them when {@code recursive}. */
    record DeleteFiles(ContainerRef ref, List<String> paths, boolean recursive) implements FileIntent {
        public DeleteFiles {
            paths = List.copyOf(paths);
        }

        @Override
        public Verb verb() {
            return Verb.DELETE_FILES;
        }

        @Override
        public Outcome run(FileRole files, Progress progress) throws EngineException {
            return files.delete(this, progress);
        }
    }
}
