package org.lxdeck.tui.text;

import java.util.Arrays;

/** The lines of a source that hold a text; their numbers stay. */
public final class Filtered implements TextSource {
    private final TextSource source;
    private final int[] indexes;

    private Filtered(TextSource source, int[] indexes) {
        this.source = source;
        this.indexes = indexes;
    }

    /** The source itself when nothing is looked for. */
    public static TextSource of(TextSource source, String filter) {
        if (filter.isEmpty()) {
            return source;
        }
        Needle needle = new Needle(filter);
        int[] found = new int[source.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (needle.isIn(source.text(i))) {
                found[count++] = i;
            }
        }
        return new Filtered(source, Arrays.copyOf(found, count));
    }

    @Override
    public int size() {
        return indexes.length;
    }

    @Override
    public TextLine line(int index) {
        return source.line(indexes[index]);
    }

    @Override
    public String text(int index) {
        return source.text(indexes[index]);
    }

    @Override
    public long number(int index) {
        return source.number(indexes[index]);
    }

    @Override
    public int indexOf(long number) {
        int at = Arrays.binarySearch(indexes, source.indexOf(number));
        return at >= 0 ? at : -at - 1;
    }

    @Override
    public boolean grows() {
        return source.grows();
    }
}
