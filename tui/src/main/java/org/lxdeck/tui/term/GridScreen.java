package org.lxdeck.tui.term;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.graphics.TextGraphics;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TabBehaviour;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's {@link Screen} on our cells and our session, for code written against that interface. Never loaded on the
 * way to the first frame. Events other than keys and sizes are not handed on. Confined to one thread, {@link #accept}
 * apart.
 */
public final class GridScreen implements Screen {
    private final TerminalSession session;
    private final BlockingQueue<TermEvent> events = new LinkedBlockingQueue<>();
    private final CellGrid back;
    private final CellGrid front;
    private TerminalSize pending;
    private @Nullable TerminalPosition cursor = new TerminalPosition(0, 0);
    private TabBehaviour tabs = TabBehaviour.ALIGN_TO_COLUMN_4;

    public GridScreen(TerminalSession session) {
        this.session = session;
        this.back = new CellGrid(session.width(), session.height());
        this.front = new CellGrid(session.width(), session.height());
        this.pending = getTerminalSize();
    }

    /** Takes an event of the session. */
    public void accept(TermEvent event) {
        events.add(event);
    }

    @Override
    public void startScreen() throws IOException {
        refresh(RefreshType.COMPLETE);
    }

    @Override
    public void stopScreen() {
        session.close();
    }

    @Override
    public void close() {
        stopScreen();
    }

    @Override
    public void clear() {
        back.clear(Style.PLAIN);
    }

    @Override
    public @Nullable TerminalPosition getCursorPosition() {
        return cursor;
    }

    @Override
    public void setCursorPosition(@Nullable TerminalPosition position) {
        cursor = position;
    }

    @Override
    public TabBehaviour getTabBehaviour() {
        return tabs;
    }

    @Override
    public void setTabBehaviour(TabBehaviour behaviour) {
        tabs = behaviour;
    }

    @Override
    public TerminalSize getTerminalSize() {
        return new TerminalSize(back.width(), back.height());
    }

    @Override
    public void setCharacter(int column, int row, TextCharacter character) {
        newTextGraphics().setCharacter(column, row, character);
    }

    @Override
    public void setCharacter(TerminalPosition position, TextCharacter character) {
        setCharacter(position.getColumn(), position.getRow(), character);
    }

    @Override
    public TextGraphics newTextGraphics() {
        return new GridGraphics(back, 0, 0, back.width(), back.height());
    }

    @Override
    public TextCharacter getFrontCharacter(int column, int row) {
        return LanternaCells.read(front, column, row);
    }

    @Override
    public TextCharacter getFrontCharacter(TerminalPosition position) {
        return getFrontCharacter(position.getColumn(), position.getRow());
    }

    @Override
    public TextCharacter getBackCharacter(int column, int row) {
        return LanternaCells.read(back, column, row);
    }

    @Override
    public TextCharacter getBackCharacter(TerminalPosition position) {
        return getBackCharacter(position.getColumn(), position.getRow());
    }

    @Override
    public void refresh() throws IOException {
        refresh(RefreshType.AUTOMATIC);
    }

    @Override
    public void refresh(RefreshType type) throws IOException {
        if (type == RefreshType.COMPLETE) {
            session.repaint();
        }
        TerminalPosition at = cursor;
        if (session.paint(back, false, at == null ? -1 : at.getColumn(), at == null ? -1 : at.getRow())) {
            front.copyFrom(back);
        }
    }

    @Override
    public @Nullable TerminalSize doResizeIfNecessary() {
        if (pending.getColumns() == back.width() && pending.getRows() == back.height()) {
            return null;
        }
        back.resize(pending.getColumns(), pending.getRows());
        return pending;
    }

    @Override
    public void scrollLines(int firstLine, int lastLine, int distance) {
        CellGrid before = new CellGrid(back.width(), back.height());
        before.copyFrom(back);
        for (int y = firstLine; y <= lastLine; y++) {
            int from = y + distance;
            for (int x = 0; x < back.width(); x++) {
                boolean inside = from >= firstLine && from <= lastLine;
                int point = inside ? before.point(x, from) : ' ';
                if (point != CellGrid.CONTINUATION) {
                    back.put(x, y, point, inside ? before.style(x, from) : Style.PLAIN);
                }
            }
        }
    }

    @Override
    public @Nullable KeyStroke pollInput() {
        TermEvent event = events.poll();
        while (event != null) {
            KeyStroke stroke = stroke(event);
            if (stroke != null) {
                return stroke;
            }
            event = events.poll();
        }
        return null;
    }

    @Override
    public KeyStroke readInput() throws IOException {
        try {
            while (true) {
                KeyStroke stroke = stroke(events.take());
                if (stroke != null) {
                    return stroke;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private @Nullable KeyStroke stroke(TermEvent event) {
        if (event instanceof TermEvent.Resized resized) {
            pending = new TerminalSize(resized.columns(), resized.rows());
        }
        if (event instanceof TermEvent.Gone) {
            return new KeyStroke(KeyType.EOF);
        }
        return event instanceof Key key ? LanternaKeys.of(key) : null;
    }
}
