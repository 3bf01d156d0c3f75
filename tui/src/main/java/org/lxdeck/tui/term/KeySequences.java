package org.lxdeck.tui.term;

import org.jspecify.annotations.Nullable;

/** What each sequence means: the keys of xterm, rxvt, the Linux console, vt100, vt220 and the terminals like them. */
final class KeySequences {
    private static final String KEYPAD = "*+,-./0123456789";

    private KeySequences() {}

    /** A byte below 0x80 outside any sequence. */
    static Key control(int b) {
        return switch (b) {
            case 0 -> Key.ctrl(' ');
            case '\t' -> Key.of(KeyCode.TAB);
            case '\r', '\n' -> Key.of(KeyCode.ENTER);
            case 0x08, 0x7f -> Key.of(KeyCode.BACKSPACE);
            case 0x1b -> Key.of(KeyCode.ESCAPE);
            default -> b < 0x1b ? Key.ctrl(b + 0x60) : b < 0x20 ? Key.ctrl("\\]^_".charAt(b - 0x1c)) : Key.of(b);
        };
    }

    static @Nullable Key linuxFunction(int b) {
        return b >= 'A' && b <= 'E' ? Key.of(KeyCode.function(b - 'A' + 1)) : null;
    }

    /** What follows {@code ESC O}. */
    static @Nullable Key ss3(int b, int modifiers) {
        KeyCode code =
                switch (b) {
                    case 'M' -> KeyCode.ENTER;
                    case 't' -> KeyCode.F5;
                    case 'u' -> KeyCode.F6;
                    case 'v' -> KeyCode.F7;
                    case 'l' -> KeyCode.F8;
                    case 'w' -> KeyCode.F9;
                    case 'x' -> KeyCode.F10;
                    default -> letter(b);
                };
        if (code != null) {
            return named(code, modifiers);
        }
        if (b >= 'a' && b <= 'd') {
            return named(arrow(b - 'a' + 'A'), 5);
        }
        if (b == 'X') {
            return Key.of('=');
        }
        return b >= 'j' && b <= 'y' ? Key.of(KEYPAD.charAt(b - 'j')) : null;
    }

    static @Nullable TermEvent csi(CsiSequence csi) {
        if (csi.is("<", 'M') || csi.is("<", 'm')) {
            return MouseReport.ofSgr(csi);
        }
        if (csi.is("?", 'R')) {
            return cursorReport(csi);
        }
        if (csi.is("?", 'c')) {
            return new TermEvent.MarkReport();
        }
        if (csi.is("", '$')) {
            return tilde(csi.parameter(0, 0), 2);
        }
        if (!csi.mark().isEmpty()) {
            return null;
        }
        int modifiers = csi.parameter(1, 1);
        return switch (csi.last()) {
            case '~' ->
                csi.parameter(0, 0) == 27
                        ? character(csi.parameter(2, 0), modifiers)
                        : tilde(csi.parameter(0, 0), modifiers);
            case '^' -> tilde(csi.parameter(0, 0), 5);
            case '@' -> tilde(csi.parameter(0, 0), 6);
            case 'a', 'b', 'c', 'd' -> csi.count() == 0 ? named(arrow(csi.last() - 'a' + 'A'), 2) : null;
            case 'Z' -> named(KeyCode.TAB, 2);
            case 'I', 'O' -> csi.count() == 0 ? new TermEvent.Focus(csi.last() == 'I') : null;
            case 'R' -> isFunction3(csi) ? named(KeyCode.F3, modifiers) : cursorReport(csi);
            case 'n' -> csi.parameter(0, 0) == 0 ? new TermEvent.StatusReport() : null;
            case 'M' -> MouseReport.ofDecimal(csi);
            case 'u' -> csi.sub(1) == 3 ? null : character(csi.parameter(0, 0), modifiers);
            default -> released(csi) ? null : namedOrNull(letter(csi.last()), modifiers);
        };
    }

    private static boolean released(CsiSequence csi) {
        return csi.sub(1) == 3;
    }

    /** A modified F3 and a cursor report look alike; only row 1, column 2 to 8, is taken for the key. */
    private static boolean isFunction3(CsiSequence csi) {
        return csi.count() < 2 || (csi.parameter(0, 1) == 1 && csi.parameter(1, 1) >= 2 && csi.parameter(1, 1) <= 8);
    }

    private static TermEvent cursorReport(CsiSequence csi) {
        return new TermEvent.CursorReport(csi.parameter(1, 1) - 1, csi.parameter(0, 1) - 1);
    }

    private static @Nullable KeyCode letter(int b) {
        return switch (b) {
            case 'A', 'B', 'C', 'D' -> arrow(b);
            case 'H' -> KeyCode.HOME;
            case 'F' -> KeyCode.END;
            case 'P', 'Q', 'R', 'S' -> KeyCode.function(b - 'P' + 1);
            default -> null;
        };
    }

    private static KeyCode arrow(int b) {
        return switch (b) {
            case 'A' -> KeyCode.UP;
            case 'B' -> KeyCode.DOWN;
            case 'C' -> KeyCode.RIGHT;
            default -> KeyCode.LEFT;
        };
    }

    private static @Nullable Key tilde(int number, int modifiers) {
        KeyCode code =
                switch (number) {
                    case 1, 7 -> KeyCode.HOME;
                    case 2 -> KeyCode.INSERT;
                    case 3 -> KeyCode.DELETE;
                    case 4, 8 -> KeyCode.END;
                    case 5 -> KeyCode.PAGE_UP;
                    case 6 -> KeyCode.PAGE_DOWN;
                    case 11, 12, 13, 14, 15 -> KeyCode.function(number - 10);
                    case 17, 18, 19, 20, 21 -> KeyCode.function(number - 11);
                    case 23, 24, 25, 26 -> KeyCode.function(number - 12);
                    case 28, 29 -> KeyCode.function(number - 13);
                    case 31, 32, 33, 34 -> KeyCode.function(number - 14);
                    default -> null;
                };
        return namedOrNull(code, modifiers);
    }

    /** A character sent as a number with modifiers (CSI u, modifyOtherKeys), brought to what plain bytes would give. */
    private static @Nullable Key character(int point, int modifiers) {
        int bits = modifiers - 1;
        boolean ctrl = (bits & 4) != 0;
        boolean alt = (bits & 2) != 0;
        if (point < 0x20 || point == 0x7f) {
            Key key = point == 0 ? null : control(point);
            return key == null || key.code() == KeyCode.CHARACTER ? key : named(key.code(), modifiers);
        }
        int lower = point >= 'A' && point <= 'Z' ? point + 0x20 : point;
        if (ctrl && (lower == ' ' || (lower >= 'a' && lower <= 'z') || (lower >= '[' && lower <= '_'))) {
            Key key = control(lower == ' ' ? 0 : lower & 0x1f);
            return alt ? key.withAlt() : key;
        }
        if (CellWidth.of(point) < 0) {
            return null;
        }
        boolean raise = (bits & 1) != 0 && point >= 'a' && point <= 'z';
        return new Key(KeyCode.CHARACTER, raise ? point - 0x20 : point, ctrl, alt, false);
    }

    private static @Nullable Key namedOrNull(@Nullable KeyCode code, int modifiers) {
        return code == null ? null : named(code, modifiers);
    }

    private static Key named(KeyCode code, int modifiers) {
        int bits = Math.max(0, modifiers - 1);
        return new Key(code, 0, (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0);
    }
}
