package org.lxdeck.tui.term;

import java.util.logging.LogManager;

/**
 * The JDK's logging without its configuration, for the dashboard: the library under the terminal logs nothing while all is
 * well, nothing may be printed over the screen, and reading the configuration takes as long as painting the first frame.
 * Named to the virtual machine by the launcher.
 */
public final class SilentLogs extends LogManager {
    @Override
    public void readConfiguration() {
        // There is none.
    }
}
