package org.lxdeck.tui.cli.list;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.Part;
import org.lxdeck.tui.cli.table.Format;

/**
 * What a {@code list} is asked for.
 *
 * @param columns letters and custom columns, the argument of {@code -c}
 * @param filters names, expressions, {@code key=value}, and a host with a colon behind it
 */
public record ListRequest(String columns, Format format, List<String> filters) {
    public ListRequest {
        filters = List.copyOf(filters);
    }

    /** Only what columns and filters show is read. */
    Set<Part> parts() {
        Set<Part> parts = EnumSet.of(Part.CONTAINERS);
        boolean all = format.isTree() || hasKeyFilter();
        boolean custom = columns.indexOf('.') >= 0 || columns.indexOf(':') >= 0;
        if (all || custom || hasAny("abcdfFlPM")) {
            parts.add(Part.CONFIG);
        }
        if (hasAny("ts")) {
            parts.add(Part.TYPE);
        }
        if (all || hasAny("46")) {
            parts.add(Part.ADDRESSES);
        }
        if (format.isTree() || hasAny("mMNu")) {
            parts.add(Part.USAGE);
        }
        return parts;
    }

    private boolean hasKeyFilter() {
        for (String filter : filters) {
            if (filter.indexOf('=') >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAny(String letters) {
        for (int i = 0; i < columns.length(); i++) {
            if (letters.indexOf(columns.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
