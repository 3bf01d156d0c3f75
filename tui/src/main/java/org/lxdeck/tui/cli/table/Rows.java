package org.lxdeck.tui.cli.table;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.widget.DisplayWidth;

/** A header and rows of cells, a cell being lines of text; printed in the order and the layouts of {@code lxc}. */
public record Rows(List<String> header, List<List<String>> cells) {
    public Rows {
        cells = new ArrayList<>(cells);
        cells.sort(NaturalOrder.ROWS);
    }

    public void print(Format format, PrintStream out) {
        StringBuilder text = new StringBuilder();
        switch (format) {
            case csv -> csv(text);
            case compact -> compact(text);
            default -> table(text);
        }
        out.print(text);
    }

    private void table(StringBuilder out) {
        int[] widths = widths();
        String rule = rule(widths);
        out.append(rule);
        out.append('|');
        for (int i = 0; i < widths.length; i++) {
            out.append(' ').append(centred(header.get(i), widths[i])).append(" |");
        }
        out.append('\n').append(rule);
        for (List<String> row : cells) {
            List<String[]> split = split(row);
            for (int line = 0; line < height(split); line++) {
                out.append('|');
                for (int i = 0; i < widths.length; i++) {
                    out.append(' ')
                            .append(padded(lineOf(split.get(i), line), widths[i]))
                            .append(" |");
                }
                out.append('\n');
            }
            out.append(rule);
        }
    }

    private void compact(StringBuilder out) {
        int[] widths = widths();
        for (int i = 0; i < widths.length; i++) {
            out.append("  ").append(centred(header.get(i), widths[i]));
        }
        out.append("  \n");
        for (List<String> row : cells) {
            List<String[]> split = split(row);
            for (int line = 0; line < height(split); line++) {
                for (int i = 0; i < widths.length; i++) {
                    out.append("  ").append(padded(lineOf(split.get(i), line), widths[i]));
                }
                out.append("  \n");
            }
        }
    }

    private void csv(StringBuilder out) {
        for (List<String> row : cells) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : ",").append(quoted(clean(row.get(i))));
            }
            out.append('\n');
        }
    }

    private static String quoted(String cell) {
        boolean needed = cell.startsWith(" ") || cell.equals("\\.");
        for (int i = 0; i < cell.length() && !needed; i++) {
            char c = cell.charAt(i);
            needed = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private int[] widths() {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns(header.get(i));
        }
        for (List<String> row : cells) {
            for (int i = 0; i < widths.length; i++) {
                for (String line : clean(row.get(i)).split("\n", -1)) {
                    widths[i] = Math.max(widths[i], columns(line));
                }
            }
        }
        return widths;
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder("+");
        for (int width : widths) {
            rule.append("-".repeat(width + 2)).append('+');
        }
        return rule.append('\n').toString();
    }

    private static List<String[]> split(List<String> row) {
        return row.stream().map(cell -> clean(cell).split("\n", -1)).toList();
    }

    private static int height(List<String[]> cells) {
        int height = 1;
        for (String[] cell : cells) {
            height = Math.max(height, cell.length);
        }
        return height;
    }

    private static String lineOf(String[] lines, int index) {
        return index < lines.length ? lines[index] : "";
    }

    /** Takes out what could move the cursor but keeps the line breaks between a cell's lines. */
    private static String clean(String cell) {
        if (cell.indexOf('\n') < 0) {
            return Text.line(cell);
        }
        StringBuilder out = new StringBuilder();
        for (String line : cell.split("\n", -1)) {
            out.append(out.length() == 0 ? "" : "\n").append(Text.line(line));
        }
        return out.toString();
    }

    private static String centred(String text, int width) {
        int gap = width - columns(text);
        int left = gap / 2;
        return " ".repeat(left) + text + " ".repeat(gap - left);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }

    private static int columns(String text) {
        return DisplayWidth.of(text);
    }
}
