package org.lxdeck.tui.attach;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Whoever owns the terminal and can lend it. */
public interface Lender {
    /**
     * Gives the terminal to a program and takes it back.
     *
     * @param environment the whole environment of the program
     * @param banner lines shown before it
     * @return its exit code
     * @throws IOException when it cannot be run
     */
    int runChild(List<String> argv, Map<String, String> environment, List<String> banner)
            throws IOException, InterruptedException;

    /** Gives the terminal back to line mode while this runs. */
    <T> T released(Callable<T> work) throws Exception;
}
