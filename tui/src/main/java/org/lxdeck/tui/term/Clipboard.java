package org.lxdeck.tui.term;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The way to the clipboard of the terminal the person sits at: the OSC 52 sequence, in the wrapping that whatever stands
 * between needs. Nothing answers it, so nobody can know whether it arrived. Only base64 of the text goes into it.
 */
public final class Clipboard {
    /** Most characters of base64 that are sent: what terminals and multiplexers are known to take. */
    public static final int MOST = 74_994;

    private static final String ESC = "\u001b";
    private static final String BEL = "\u0007";
    /** GNU screen takes strings of 255 bytes; what is longer comes in pieces. */
    private static final int SCREEN_PIECE = 240;

    /** What stands between the program and the terminal. */
    public enum Route {
        /** The terminal cannot do it. */
        NONE,
        DIRECT,
        TMUX,
        SCREEN,
        /** TERM says screen, which also tmux says: both forms, each of which the other one ignores. */
        SCREEN_OR_TMUX
    }

    private Clipboard() {}

    /** The route that the environment tells; sudo hides TMUX and STY, TERM remains. */
    public static Route route(TermProfile profile, Map<String, String> environment) {
        if (!profile.modern()) {
            return Route.NONE;
        }
        if (has(environment, "TMUX") || profile.name().startsWith("tmux")) {
            return Route.TMUX;
        }
        if (has(environment, "STY")) {
            return Route.SCREEN;
        }
        return profile.name().startsWith("screen") ? Route.SCREEN_OR_TMUX : Route.DIRECT;
    }

    private static boolean has(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value != null && !value.isEmpty();
    }

    /** Whether a text is short enough to be sent. */
    public static boolean fits(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + 2) / 3 * 4 <= MOST;
    }

    /** The bytes for a text that {@link #fits}. */
    static byte[] sequence(Route route, String text) {
        String osc = ESC + "]52;c;" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + BEL;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (route == Route.DIRECT || route == Route.TMUX || route == Route.SCREEN_OR_TMUX) {
            ascii(out, osc);
        }
        if (route == Route.TMUX) {
            ascii(out, ESC + "Ptmux;" + osc.replace(ESC, ESC + ESC) + ESC + "\\");
        }
        if (route == Route.SCREEN || route == Route.SCREEN_OR_TMUX) {
            for (int i = 0; i < osc.length(); i += SCREEN_PIECE) {
                ascii(out, ESC + "P" + osc.substring(i, Math.min(osc.length(), i + SCREEN_PIECE)) + ESC + "\\");
            }
        }
        return out.toByteArray();
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
