package org.lxdeck.tui.widget;

/**
 * The characters that draw frames, bars and marks. {@link #UNICODE} for modern terminals, {@link #CONSOLE} for fonts
 * with 256 characters, {@link #ASCII} for terminals without UTF-8.
 */
public enum Symbols {
    UNICODE("─│╭╮╰╯├┤┬┴┼", " ╸━", "─", " ▁▂▃▄▅▆▇█", true, "●○‖◌✗", "▲▼", "✓✗!", "…", "▌", "█│", "›▸▾"),
    CONSOLE("─│┌┐└┘├┤┬┴┼", " ▌█", "░", " ▄█", false, "*-=~x", "^v", "+x!", "~", ">", "█│", ">>v"),
    ASCII("-|+++++++++", " #", ".", " .:-=+*#%@", false, "*-=~x", "^v", "+x!", "~", ">", "#|", ">>v");

    private final String frame;
    private final String fill;
    private final int track;
    private final String levels;
    private final boolean braille;
    private final String status;
    private final String arrows;
    private final String outcomes;
    private final int ellipsis;
    private final int cursor;
    private final String scroll;
    private final String pointers;

    Symbols(
            String frame,
            String fill,
            String track,
            String levels,
            boolean braille,
            String status,
            String arrows,
            String outcomes,
            String ellipsis,
            String cursor,
            String scroll,
            String pointers) {
        this.frame = frame;
        this.fill = fill;
        this.track = track.codePointAt(0);
        this.levels = levels;
        this.braille = braille;
        this.status = status;
        this.arrows = arrows;
        this.outcomes = outcomes;
        this.ellipsis = ellipsis.codePointAt(0);
        this.cursor = cursor.codePointAt(0);
        this.scroll = scroll;
        this.pointers = pointers;
    }

    public int horizontal() {
        return frame.charAt(0);
    }

    public int vertical() {
        return frame.charAt(1);
    }

    /** Corner 0 to 3: top left, top right, bottom left, bottom right. */
    public int corner(int which) {
        return frame.charAt(2 + which);
    }

    /** Where a line meets the frame: 0 left, 1 right, 2 top, 3 bottom, 4 crossing. */
    public int joint(int which) {
        return frame.charAt(6 + which);
    }

    /** The cell of a bar that is filled to this many {@link #fillSteps()}th parts. */
    int fill(int parts) {
        return fill.charAt(parts);
    }

    int fillSteps() {
        return fill.length() - 1;
    }

    int track() {
        return track;
    }

    /** The cell of a one-row graph, 0 (nothing) to {@link #levelSteps()}. */
    int level(int level) {
        return levels.charAt(level);
    }

    /** The cell of a one-row graph where the value is nothing: not the same as no value. */
    int zero() {
        return this == UNICODE ? levels.charAt(1) : '_';
    }

    int levelSteps() {
        return levels.length() - 1;
    }

    /** Whether braille patterns can be shown. */
    public boolean braille() {
        return braille;
    }

    public int running() {
        return status.charAt(0);
    }

    public int stopped() {
        return status.charAt(1);
    }

    public int frozen() {
        return status.charAt(2);
    }

    public int transition() {
        return status.charAt(3);
    }

    public int error() {
        return status.charAt(4);
    }

    public int up() {
        return arrows.charAt(0);
    }

    public int down() {
        return arrows.charAt(1);
    }

    public int done() {
        return outcomes.charAt(0);
    }

    public int failed() {
        return outcomes.charAt(1);
    }

    public int warning() {
        return outcomes.charAt(2);
    }

    public int ellipsis() {
        return ellipsis;
    }

    /** Stands left of the selected row, so that it is seen without colour. */
    public int cursor() {
        return cursor;
    }

    int scrollThumb() {
        return scroll.charAt(0);
    }

    int scrollTrack() {
        return scroll.charAt(1);
    }

    /** Between the steps of a path, as in "Containers › web". */
    public int separator() {
        return pointers.charAt(0);
    }

    public int closed() {
        return pointers.charAt(1);
    }

    public int open() {
        return pointers.charAt(2);
    }
}
