package org.lxdeck.engine.host;

import java.io.OutputStream;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileListing;

/**
 * Looks at the files of containers, running or stopped. Every path is resolved inside the container's root, ids are those
 * inside. Methods block; they fail when the file systems inside give no answer for some time.
 */
public interface FileLook {
    /** What is in a directory; the first hundred thousand entries. */
    FileListing list(ContainerRef ref, String path) throws EngineException;

    /** What is at a path, links followed. */
    FileEntry look(ContainerRef ref, String path) throws EngineException;

    /** Writes the beginning of a regular file, at most so many bytes, to a stream that is not closed. */
    void read(ContainerRef ref, String path, long limit, OutputStream into) throws EngineException;

    /** How much these come to with all that is in them. */
    FileCount count(ContainerRef ref, List<String> paths) throws EngineException;
}
