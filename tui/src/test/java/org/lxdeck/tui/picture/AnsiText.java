package org.lxdeck.tui.picture;

import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.CellWidth;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.Style;

/** Reads lines of text with colour sequences, as {@code tmux capture-pane -p -e} prints them, into a grid. */
public final class AnsiText {
    private final CellGrid grid;
    private int foreground;
    private int background;
    private int attributes;

    private AnsiText(CellGrid grid) {
        this.grid = grid;
    }

    public static CellGrid read(String text) {
        String[] lines = text.split("\n");
        int width = 1;
        for (String line : lines) {
            int columns = 0;
            String plain = line.replaceAll("\u001b\\[[0-9;:]*m|\u001b[()].|[\u000e\u000f]", "");
            for (int point : plain.codePoints().toArray()) {
                columns += Math.max(0, CellWidth.of(point));
            }
            width = Math.max(width, columns);
        }
        CellGrid grid = new CellGrid(width, lines.length);
        AnsiText reader = new AnsiText(grid);
        for (int y = 0; y < lines.length; y++) {
            reader.line(lines[y], y);
        }
        return grid;
    }

    private void line(String line, int y) {
        int x = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            if (point == 0x1b && line.startsWith("[", i + 1) && line.indexOf('m', i) > 0) {
                int end = line.indexOf('m', i);
                select(line.substring(i + 2, end).split("[;:]"));
                i = end + 1;
                continue;
            }
            i += Character.charCount(point);
            int columns = CellWidth.of(point);
            if (columns == 0) {
                grid.combine(Math.max(0, x - 1), y, point);
            } else if (columns > 0) {
                grid.put(x, y, point, Style.of(foreground, background, attributes));
                x += columns;
            }
        }
        // What follows the last character of a line was cut off by tmux: it is blank.
    }

    private void select(String[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            int code = numbers[i].isEmpty() ? 0 : Integer.parseInt(numbers[i]);
            if (code == 0) {
                foreground = background = attributes = 0;
            } else if (code < 10) {
                attributes |= attribute(code);
            } else if (code >= 21 && code < 30) {
                attributes &= ~(code == 22 ? Style.BOLD | Style.DIM : attribute(code - 20));
            } else if (code == 38 || code == 48) {
                boolean indexed = "5".equals(numbers[i + 1]);
                int colour = indexed
                        ? Colour.indexed(Integer.parseInt(numbers[i + 2]))
                        : Colour.rgb(number(numbers, i + 2), number(numbers, i + 3), number(numbers, i + 4));
                set(code == 38, colour);
                i += indexed ? 2 : 4;
            } else if (code >= 90) {
                set(code < 100, Colour.indexed(code % 10 + 8));
            } else {
                set(code < 40, code % 10 == 9 ? Colour.DEFAULT : Colour.indexed(code % 10));
            }
        }
    }

    private static int number(String[] numbers, int index) {
        return Integer.parseInt(numbers[index]);
    }

    private void set(boolean isForeground, int colour) {
        if (isForeground) {
            foreground = colour;
        } else {
            background = colour;
        }
    }

    private static int attribute(int code) {
        return switch (code) {
            case 1 -> Style.BOLD;
            case 2 -> Style.DIM;
            case 3 -> Style.ITALIC;
            case 4 -> Style.UNDERLINE;
            case 7 -> Style.REVERSE;
            case 9 -> Style.STRIKE;
            default -> 0;
        };
    }
}
