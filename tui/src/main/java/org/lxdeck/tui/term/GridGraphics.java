package org.lxdeck.tui.term;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.AbstractTextGraphics;
import com.googlecode.lanterna.graphics.TextGraphics;
import java.util.Collection;
import java.util.EnumSet;

/** Lanterna's drawing interface on our cells: a window of the grid, without Lanterna's cost a character. */
public final class GridGraphics extends AbstractTextGraphics {
    private final CellGrid grid;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;

    /** Draws inside these edges; right and bottom are outside. */
    public GridGraphics(CellGrid grid, int left, int top, int right, int bottom) {
        this.grid = grid;
        this.left = left;
        this.top = top;
        this.right = Math.max(left, right);
        this.bottom = Math.max(top, bottom);
    }

    @Override
    public TerminalSize getSize() {
        return new TerminalSize(right - left, bottom - top);
    }

    @Override
    public TextCharacter getCharacter(int column, int row) {
        return LanternaCells.read(grid, left + column, top + row);
    }

    @Override
    public TextGraphics setCharacter(int column, int row, TextCharacter character) {
        String text = character.getCharacterString();
        put(column, row, text.codePointAt(0), LanternaCells.style(character));
        return this;
    }

    @Override
    public TextGraphics setCharacter(int column, int row, char character) {
        put(column, row, character, style(activeModifiers));
        return this;
    }

    @Override
    public TextGraphics putString(int column, int row, String text) {
        write(column, row, text, style(activeModifiers));
        return this;
    }

    @Override
    public TextGraphics putString(TerminalPosition position, String text) {
        return putString(position.getColumn(), position.getRow(), text);
    }

    @Override
    public TextGraphics putString(int column, int row, String text, Collection<SGR> modifiers) {
        EnumSet<SGR> all = EnumSet.copyOf(activeModifiers);
        all.addAll(modifiers);
        write(column, row, text, style(all));
        return this;
    }

    @Override
    public TextGraphics putString(int column, int row, String text, SGR modifier, SGR... more) {
        return putString(column, row, text, EnumSet.of(modifier, more));
    }

    private long style(EnumSet<SGR> modifiers) {
        return LanternaCells.style(foregroundColor, backgroundColor, modifiers);
    }

    private void write(int column, int row, String text, long style) {
        int x = column;
        int previous = column;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int columns = CellWidth.of(point);
            if (columns == 0) {
                grid.combine(left + previous, top + row, point);
                continue;
            }
            previous = x;
            put(x, row, point, style);
            x += Math.max(1, columns);
        }
    }

    private void put(int column, int row, int point, long style) {
        int x = left + column;
        int y = top + row;
        if (column < 0 || row < 0 || x >= right || y >= bottom) {
            return;
        }
        boolean halfOut = CellWidth.of(point) == 2 && x + 1 >= right;
        grid.put(x, y, halfOut ? ' ' : point, style);
    }
}
