package org.lxdeck.tui.files;

import java.util.Comparator;
import org.lxdeck.engine.model.FileEntry;

/** The order of the rows of a pane; directories always stand first. */
public enum FileOrder {
    NAME("name"),
    SIZE("size"),
    TIME("date");

    private final String word;

    FileOrder(String word) {
        this.word = word;
    }

    /** As the pane names it. */
    public String word() {
        return word;
    }

    FileOrder move(int by) {
        FileOrder[] all = values();
        return all[Math.floorMod(indexOf(all) + by, all.length)];
    }

    private int indexOf(FileOrder[] all) {
        int at = 0;
        while (all[at] != this) {
            at++;
        }
        return at;
    }

    Comparator<FileEntry> comparator(boolean reverse) {
        Comparator<FileEntry> own =
                switch (this) {
                    case NAME -> Comparator.comparing(FileEntry::name);
                    case SIZE ->
                        Comparator.comparingLong(FileEntry::size).reversed().thenComparing(FileEntry::name);
                    case TIME ->
                        Comparator.comparingLong(FileEntry::modified).reversed().thenComparing(FileEntry::name);
                };
        return Comparator.comparing((FileEntry entry) -> !entry.leadsToDirectory())
                .thenComparing(reverse ? own.reversed() : own);
    }
}
