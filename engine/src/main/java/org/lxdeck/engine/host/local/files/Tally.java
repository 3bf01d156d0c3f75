package org.lxdeck.engine.host.local.files;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.Text;

/** Counts what is done and tells it; what is left out is said, for the first few by name. */
final class Tally {
    private static final int MOST_NOTES = 10;

    private final Pulse pulse;
    private long total = -1;
    private long bytes;
    private long files;
    private long leftOut;

    Tally(Pulse pulse) {
        this.pulse = pulse;
    }

    Pulse pulse() {
        return pulse;
    }

    void begin(FileCount all) {
        total = all.bytes();
        pulse.progress().stage("copying");
        pulse.progress().bytes(0, total);
    }

    /** So many bytes of the content were copied, or are a hole. */
    void moved(long more) throws EngineException {
        bytes += more;
        pulse.progress().bytes(bytes, Math.max(total, total < 0 ? -1 : bytes));
        pulse.beat();
    }

    void done() throws EngineException {
        files++;
        pulse.beat();
    }

    void leftOut(String shown, String why) throws EngineException {
        leftOut++;
        if (leftOut <= MOST_NOTES) {
            pulse.progress().note(Text.line(shown) + " is left out: " + why);
        }
        pulse.beat();
    }

    /** How many files; says how many more were left out than were named. */
    long close() {
        if (leftOut > MOST_NOTES) {
            pulse.progress().note((leftOut - MOST_NOTES) + " more files are left out");
        }
        return files;
    }
}
