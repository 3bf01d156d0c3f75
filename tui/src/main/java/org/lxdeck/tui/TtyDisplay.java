package org.lxdeck.tui;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.lxdeck.tui.app.Display;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Link;
import org.lxdeck.tui.term.TerminalSession;

/** The terminal session as the loop's display. */
final class TtyDisplay implements Display {
    private final TerminalSession session;

    TtyDisplay(TerminalSession session) {
        this.session = session;
    }

    @Override
    public int width() {
        return session.width();
    }

    @Override
    public int height() {
        return session.height();
    }

    @Override
    public boolean isReady(boolean urgent) {
        return session.isReady(urgent);
    }

    @Override
    public boolean paint(CellGrid grid, boolean urgent) {
        return session.paint(grid, urgent, -1, -1);
    }

    @Override
    public Link link() {
        return session.link();
    }

    @Override
    public void forget() {
        session.repaint();
    }

    @Override
    public int runChild(List<String> argv, Map<String, String> environment, List<String> banner) throws IOException {
        return session.runChild(argv, environment, String.join("\n", banner));
    }

    @Override
    public <T> T released(Callable<T> work) throws Exception {
        try {
            return session.released(work);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    @Override
    public Clip copy(String text) {
        if (!session.hasClipboard()) {
            return Clip.NO_WAY;
        }
        return session.copy(text) ? Clip.SENT : Clip.TOO_LARGE;
    }

    @Override
    public void mouse(boolean on) {
        session.mouse(on);
    }

    @Override
    public boolean suspend() throws IOException {
        return session.suspend();
    }
}
