package org.lxdeck.tui.text;

/**
 * How a text is looked at.
 *
 * @param top number of the line at the top, when it does not follow
 * @param row which row of that line, when it is wrapped
 * @param follow whether the end is shown, also when it moves on
 * @param left columns scrolled away, when it is not wrapped
 * @param query what is looked for; empty for nothing
 * @param found number of the line that was found last, −1 for none
 * @param filter what every shown line holds; empty for all lines
 */
public record TextView(
        long top,
        int row,
        boolean follow,
        boolean wrap,
        int left,
        String query,
        long found,
        String filter,
        Typing typing) {
    /** What is being typed. */
    public enum Typing {
        NOTHING,
        SEARCH,
        FILTER
    }

    public static TextView of(boolean follow, boolean wrap) {
        return new TextView(0, 0, follow, wrap, 0, "", -1, "", Typing.NOTHING);
    }

    /** At the beginning of another text, looked at in the same way. */
    public TextView anew(boolean follows, boolean wraps) {
        return new TextView(0, 0, follows, wraps, 0, query, -1, filter, Typing.NOTHING);
    }

    TextView at(long newTop, int newRow) {
        return new TextView(newTop, newRow, false, wrap, left, query, found, filter, typing);
    }

    public TextView following(boolean on) {
        return new TextView(top, row, on, wrap, left, query, found, filter, typing);
    }

    public TextView wrapped(boolean on) {
        return new TextView(top, 0, follow, on, 0, query, found, filter, typing);
    }

    TextView sideways(int newLeft) {
        return new TextView(top, row, follow, wrap, Math.max(0, newLeft), query, found, filter, typing);
    }

    public TextView searching(String newQuery) {
        return new TextView(top, row, follow, wrap, left, newQuery, found, filter, typing);
    }

    TextView found(long number) {
        return new TextView(top, row, follow, wrap, left, query, number, filter, typing);
    }

    public TextView filtering(String newFilter) {
        return new TextView(top, row, follow, wrap, left, query, found, newFilter, typing);
    }

    public TextView typing(Typing what) {
        return new TextView(top, row, follow, wrap, left, query, found, filter, what);
    }

    public boolean isTyping() {
        return typing != Typing.NOTHING;
    }

    /** Whether something is looked for or left out. */
    public boolean isNarrowed() {
        return !query.isEmpty() || !filter.isEmpty() || isTyping();
    }
}
