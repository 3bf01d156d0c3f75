package org.lxdeck.engine.doctor;

import java.io.IOException;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/** Our lines at the end of somebody's settings file, marked so that exactly they can be taken out again. */
final class MarkedBlock {
    private static final String BEGIN = "# lxdeck begin (lxdeck doctor --undo takes these lines out)\n";
    // The same after a file whose last line has no end: the break before it is ours too.
    private static final String BEGIN_AFTER_GAP =
            "\n# lxdeck begin, with the line break before it (lxdeck doctor --undo)\n";
    private static final String END = "# lxdeck end\n";

    private MarkedBlock() {}

    static String added(String text, String lines) {
        String own = removed(text);
        String begin = own.isEmpty() || own.endsWith("\n") ? BEGIN : BEGIN_AFTER_GAP;
        return own + begin + lines + END;
    }

    /** The text without our block; every other byte stays. */
    static String removed(String text) {
        int begin = text.indexOf(BEGIN_AFTER_GAP);
        begin = begin < 0 ? text.indexOf(BEGIN) : begin;
        int end = begin < 0 ? -1 : text.indexOf(END, begin);
        return end < 0 ? text : text.substring(0, begin) + text.substring(end + END.length());
    }

    static void add(Env env, String file, String lines) throws EngineException {
        SettingsFile.write(env, file, added(env.read(file), lines));
    }

    /** Takes the block out; a file that held nothing else and was not there before goes with it. */
    static void remove(Env env, String file, boolean wasThere) throws EngineException {
        if (!env.has(file)) {
            return;
        }
        String rest = removed(env.read(file));
        try {
            if (rest.isEmpty() && !wasThere) {
                AtomicFile.delete(env.path(file));
            } else if (!rest.equals(env.read(file))) {
                SettingsFile.write(env, file, rest);
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "remove " + file);
        }
    }
}
