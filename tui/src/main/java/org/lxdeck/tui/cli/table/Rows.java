package org.lxdeck.tui.cli.table;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.widget.DisplayWidth;

/** A header and rows of cells, a cell being lines of text; printed in the order and the layouts of {@code lxc}. */
public record Rows(List<String> header, List<List<String>> cells) {
    public Rows {
        cells = new ArrayList<>(cells);
        cells.sort(NaturalOrder.ROWS);
    }

    public void print(Format format, PrintStream out) {
        StringBuilder text = new StringBuilder(128 * (cells.size() + 4));
        switch (format) {
            case csv -> csv(text);
            case compact -> compact(text);
            default -> table(text);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }

    private void table(StringBuilder out) {
        Cell[][] rows = cut();
        int[] widths = widths(rows);
        String rule = rule(widths);
        out.append(rule);
        line(out, titles(widths), 0, widths, "| ", " | ", " |\n");
        out.append(rule);
        for (Cell[] row : rows) {
            for (int line = 0; line < height(row); line++) {
                line(out, row, line, widths, "| ", " | ", " |\n");
            }
            out.append(rule);
        }
    }

    private void compact(StringBuilder out) {
        Cell[][] rows = cut();
        int[] widths = widths(rows);
        line(out, titles(widths), 0, widths, "  ", "  ", "  \n");
        for (Cell[] row : rows) {
            for (int line = 0; line < height(row); line++) {
                line(out, row, line, widths, "  ", "  ", "  \n");
            }
        }
    }

    private void csv(StringBuilder out) {
        for (List<String> row : cells) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String clean = Cell.isPlain(cell) ? cell : String.join("\n", Cell.lines(cell));
                out.append(i == 0 ? "" : ",").append(quoted(clean));
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

    private Cell[][] cut() {
        Cell[][] all = new Cell[cells.size()][];
        for (int row = 0; row < all.length; row++) {
            List<String> texts = cells.get(row);
            Cell[] cut = new Cell[texts.size()];
            for (int i = 0; i < cut.length; i++) {
                cut[i] = Cell.of(texts.get(i));
            }
            all[row] = cut;
        }
        return all;
    }

    private int[] widths(Cell[][] rows) {
        int[] widths = new int[header.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(header.get(i));
        }
        for (Cell[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].width());
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

    private static int height(Cell[] row) {
        int height = 1;
        for (Cell cell : row) {
            height = Math.max(height, cell.height());
        }
        return height;
    }

    private Cell[] titles(int[] widths) {
        Cell[] titles = new Cell[widths.length];
        for (int i = 0; i < widths.length; i++) {
            String title = header.get(i);
            int left = (widths[i] - DisplayWidth.of(title)) / 2;
            titles[i] = Cell.of(" ".repeat(left) + title);
        }
        return titles;
    }

    private static void line(
            StringBuilder out, Cell[] row, int line, int[] widths, String first, String between, String last) {
        for (int i = 0; i < widths.length; i++) {
            out.append(i == 0 ? first : between);
            row[i].append(out, line, widths[i]);
        }
        out.append(last);
    }
}
