package org.lxdeck.tui.term;

import org.jspecify.annotations.Nullable;

/**
 * One press of one key. A character key carries its code point as typed (shift is already in it); control letters are
 * lower case; shift-tab is {@link KeyCode#TAB} with shift.
 */
public record Key(KeyCode code, int codePoint, boolean ctrl, boolean alt, boolean shift) implements TermEvent {
    public Key {
        if ((code == KeyCode.CHARACTER) != (codePoint != 0)) {
            throw new IllegalArgumentException("a code point belongs to a character key and to nothing else");
        }
    }

    public static Key of(int codePoint) {
        return new Key(KeyCode.CHARACTER, codePoint, false, false, false);
    }

    public static Key of(KeyCode code) {
        return new Key(code, 0, false, false, false);
    }

    public static Key ctrl(int codePoint) {
        return new Key(KeyCode.CHARACTER, codePoint, true, false, false);
    }

    public Key withAlt() {
        return new Key(code, codePoint, ctrl, true, shift);
    }

    public Key withShift() {
        return new Key(code, codePoint, ctrl, alt, true);
    }

    /** Whether it types a character into a text field. */
    public boolean types() {
        return code == KeyCode.CHARACTER && !ctrl && !alt;
    }

    public boolean is(KeyCode wanted) {
        return code == wanted && !ctrl && !alt && !shift;
    }

    /** Written out because a record's own would be linked at run time, on the way to the first frame. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key
                && code == key.code
                && codePoint == key.codePoint
                && ctrl == key.ctrl
                && alt == key.alt
                && shift == key.shift;
    }

    @Override
    public int hashCode() {
        return code.label().hashCode() * 31 + codePoint * 8 + (ctrl ? 4 : 0) + (alt ? 2 : 0) + (shift ? 1 : 0);
    }
}
