package org.lxdeck.tui.dialog;

import org.lxdeck.engine.Intent;

/**
 * An intent that may be submitted: harmless by itself, or said yes to by the user. Only this package can make one, so a
 * dangerous intent cannot reach the engine but through a dialog.
 */
public final class Approved {
    private final Intent intent;

    private Approved(Intent intent) {
        this.intent = intent;
    }

    /** An intent that needs no question; refuses one that does. */
    public static Approved harmless(Intent intent) {
        if (Severity.of(intent) != Severity.NONE) {
            throw new IllegalArgumentException(intent.verb() + " must be confirmed");
        }
        return new Approved(intent);
    }

    /** An intent that the user has just said yes to. */
    static Approved confirmed(Intent intent) {
        return new Approved(intent);
    }

    public Intent intent() {
        return intent;
    }

    @Override
    public String toString() {
        return "approved " + intent;
    }
}
