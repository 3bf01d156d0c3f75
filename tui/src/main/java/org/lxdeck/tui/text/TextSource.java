package org.lxdeck.tui.text;

/**
 * Lines to read. Each has a number in its stream that stays the same while older ones are let go and newer ones come; an
 * index is only its place now.
 */
public interface TextSource {
    int size();

    TextLine line(int index);

    /** The text of a line, without making one. */
    default String text(int index) {
        return line(index).text();
    }

    default long number(int index) {
        return index;
    }

    /** The index of the first line with at least this number; the size when there is none. */
    default int indexOf(long number) {
        return (int) Math.max(0, Math.min(size(), number));
    }

    /** Whether it grows at its end while somebody reads. */
    default boolean grows() {
        return false;
    }
}
