package org.lxdeck.tui.term;

import java.nio.charset.StandardCharsets;

/** Does what a terminal does with the few sequences a frame is made of, and fails on any other. */
public final class TinyTerminal {
    private final CellGrid grid;
    private int x;
    private int y;
    private boolean pendingWrap;
    private long style = Style.PLAIN;

    public TinyTerminal(int width, int height) {
        grid = new CellGrid(width, height);
    }

    public CellGrid grid() {
        return grid;
    }

    public void write(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == 0x1b) {
                int end = i + 2;
                while (text.charAt(end) < '@') {
                    end++;
                }
                control(text.substring(i + 2, end), text.charAt(end));
                i = end + 1;
                continue;
            }
            i += Character.charCount(point);
            print(point);
        }
    }

    private void print(int point) {
        if (point == '\r' || point == '\n' || point == '\b') {
            must(!pendingWrap, "a relative move after the last column");
            x = point == '\r' ? 0 : point == '\b' ? x - 1 : x;
            must(x >= 0, "the cursor left the screen");
            y += point == '\n' ? 1 : 0;
            must(y < grid.height(), "the screen would scroll");
            return;
        }
        int columns = CellWidth.of(point);
        if (columns == 0) {
            grid.combine(pendingWrap ? x : x - 1, y, point);
            return;
        }
        must(!pendingWrap, "writing on after the last column");
        grid.put(x, y, point, style);
        x += columns;
        if (x >= grid.width()) {
            x = grid.width() - 1;
            pendingWrap = true;
        }
    }

    private void control(String parameters, char last) {
        if (parameters.startsWith("?")) {
            return;
        }
        String[] numbers = parameters.split(";", -1);
        switch (last) {
            case 'H' -> {
                y = number(numbers, 0) - 1;
                x = number(numbers, 1) - 1;
                pendingWrap = false;
            }
            case 'A', 'B', 'C', 'D' -> {
                must(!pendingWrap, "a relative move after the last column");
                x += last == 'C' ? number(numbers, 0) : last == 'D' ? -number(numbers, 0) : 0;
                y += last == 'B' ? number(numbers, 0) : last == 'A' ? -number(numbers, 0) : 0;
            }
            case 'K' -> erase(x, y);
            case 'J' -> {
                for (int row = 0; row < grid.height(); row++) {
                    erase(0, row);
                }
            }
            case 'm' -> select(numbers);
            default -> throw new AssertionError("unknown sequence " + parameters + last);
        }
        must(grid.contains(x, y), "the cursor left the screen");
    }

    private void erase(int from, int row) {
        long blank = Style.of(Colour.DEFAULT, Style.background(style), 0);
        for (int column = from; column < grid.width(); column++) {
            grid.put(column, row, ' ', blank);
        }
    }

    private void select(String[] numbers) {
        int foreground = Style.foreground(style);
        int background = Style.background(style);
        int attributes = Style.attributes(style);
        for (int i = 0; i < numbers.length; i++) {
            int code = numbers[i].isEmpty() ? 0 : Integer.parseInt(numbers[i]);
            if (code == 0) {
                foreground = background = attributes = 0;
            } else if (code < 10) {
                attributes |= new int[] {
                            0,
                            Style.BOLD,
                            Style.DIM,
                            Style.ITALIC,
                            Style.UNDERLINE,
                            0,
                            0,
                            Style.REVERSE,
                            0,
                            Style.STRIKE
                        }
                        [code];
            } else if (code < 30) {
                attributes &= ~new int[] {
                            0,
                            0,
                            Style.BOLD | Style.DIM,
                            Style.ITALIC,
                            Style.UNDERLINE,
                            0,
                            0,
                            Style.REVERSE,
                            0,
                            Style.STRIKE
                        }
                        [code - 20];
            } else {
                int colour = colour(numbers, i, code);
                boolean isForeground = code < 40 || (code >= 90 && code < 100);
                foreground = isForeground ? colour : foreground;
                background = isForeground ? background : colour;
                i += code % 10 == 8 && code < 50 ? ("5".equals(numbers[i + 1]) ? 2 : 4) : 0;
            }
        }
        style = Style.of(foreground, background, attributes);
    }

    private static int colour(String[] numbers, int i, int code) {
        if (code >= 90) {
            return Colour.indexed(code % 10 + 8);
        }
        if (code % 10 < 8) {
            return Colour.indexed(code % 10);
        }
        if (code % 10 == 9) {
            return Colour.DEFAULT;
        }
        return "5".equals(numbers[i + 1])
                ? Colour.indexed(Integer.parseInt(numbers[i + 2]))
                : Colour.rgb(
                        Integer.parseInt(numbers[i + 2]),
                        Integer.parseInt(numbers[i + 3]),
                        Integer.parseInt(numbers[i + 4]));
    }

    private static int number(String[] numbers, int index) {
        return index >= numbers.length || numbers[index].isEmpty() ? 1 : Integer.parseInt(numbers[index]);
    }

    private static void must(boolean fact, String otherwise) {
        if (!fact) {
            throw new AssertionError(otherwise);
        }
    }
}
