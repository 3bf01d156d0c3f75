package org.lxdeck.tui.term;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.term.TermEvent.Mouse.Action;

/** Reads the three ways in which terminals report the mouse. */
final class MouseReport {
    private MouseReport() {}

    /** {@code CSI < b ; x ; y M} (press) or {@code m} (release), any size of window. */
    static @Nullable TermEvent ofSgr(CsiSequence csi) {
        if (csi.count() != 3) {
            return null;
        }
        return event(csi.parameter(0, 0), csi.parameter(1, 1), csi.parameter(2, 1), csi.last() == 'm');
    }

    /** {@code CSI b ; x ; y M} with 32 added to the button. */
    static @Nullable TermEvent ofDecimal(CsiSequence csi) {
        if (csi.count() != 3 || csi.parameter(0, 0) < 32) {
            return null;
        }
        int code = csi.parameter(0, 0) - 32;
        return event(code, csi.parameter(1, 1), csi.parameter(2, 1), isOldRelease(code));
    }

    /** {@code CSI M} and three bytes, each with 32 added; columns beyond 223 cannot be told. */
    static @Nullable TermEvent ofBytes(byte[] bytes) {
        int code = (bytes[0] & 0xff) - 32;
        int column = (bytes[1] & 0xff) - 32;
        int row = (bytes[2] & 0xff) - 32;
        return code < 0 || column < 1 || row < 1 ? null : event(code, column, row, isOldRelease(code));
    }

    private static boolean isOldRelease(int code) {
        return (code & 0xe3) == 3;
    }

    private static TermEvent event(int code, int column, int row, boolean released) {
        Action action = action(code, released);
        boolean none = action == Action.MOVE || action == Action.WHEEL_UP || action == Action.WHEEL_DOWN;
        int button = none || (code & 3) == 3 ? 0 : (code & 3) + 1;
        return new TermEvent.Mouse(
                action, button, column - 1, row - 1, (code & 16) != 0, (code & 8) != 0, (code & 4) != 0);
    }

    private static Action action(int code, boolean released) {
        if ((code & 64) != 0) {
            return (code & 1) == 0 ? Action.WHEEL_UP : Action.WHEEL_DOWN;
        }
        if (released) {
            return Action.RELEASE;
        }
        if ((code & 32) != 0) {
            return (code & 3) == 3 ? Action.MOVE : Action.DRAG;
        }
        return Action.PRESS;
    }
}
