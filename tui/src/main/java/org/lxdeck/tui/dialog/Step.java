package org.lxdeck.tui.dialog;

import java.util.List;
import java.util.Optional;

/**
 * What a key did to a dialog.
 *
 * @param dialog as it is now; empty when it is closed
 */
public record Step(Optional<Dialog> dialog, List<Ask> asks) {
    public Step {
        asks = List.copyOf(asks);
    }

    /** Shows a dialog and asks for nothing. */
    public static Step show(Dialog dialog) {
        return new Step(Optional.of(dialog), List.of());
    }

    static Step stay(Dialog dialog, Ask... asks) {
        return new Step(Optional.of(dialog), List.of(asks));
    }

    static Step close(Ask... asks) {
        return new Step(Optional.empty(), List.of(asks));
    }
}
