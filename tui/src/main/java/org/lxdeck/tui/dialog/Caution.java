package org.lxdeck.tui.dialog;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.Ordered;

/**
 * How much has to be said before something dangerous is done, as config.yaml wants it.
 *
 * @param levels by verb; a verb that is missing is {@link Level#AUTO}
 * @param asksReason whether a question also asks why, for the audit file
 */
public record Caution(Map<Verb, Level> levels, boolean asksReason) {
    public static final Caution USUAL = new Caution(Map.of(), false);

    /** The verbs whose questions can be chosen. */
    public static final List<Verb> VERBS =
            List.of(Verb.STOP, Verb.RESTART, Verb.KILL, Verb.DELETE, Verb.EXEC, Verb.DELETE_IMAGE, Verb.DELETE_PROFILE);

    public Caution {
        levels = Ordered.copy(levels);
    }

    /** What has to be said. */
    public enum Level {
        /** Yes or no; what is lost for good and is running or more than one: its name. */
        AUTO,
        /** Nothing; only where no data is lost by it. */
        NONE,
        /** Yes or no. */
        YES,
        /** The name is typed; of several how many they are. */
        NAME
    }

    /** The verb's word in config.yaml. */
    public static String word(Verb verb) {
        return verb == Verb.EXEC ? "broadcast" : verb.word().replace(' ', '-');
    }

    /** Whether the verb may go without a question. */
    public static boolean mayBeNone(Verb verb) {
        return verb == Verb.STOP || verb == Verb.RESTART;
    }

    Level level(Intent intent) {
        Level level = levels.get(intent.verb());
        return level == null ? Level.AUTO : level;
    }

    /** Whether none of these needs a question. */
    boolean isSilent(List<Intent> intents) {
        for (Intent intent : intents) {
            if (level(intent) != Level.NONE && Severity.of(intent) != Severity.NONE) {
                return false;
            }
        }
        return !asksReason;
    }

    /** What has to be typed before these are done; empty when a yes is enough. */
    String expected(List<Intent> intents) {
        boolean named = false;
        for (Intent intent : intents) {
            Level level = level(intent);
            boolean destroys = Severity.of(intent) == Severity.DESTROYS;
            boolean runs = intent instanceof Intent.Delete delete && delete.force();
            named |= level == Level.NAME || (level == Level.AUTO && destroys && (runs || intents.size() > 1));
        }
        if (!named) {
            return "";
        }
        return intents.size() == 1 ? intents.get(0).subject() : Integer.toString(intents.size());
    }
}
