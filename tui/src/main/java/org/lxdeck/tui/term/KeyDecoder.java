package org.lxdeck.tui.term;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a terminal into events. What is not known is swallowed, never replayed as typed keys; pasted text
 * is one event. Pure: no clock, no I/O; the reader tells it how long it has been quiet. Confined to one thread.
 */
public final class KeyDecoder {
    /** A lone ESC is the Escape key after this long a silence. */
    public static final int ESCAPE_MILLIS = 25;

    private static final int STRING_MILLIS = 500;
    private static final int PASTE_MILLIS = 5000;
    private static final int MAX_SEQUENCE = 64;
    private static final int MAX_STRING = 64 * 1024;
    private static final int ESC = 0x1b;

    private enum State {
        GROUND,
        ESCAPE,
        CSI,
        CSI_IGNORE,
        SS3,
        LINUX_FUNCTION,
        STRING,
        STRING_ESCAPE,
        MOUSE_BYTES,
        PASTE,
        /** The Escape key was told; what follows may still be the rest of an answer. */
        ESCAPE_TOLD
    }

    private final Consumer<TermEvent> sink;
    private final Utf8Decoder utf8 = new Utf8Decoder();
    private final PasteBuffer paste = new PasteBuffer();
    private final byte[] sequence = new byte[MAX_SEQUENCE];
    private State state = State.GROUND;
    private int length;
    private int stringLength;
    private int stringStart;
    private boolean doubleEscape;
    private boolean expecting;
    private boolean overdue;

    public KeyDecoder(Consumer<TermEvent> sink) {
        this.sink = sink;
    }

    public void feed(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            feed(bytes[i] & 0xff);
        }
    }

    /** Whether the terminal has been asked something a moment ago: then torn pieces of an answer are no keys. */
    public void expect(boolean answer) {
        expecting = answer;
    }

    /** Whether something is half read, so that silence has a meaning. */
    public boolean isPending() {
        return switch (state) {
            case GROUND -> utf8.isPending();
            case ESCAPE_TOLD -> false;
            case PASTE -> !overdue || paste.isAfterEscape();
            case STRING, STRING_ESCAPE -> !overdue;
            default -> true;
        };
    }

    /** How long a silence, in milliseconds, ends what is half read. */
    public int patience() {
        return switch (state) {
            case STRING, STRING_ESCAPE -> stringLength == 0 ? ESCAPE_MILLIS : STRING_MILLIS;
            // Nobody types this: it is a sequence that a slow line has torn.
            case CSI -> length == 0 ? ESCAPE_MILLIS : STRING_MILLIS;
            case PASTE -> overdue ? ESCAPE_MILLIS : PASTE_MILLIS;
            default -> ESCAPE_MILLIS;
        };
    }

    /** There was silence for {@link #patience()}: a lone ESC was the key, and a torn sequence is dropped. */
    public void quiet() {
        State was = state;
        state = State.GROUND;
        utf8.reset();
        switch (was) {
            case ESCAPE -> {
                state = expecting ? State.ESCAPE_TOLD : State.GROUND;
                sink.accept(Key.of(KeyCode.ESCAPE));
                if (doubleEscape) {
                    sink.accept(Key.of(KeyCode.ESCAPE));
                }
            }
            case CSI -> aloneAfterEscape('[', length);
            case SS3 -> aloneAfterEscape('O', length);
            case STRING, STRING_ESCAPE -> quietInString(was);
            case PASTE -> quietInPaste();
            default -> {}
        }
    }

    private void quietInString(State was) {
        if (expecting && stringStart == ']') {
            state = was;
            overdue = true;
        } else if (was == State.STRING) {
            aloneAfterEscape(stringStart, stringLength);
        }
    }

    /** The rest of a paste that stalls must not press keys: only its end or a lone Escape ends it. */
    private void quietInPaste() {
        if (!overdue) {
            overdue = true;
            state = State.PASTE;
            sink.accept(new TermEvent.Paste(paste.take()));
            sink.accept(new TermEvent.PasteTorn());
        } else if (paste.isAfterEscape()) {
            String unused = paste.take();
        } else {
            state = State.PASTE;
        }
    }

    private void aloneAfterEscape(int character, int payload) {
        if (payload == 0) {
            sink.accept(Key.of(character).withAlt());
        }
    }

    private void feed(int b) {
        switch (state) {
            case GROUND -> ground(b);
            case ESCAPE -> escape(b);
            case CSI -> csi(b);
            case CSI_IGNORE -> {
                if (b == ESC) {
                    beginEscape();
                } else if (b < 0x20 || b >= 0x40) {
                    state = State.GROUND;
                }
            }
            case SS3 -> ss3(b);
            case LINUX_FUNCTION -> {
                state = State.GROUND;
                emit(KeySequences.linuxFunction(b));
            }
            case STRING, STRING_ESCAPE -> string(b);
            case MOUSE_BYTES -> mouseByte(b);
            case ESCAPE_TOLD -> {
                state = State.GROUND;
                if (expecting && b == ']') {
                    escape(b);
                } else {
                    feed(b);
                }
            }
            case PASTE -> {
                if (paste.add(b)) {
                    state = State.GROUND;
                    sink.accept(new TermEvent.Paste(paste.take()));
                }
            }
        }
    }

    private void ground(int b) {
        if (utf8.isPending() || b >= 0x80) {
            int point = utf8.add(b);
            if (point > 0) {
                sink.accept(Key.of(point));
            } else if (point == Utf8Decoder.BROKEN && b < 0x80) {
                ground(b);
            }
        } else if (b == ESC) {
            beginEscape();
        } else {
            sink.accept(KeySequences.control(b));
        }
    }

    private void beginEscape() {
        state = State.ESCAPE;
        doubleEscape = false;
        length = 0;
    }

    private void escape(int b) {
        length = 0;
        switch (b) {
            case '[' -> state = State.CSI;
            case 'O' -> state = State.SS3;
            case ']', 'P', '_', '^', 'X' -> {
                state = State.STRING;
                stringStart = b;
                stringLength = 0;
                overdue = false;
            }
            case ESC -> {
                if (doubleEscape) {
                    sink.accept(Key.of(KeyCode.ESCAPE));
                }
                doubleEscape = true;
            }
            default -> altKey(b);
        }
    }

    private void altKey(int b) {
        state = State.GROUND;
        if (b >= 0x80) {
            // Alt with a character beyond ASCII: the character alone is what can be told from torn bytes.
            ground(b);
        } else if (b == '\t') {
            sink.accept(Key.of(KeyCode.TAB).withShift());
        } else {
            sink.accept(KeySequences.control(b).withAlt());
        }
    }

    private void csi(int b) {
        if (length == 0 && b == '[') {
            state = State.LINUX_FUNCTION;
        } else if (b == ESC) {
            beginEscape();
        } else if (b < 0x20 || b >= 0x7f) {
            state = State.GROUND;
        } else if (b >= 0x40 || (b == '$' && onlyDigits())) {
            state = State.GROUND;
            finish(b);
        } else if (length == MAX_SEQUENCE) {
            state = State.CSI_IGNORE;
        } else {
            sequence[length++] = (byte) b;
        }
    }

    private boolean onlyDigits() {
        for (int i = 0; i < length; i++) {
            if (sequence[i] < '0' || sequence[i] > '9') {
                return false;
            }
        }
        return length > 0;
    }

    private void finish(int last) {
        if (last == 'M' && length == 0) {
            state = State.MOUSE_BYTES;
            return;
        }
        CsiSequence csi = CsiSequence.parse(sequence, length, last);
        if (csi.is("", '~') && csi.parameter(0, 0) == 200) {
            state = State.PASTE;
            overdue = false;
            return;
        }
        TermEvent event = KeySequences.csi(csi);
        emit(doubleEscape && event instanceof Key key ? key.withAlt() : event);
    }

    private void ss3(int b) {
        if (b == ESC) {
            beginEscape();
        } else if (b >= '1' && b <= '9' && length == 0) {
            sequence[length++] = (byte) b;
        } else {
            state = State.GROUND;
            Key key = KeySequences.ss3(b, length == 0 ? 1 : sequence[0] - '0');
            emit(key != null && doubleEscape ? key.withAlt() : key);
        }
    }

    private void string(int b) {
        boolean ended = b == 0x07 || b == 0x18 || b == 0x1a || (state == State.STRING_ESCAPE && b == '\\');
        if (overdue && !ended && !(expecting && stringLength < MAX_SEQUENCE && (b == ESC || OscReply.canHold(b)))) {
            state = State.GROUND;
            feed(b);
        } else if (ended || ++stringLength > MAX_STRING) {
            state = State.GROUND;
            emit(ended && stringStart == ']' ? OscReply.parse(sequence, length) : null);
        } else {
            state = b == ESC ? State.STRING_ESCAPE : State.STRING;
            if (b != ESC && length < MAX_SEQUENCE) {
                sequence[length++] = (byte) b;
            }
        }
    }

    private void mouseByte(int b) {
        sequence[length++] = (byte) b;
        if (length == 3) {
            state = State.GROUND;
            emit(MouseReport.ofBytes(sequence));
        }
    }

    private void emit(@Nullable TermEvent event) {
        if (event != null) {
            sink.accept(event);
        }
    }
}
