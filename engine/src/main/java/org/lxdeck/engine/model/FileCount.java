package org.lxdeck.engine.model;

/**
 * How much a choice of files comes to, with all that is in its directories.
 *
 * @param directories among {@code files}
 * @param bytes of the regular files
 */
public record FileCount(long files, long directories, long bytes) {
    public static final FileCount NONE = new FileCount(0, 0, 0);

    public FileCount plus(FileCount other) {
        return new FileCount(files + other.files, directories + other.directories, bytes + other.bytes);
    }
}
