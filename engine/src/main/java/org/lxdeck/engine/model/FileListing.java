package org.lxdeck.engine.model;

import java.util.List;

/**
 * What is in a directory.
 *
 * @param path absolute, as it was asked for
 * @param entries in no order
 * @param cut whether there are more than are told
 */
public record FileListing(String path, List<FileEntry> entries, boolean cut) {
    public FileListing {
        entries = List.copyOf(entries);
    }
}
