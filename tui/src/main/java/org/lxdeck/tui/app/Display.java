package org.lxdeck.tui.app;

import java.io.IOException;
import org.lxdeck.tui.attach.Lender;
import org.lxdeck.tui.term.CellGrid;

/** The terminal as the loop sees it. Called from the loop's thread only. */
public interface Display extends Lender {
    int width();

    int height();

    /**
     * Shows the grid; only what differs from the last one is sent. Answers false when the last frame is still on its way:
     * nothing is shown then, and {@link Msg.Drained} comes when it has arrived.
     */
    boolean paint(CellGrid grid);

    /** Forgets what is on the screen, so that the next frame is sent whole. */
    void forget();

    /** Stops the whole job until the shell goes on with it; false where there is no shell to do that. */
    boolean suspend() throws IOException;
}
