package org.lxdeck.tui.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lxdeck.tui.term.CellWidth;

/**
 * The text on a terminal that does what the dashboard asks of one: moving, erasing, answering. Colours are not kept, and what
 * it does not know does nothing.
 */
public final class FarScreen {
    /** What becomes of what is written. */
    interface Listener {
        /** The terminal says something. */
        void answers(String answer);

        /** All of a frame is there. */
        void frameIsShown();
    }

    private final int width;
    private final int height;
    private final Listener listener;
    private final int[] cells;
    private final byte[] character = new byte[4];
    private final StringBuilder sequence = new StringBuilder();
    private int characterLength;
    private int column;
    private int row;
    private boolean escaped;
    private boolean inSequence;
    private int erasures;
    private boolean wideGlyphs;

    FarScreen(int width, int height, Listener listener) {
        this.width = width;
        this.height = height;
        this.listener = listener;
        this.cells = new int[width * height];
        Arrays.fill(cells, ' ');
    }

    /** From now on it draws as terminals do that follow old East Asian fonts: what need not be two columns wide is. */
    void drawWide() {
        wideGlyphs = true;
    }

    void write(byte[] bytes) {
        for (byte b : bytes) {
            write(b & 0xff);
        }
    }

    private void write(int b) {
        if (inSequence) {
            if (b >= '@' && b != '[') {
                inSequence = false;
                control(sequence.toString(), (char) b);
            } else {
                sequence.append((char) b);
            }
        } else if (escaped) {
            escaped = false;
            inSequence = b == '[';
            sequence.setLength(0);
        } else if (b == 0x1b) {
            escaped = true;
        } else if (b < 0x20) {
            move(b);
        } else {
            collect(b);
        }
    }

    private void move(int control) {
        switch (control) {
            case '\r' -> column = 0;
            case '\n' -> row = Math.min(height - 1, row + 1);
            case '\b' -> column = Math.max(0, column - 1);
            default -> {}
        }
    }

    /** Bytes of a character, until it is whole. */
    private void collect(int b) {
        if ((b & 0xc0) != 0x80) {
            characterLength = 0;
        }
        if (characterLength == character.length) {
            return;
        }
        character[characterLength++] = (byte) b;
        int first = character[0] & 0xff;
        int whole = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (characterLength == whole) {
            print(new String(character, 0, whole, StandardCharsets.UTF_8).codePointAt(0));
        }
    }

    private void print(int point) {
        int own = CellWidth.of(point);
        int columns = wideGlyphs && own == 1 && point > 0x7e ? 2 : own;
        if (columns > 0 && column + columns <= width) {
            Arrays.fill(cells, row * width + column, row * width + column + columns, ' ');
            cells[row * width + column] = point;
            column += columns;
        }
    }

    private void control(String parameters, char last) {
        int first = number(parameters, 0);
        switch (last) {
            case 'H' -> to(number(parameters, 1) - 1, first - 1);
            case 'A' -> to(column, row - first);
            case 'B' -> to(column, row + first);
            case 'C' -> to(column + first, row);
            case 'D' -> to(column - first, row);
            case 'K' -> Arrays.fill(cells, row * width + Math.min(column, width), (row + 1) * width, ' ');
            case 'J' -> {
                erasures++;
                Arrays.fill(cells, ' ');
            }
            case 'n' -> listener.answers(first == 6 ? cursor() : "\u001b[0n");
            case 'c' -> listener.answers("\u001b[?62;22c");
            case 'l' -> {
                if (parameters.equals("?2026")) {
                    listener.frameIsShown();
                }
            }
            default -> {}
        }
    }

    private String cursor() {
        return "\u001b[" + (row + 1) + ";" + (Math.min(column, width - 1) + 1) + "R";
    }

    private void to(int x, int y) {
        column = Math.max(0, Math.min(width - 1, x));
        row = Math.max(0, Math.min(height - 1, y));
    }

    private static int number(String parameters, int index) {
        String[] all = parameters.split(";", -1);
        String one = index < all.length ? all[index] : "";
        return one.isEmpty() || !one.chars().allMatch(Character::isDigit) ? 1 : Integer.parseInt(one);
    }

    /** How often all of it was erased: a screen that is painted anew begins with that. */
    int erasures() {
        return erasures;
    }

    /** The rows, each with a line feed behind it. */
    String text() {
        StringBuilder text = new StringBuilder(cells.length + height);
        for (int i = 0; i < cells.length; i++) {
            text.appendCodePoint(cells[i]);
            if (i % width == width - 1) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The row with the cursor of the table; −1 when there is none. */
    public static int tableRow(String text) {
        String[] rows = text.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].startsWith("▌") || rows[i].startsWith(">")) {
                return i;
            }
        }
        return -1;
    }
}
