package org.lxdeck.tui.term;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A terminal that fails on every byte it does not know: what vt100, vt220 and the Linux console understand of what a
 * screen can need, as their manuals and terminfo's entries of those names tell.
 */
public final class KnownSequences {
    private static final String MOVES = "ABCDHJKm";
    private static final Set<String> VT100 = Set.of("", "0", "1", "4", "5", "7");
    private static final Set<String> VT220 = Set.of("", "0", "1", "4", "5", "7", "22", "24", "25", "27");

    private final String terminal;
    private final boolean utf8;

    public KnownSequences(String terminal, boolean utf8) {
        this.terminal = terminal;
        this.utf8 = utf8;
    }

    /** Everything a session sends: the way to the screen, a frame, the way back. */
    public static byte[] session(TermProfile profile, CellGrid... grids) {
        ByteSink all = new ByteSink();
        add(all, TerminalModes.enter(profile));
        FrameEmitter emitter = new FrameEmitter(profile);
        for (CellGrid grid : grids) {
            add(all, emitter.frame(grid, -1, -1));
        }
        add(all, TerminalModes.leave(profile));
        add(all, TerminalModes.leaveToBottom(profile));
        return all.copy();
    }

    private static void add(ByteSink all, byte[] bytes) {
        for (byte b : bytes) {
            all.add(b & 0xff);
        }
    }

    public void check(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0x1b) {
                i = sequence(text, i);
            } else if (c < ' ') {
                must("\r\n\b".indexOf(c) >= 0, "the control character " + (int) c);
            } else {
                must(c < 0x7f || (utf8 && isInFont(c)), "the character " + c);
            }
        }
    }

    /** Letters, lines and blocks: what the fonts of a console have. */
    private static boolean isInFont(char c) {
        return (c >= 0xa0 && c < 0x600) || (c >= 0x2500 && c < 0x25a0);
    }

    private int sequence(String text, int escape) {
        char kind = text.charAt(escape + 1);
        if (kind == '>') {
            return escape + 1;
        }
        must(kind == '[', "ESC " + kind);
        int end = escape + 2;
        while (text.charAt(end) < '@') {
            end++;
        }
        String parameters = text.substring(escape + 2, end);
        char last = text.charAt(end);
        if (parameters.startsWith("?")) {
            boolean cursor = parameters.equals("?25") && !terminal.equals("vt100");
            must(parameters.equals("?1") || cursor, "the mode " + parameters + last);
        } else if (last == 'm') {
            for (String number : parameters.split(";", -1)) {
                must(knowsStyle(number), "the style " + number);
            }
        } else {
            must(MOVES.indexOf(last) >= 0 || (last == 'r' && parameters.isEmpty()), "CSI " + parameters + last);
        }
        return end;
    }

    private boolean knowsStyle(String number) {
        return switch (terminal) {
            case "vt100" -> VT100.contains(number);
            case "vt220" -> VT220.contains(number);
            default -> VT220.contains(number) || isSixteen(Integer.parseInt(number));
        };
    }

    private static boolean isSixteen(int code) {
        int tens = code / 10;
        boolean plain = (tens == 3 || tens == 4) && code % 10 != 8;
        boolean bright = code >= 90 && code < 98;
        return plain || bright;
    }

    private void must(boolean known, String what) {
        if (!known) {
            throw new AssertionError(terminal + " does not know " + what);
        }
    }
}
