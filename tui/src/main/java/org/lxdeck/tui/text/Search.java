package org.lxdeck.tui.text;

/** Goes from one line that holds what is looked for to the next, round and round. */
final class Search {
    private Search() {}

    /** The first hit from a line on, that line included; −1 when there is none. */
    static int from(TextSource source, Needle needle, int start, int step) {
        int size = source.size();
        for (int i = 0; i < size; i++) {
            int index = Math.floorMod(start + i * step, size);
            if (needle.isIn(source.text(index))) {
                return index;
            }
        }
        return -1;
    }

    /** How many lines hold it. */
    static int count(TextSource source, Needle needle) {
        int count = 0;
        for (int i = 0; i < source.size(); i++) {
            count += needle.isIn(source.text(i)) ? 1 : 0;
        }
        return count;
    }
}
