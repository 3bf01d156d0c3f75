package org.lxdeck.tui.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.model.FilePath;

/**
 * One side of the view of files: a directory of this machine or of a container. Rows are chosen by their names, so that
 * a newer list moves nothing.
 *
 * @param path that is shown or waited for
 * @param entries all of the directory
 * @param rows what of them is shown, in order
 * @param current the name of the row with the cursor; empty for the first
 * @param marked names
 * @param waiting whether the list has not come yet
 * @param problem why there is none, a sentence; empty when there is
 */
public record FilePane(
        String path,
        List<FileEntry> entries,
        List<FileEntry> rows,
        String current,
        Set<String> marked,
        Look look,
        boolean cut,
        boolean waiting,
        String problem) {
    public FilePane {
        entries = List.copyOf(entries);
        rows = List.copyOf(rows);
        marked = Collections.unmodifiableSet(new LinkedHashSet<>(marked));
    }

    /**
     * Which rows are shown and in which order.
     *
     * @param filter a part of the names; empty for all
     */
    public record Look(FileOrder order, boolean reverse, boolean hidden, String filter) {
        static final Look USUAL = new Look(FileOrder.NAME, false, false, "");

        private boolean shows(FileEntry entry) {
            boolean dot = entry.name().startsWith(".");
            String name = entry.shown().toLowerCase(Locale.ROOT);
            return (hidden || !dot) && name.contains(filter.toLowerCase(Locale.ROOT));
        }
    }

    /** A directory that is asked for. */
    public static FilePane at(String path) {
        return new FilePane(path, List.of(), List.of(), "", Set.of(), Look.USUAL, false, true, "");
    }

    /** Another directory, whose list has not come yet. */
    public FilePane going(String newPath, String select) {
        Look fresh = new Look(look.order(), look.reverse(), look.hidden(), "");
        return new FilePane(newPath, List.of(), List.of(), select, Set.of(), fresh, false, true, "");
    }

    /** The list has come; one of another directory changes nothing. */
    public FilePane listed(FileListing listing) {
        if (!listing.path().equals(path)) {
            return this;
        }
        Set<String> left = new LinkedHashSet<>();
        for (FileEntry entry : listing.entries()) {
            if (marked.contains(entry.name())) {
                left.add(entry.name());
            }
        }
        List<FileEntry> now = sorted(listing.entries(), look);
        return new FilePane(path, listing.entries(), now, kept(now), left, look, listing.cut(), false, "");
    }

    /** There is no list. */
    public FilePane failed(String asked, String sentence) {
        return asked.equals(path)
                ? new FilePane(path, List.of(), List.of(), current, Set.of(), look, false, false, sentence)
                : this;
    }

    private static List<FileEntry> sorted(List<FileEntry> all, Look look) {
        List<FileEntry> shown = new ArrayList<>();
        for (FileEntry entry : all) {
            if (look.shows(entry)) {
                shown.add(entry);
            }
        }
        shown.sort(look.order().comparator(look.reverse()));
        return shown;
    }

    /** The row with the cursor, or the one that has come to its place. */
    private String kept(List<FileEntry> now) {
        if (index(now, current) >= 0 || now.isEmpty()) {
            return current;
        }
        int before = Math.max(0, index(rows, current));
        return now.get(Math.min(before, now.size() - 1)).name();
    }

    private static int index(List<FileEntry> rows, String name) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the row with the cursor. */
    public int cursor() {
        return Math.max(0, index(rows, current));
    }

    public Optional<FileEntry> selected() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(cursor()));
    }

    public FilePane moved(int by) {
        return rows.isEmpty()
                ? this
                : on(rows.get(Math.max(0, Math.min(rows.size() - 1, cursor() + by)))
                        .name());
    }

    private FilePane on(String name) {
        return new FilePane(path, entries, rows, name, marked, look, cut, waiting, problem);
    }

    private FilePane marking(Set<String> names) {
        return new FilePane(path, entries, rows, current, names, look, cut, waiting, problem);
    }

    /** Marks the row or takes its mark away, and goes on. */
    public FilePane toggled() {
        if (rows.isEmpty()) {
            return this;
        }
        Set<String> names = new LinkedHashSet<>(marked);
        String name = rows.get(cursor()).name();
        if (!names.remove(name)) {
            names.add(name);
        }
        return marking(names).moved(1);
    }

    /** Marks all that is shown, or nothing. */
    public FilePane markedAll(boolean all) {
        Set<String> names = new LinkedHashSet<>();
        if (all) {
            rows.forEach(row -> names.add(row.name()));
        }
        return marking(names);
    }

    public FilePane inverted() {
        Set<String> names = new LinkedHashSet<>();
        for (FileEntry row : rows) {
            if (!marked.contains(row.name())) {
                names.add(row.name());
            }
        }
        return marking(names);
    }

    public FilePane with(Look newLook) {
        List<FileEntry> now = sorted(entries, newLook);
        return new FilePane(path, entries, now, kept(now), marked, newLook, cut, waiting, problem);
    }

    public FilePane filtered(String text) {
        return with(new Look(look.order(), look.reverse(), look.hidden(), text));
    }

    public FilePane ordered(int by) {
        return with(new Look(look.order().move(by), look.reverse(), look.hidden(), look.filter()));
    }

    public FilePane reversed() {
        return with(new Look(look.order(), !look.reverse(), look.hidden(), look.filter()));
    }

    public FilePane toggledHidden() {
        return with(new Look(look.order(), look.reverse(), !look.hidden(), look.filter()));
    }

    /** What a command is about: the marked entries, else the one with the cursor. */
    public List<FileEntry> chosen() {
        if (marked.isEmpty()) {
            return selected().map(List::of).orElse(List.of());
        }
        List<FileEntry> chosen = new ArrayList<>();
        for (FileEntry entry : entries) {
            if (marked.contains(entry.name())) {
                chosen.add(entry);
            }
        }
        return chosen;
    }

    /** The entry of this name. */
    public Optional<FileEntry> find(String name) {
        int at = index(entries, name);
        return at < 0 ? Optional.empty() : Optional.of(entries.get(at));
    }

    public String pathOf(FileEntry entry) {
        return FilePath.join(path, entry.name());
    }
}
