package org.lxdeck.engine.doctor;

import java.time.Duration;
import java.util.List;

/** Runs the system's tools. */
public interface Commands {
    /** Runs a program with nothing on its standard input and waits for it at most this long; never throws. */
    Answer run(Duration limit, List<String> words);

    /**
     * What a program said.
     *
     * @param code its exit code; 127 when it could not be started, 124 when it took too long
     * @param output standard output and error, at most 64 kB
     */
    record Answer(int code, String output) {
        public boolean ok() {
            return code == 0;
        }

        /** The last line that is not empty: where tools say what went wrong. */
        String lastLine() {
            String text = output.strip();
            return text.substring(text.lastIndexOf('\n') + 1);
        }
    }
}
