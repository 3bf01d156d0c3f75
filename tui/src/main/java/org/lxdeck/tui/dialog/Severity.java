package org.lxdeck.tui.dialog;

import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.SignalProcess;

/** How much an intent can hurt, and so what must come before it. */
public enum Severity {
    /** Can be undone by its opposite: done at once. */
    NONE(""),
    /** Puts files into a container, in the place of those of the same names. */
    WRITES(""),
    /** Changes what containers are allowed. */
    CHANGES("What can be changed in running containers is changed at once, the rest at their next start."),
    /** Runs as root inside; what it does only its author knows. */
    RUNS("It runs as root inside each of them."),
    /** Interrupts work. */
    INTERRUPTS("This interrupts what runs inside."),
    /** Loses what a process had not written. */
    KILLS("Processes are killed; what they had not written is lost."),
    /** Destroys data for good. */
    DESTROYS("This cannot be undone.");

    private final String sentence;

    Severity(String sentence) {
        this.sentence = sentence;
    }

    /** The danger in words, empty when there is none. */
    public String sentence() {
        return sentence;
    }

    /** The severity of an intent. */
    public static Severity of(Intent intent) {
        return switch (intent.verb()) {
            case CREATE,
                    LAUNCH,
                    START,
                    FREEZE,
                    UNFREEZE,
                    RENAME,
                    IMPORT_IMAGE,
                    STARTER_IMAGE,
                    EDIT_IMAGE,
                    RENAME_PROFILE,
                    PULL_FILES,
                    MAKE_DIRECTORY -> NONE;
            case SAVE_PROFILE -> isNew(intent) ? NONE : CHANGES;
            case PUSH_FILES -> WRITES;
            case SET_CONFIG, ASSIGN_PROFILES -> CHANGES;
            case EXEC -> RUNS;
            case STOP -> INTERRUPTS;
            case RESTART -> intent instanceof Intent.Restart restart && restart.force() ? KILLS : INTERRUPTS;
            case KILL -> KILLS;
            case SIGNAL -> ofSignal(intent);
            case DELETE, DELETE_IMAGE, DELETE_PROFILE, DELETE_FILES -> DESTROYS;
        };
    }

    private static Severity ofSignal(Intent intent) {
        if (!(intent instanceof SignalProcess sent)) {
            return KILLS;
        }
        return switch (sent.signal()) {
            case KILL -> KILLS;
            case CONT -> NONE;
            case TERM, HUP, INT, QUIT, USR1, USR2, STOP -> INTERRUPTS;
        };
    }

    private static boolean isNew(Intent intent) {
        return intent instanceof ProfileIntent.SaveProfile save && save.mustBeNew();
    }
}
