package org.lxdeck.engine.storage;

import java.nio.file.Path;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.op.Progress;

/**
 * One way to keep the root file systems of containers. A volume is a directory that the driver makes; its root file system
 * is {@code rootfs} in it. Methods block; a failed one leaves nothing behind.
 */
public interface PoolDriver {
    /** LXD's word for it, e.g. {@code dir}. */
    String name();

    /** Puts the content of an image into an empty directory. */
    @FunctionalInterface
    interface Filling {
        void fill(Path emptyDirectory, Progress progress) throws EngineException;
    }

    /** Makes a volume (closed to everybody but root) and fills it. */
    void create(Path volume, Filling filling, Progress progress) throws EngineException;

    /** Moves a volume to a new name on the same file system, at once and whole. */
    void rename(Path volume, Path newVolume) throws EngineException;

    /** Removes a volume and all that is in it; never follows a symbolic link, never leaves its file system. */
    void delete(Path volume, Progress progress) throws EngineException;

    /** Bytes used on disk by a volume; walks it. */
    long size(Path volume) throws EngineException;
}
