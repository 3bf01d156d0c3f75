package org.lxdeck.tui.app;

import java.io.IOException;
import org.lxdeck.tui.attach.Lender;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Link;

/** The terminal as the loop sees it. Called from the loop's thread only. */
public interface Display extends Lender {
    int width();

    int height();

    /**
     * Whether a grid would be shown now; if not, {@link Msg.Drained} comes when it can be. What is urgent, the echo of a
     * key, does not wait until the last frame has arrived.
     */
    boolean isReady(boolean urgent);

    /**
     * Shows the grid; only what differs from the last one is sent. Answers false when something is left to be sent;
     * {@link #isReady} then tells when that can be.
     */
    boolean paint(CellGrid grid, boolean urgent);

    /** The way to the terminal. */
    Link link();

    /** Forgets what is on the screen, so that the next frame is sent whole. */
    void forget();

    /** What became of a text on its way to the clipboard. */
    enum Clip {
        SENT,
        TOO_LARGE,
        NO_WAY
    }

    /** Sends a text towards the terminal's clipboard with the next frame. Nobody can tell whether it arrives. */
    Clip copy(String text);

    /** Takes the mouse with the next frame, or leaves it to the terminal. */
    void mouse(boolean on);

    /** Stops the whole job until the shell goes on with it; false where there is no shell to do that. */
    boolean suspend() throws IOException;
}
