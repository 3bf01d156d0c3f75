package org.lxdeck.tui.text;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;

/**
 * The cursor of copy mode and what is chosen with it. Lines are chosen whole or from one character to another; a wrapped
 * line is one line.
 *
 * @param line index of the cursor's line
 * @param column index of a character in it
 * @param wanted column that up and down go back to
 * @param anchorLine where the choice began
 */
public record Copying(int line, int column, int wanted, Choice choice, int anchorLine, int anchorColumn) {
    /** What is chosen. */
    public enum Choice {
        NOTHING,
        CHARACTERS,
        LINES
    }

    public static Copying at(int line) {
        return new Copying(Math.max(0, line), 0, 0, Choice.NOTHING, 0, 0);
    }

    /** Begins a choice, changes its kind, or ends one of the same kind. */
    public Copying choosing(Choice kind) {
        if (kind == choice) {
            return new Copying(line, column, wanted, Choice.NOTHING, 0, 0);
        }
        boolean begins = choice == Choice.NOTHING;
        return new Copying(line, column, wanted, kind, begins ? line : anchorLine, begins ? column : anchorColumn);
    }

    /** The cursor goes to the other end of the choice. */
    public Copying swapped() {
        return choice == Choice.NOTHING
                ? this
                : new Copying(anchorLine, anchorColumn, anchorColumn, choice, line, column);
    }

    Copying to(int newLine, int newColumn) {
        return new Copying(newLine, newColumn, newColumn, choice, anchorLine, anchorColumn);
    }

    /** The cursor at what a search has found. */
    public Copying at(TextSource source, TextView found) {
        int index = source.indexOf(found.found());
        return index >= source.size() ? this : to(index, new Needle(found.query()).find(source.text(index), 0));
    }

    /** The cursor after a command that moves it; null when it does not. */
    public @Nullable Copying moved(Command command, TextSource source, int page) {
        if (source.size() == 0) {
            return null;
        }
        String text = source.text(line);
        return switch (command) {
            case UP -> vertical(source, -1);
            case DOWN -> vertical(source, 1);
            case PAGE_UP -> vertical(source, -page);
            case PAGE_DOWN -> vertical(source, page);
            case HALF_UP -> vertical(source, -Math.max(1, page / 2));
            case HALF_DOWN -> vertical(source, Math.max(1, page / 2));
            case FIRST -> to(0, 0);
            case LAST -> to(source.size() - 1, 0);
            case LEFT -> to(line, column == 0 ? 0 : text.offsetByCodePoints(column, -1));
            case RIGHT -> to(line, column >= last(text) ? last(text) : text.offsetByCodePoints(column, 1));
            case COPY_LINE_START -> to(line, 0);
            case COPY_LINE_END -> new Copying(line, last(text), Integer.MAX_VALUE, choice, anchorLine, anchorColumn);
            case COPY_WORD_NEXT -> wordNext(source);
            case COPY_WORD_BACK -> wordBack(source);
            case COPY_WORD_END -> wordEnd(source);
            default -> null;
        };
    }

    private Copying vertical(TextSource source, int by) {
        int target = Math.max(0, Math.min(source.size() - 1, line + by));
        String text = source.text(target);
        int at = Math.min(wanted, last(text));
        if (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
            at--;
        }
        return new Copying(target, at, wanted, choice, anchorLine, anchorColumn);
    }

    /** The index of the last character; 0 in an empty line. */
    private static int last(String text) {
        return text.isEmpty() ? 0 : text.offsetByCodePoints(text.length(), -1);
    }

    private Copying wordNext(TextSource source) {
        String text = source.text(line);
        int i = column;
        while (i < text.length() && text.charAt(i) != ' ') {
            i++;
        }
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i < text.length()) {
            return to(line, i);
        }
        return line + 1 < source.size() ? to(line + 1, indent(source.text(line + 1))) : to(line, last(text));
    }

    private static int indent(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() ? i : 0;
    }

    private Copying wordBack(TextSource source) {
        String text = source.text(line);
        int i = column;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        if (i == 0 && line > 0) {
            return to(line - 1, last(source.text(line - 1)));
        }
        while (i > 0 && text.charAt(i - 1) != ' ') {
            i--;
        }
        return to(line, i);
    }

    private Copying wordEnd(TextSource source) {
        String text = source.text(line);
        int i = column + 1;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        while (i + 1 < text.length() && text.charAt(i + 1) != ' ') {
            i++;
        }
        if (i < text.length()) {
            return to(line, i);
        }
        return line + 1 < source.size() ? to(line + 1, indent(source.text(line + 1))) : to(line, last(text));
    }

    /** First chosen character of a line, −1 when the line is not in the choice. */
    int chosenFrom(int index) {
        if (choice == Choice.NOTHING || index < firstLine() || index > lastLine()) {
            return -1;
        }
        return choice == Choice.LINES || index > firstLine() ? 0 : firstColumn();
    }

    /** The index after the last chosen character of a line in the choice. */
    int chosenTo(int index, int length) {
        boolean whole = choice == Choice.LINES || index < lastLine();
        return whole ? length : Math.min(length, lastColumn() + 1);
    }

    private boolean isForward() {
        return anchorLine < line || (anchorLine == line && anchorColumn <= column);
    }

    private int firstLine() {
        return Math.min(anchorLine, line);
    }

    private int lastLine() {
        return Math.max(anchorLine, line);
    }

    private int firstColumn() {
        return isForward() ? anchorColumn : column;
    }

    private int lastColumn() {
        return isForward() ? column : anchorColumn;
    }

    /** Lines in the choice; the cursor's own when nothing is chosen. */
    public int lines() {
        return choice == Choice.NOTHING ? 1 : lastLine() - firstLine() + 1;
    }

    /** The chosen text, the cursor's line when nothing is chosen: no frames, no blanks at the ends of lines. */
    public String text(TextSource source) {
        if (source.size() == 0) {
            return "";
        }
        if (choice == Choice.NOTHING) {
            return source.text(line).stripTrailing();
        }
        StringBuilder out = new StringBuilder();
        for (int i = firstLine(); i <= lastLine(); i++) {
            String text = source.text(i);
            int from = Math.min(chosenFrom(i), text.length());
            int to = chosenTo(i, text.length());
            if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to++;
            }
            out.append(i == firstLine() ? "" : "\n")
                    .append(text.substring(from, Math.max(from, to)).stripTrailing());
        }
        return out.toString();
    }
}
