package org.lxdeck.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermProfileTest {
    @ParameterizedTest
    @CsvSource({
        "xterm-256color,INDEXED256,UNICODE,true",
        "xterm,ANSI16,UNICODE,true",
        "screen,ANSI16,UNICODE,true",
        "screen-256color,INDEXED256,UNICODE,true",
        "tmux-256color,INDEXED256,UNICODE,true",
        "linux,ANSI16,CONSOLE,false",
        "vt100,MONO,ASCII,false",
        "vt220,MONO,ASCII,false",
        "xterm-kitty,TRUE,UNICODE,true",
        "foot,TRUE,UNICODE,true",
        "alacritty,TRUE,UNICODE,true",
        "xterm-direct,TRUE,UNICODE,true",
        "xterm-color,ANSI16,UNICODE,true",
        "nobody-knows,INDEXED256,UNICODE,true",
        "xterm-mono,MONO,UNICODE,true",
        "rxvt-unicode-256color,INDEXED256,UNICODE,true"
    })
    void knowsTerminalsByName(String term, ColourDepth depth, TermProfile.Glyphs glyphs, boolean altScreen) {
        TermProfile profile = TermProfile.of(Map.of("TERM", term, "LANG", "en_US.UTF-8"));
        assertEquals(depth, profile.depth());
        assertEquals(glyphs, profile.glyphs());
        assertEquals(altScreen, profile.altScreen());
    }

    @Test
    void refusesTheFullScreenWhereThereIsNone() {
        assertFalse(TermProfile.of(Map.of()).fullScreen());
        assertFalse(TermProfile.of(Map.of("TERM", "dumb")).fullScreen());
    }

    @ParameterizedTest
    @CsvSource({
        "C.UTF-8,'','',UNICODE",
        "'',en_US.utf8,C,UNICODE",
        "'','',de_DE.UTF-8,UNICODE",
        "C,'',de_DE.UTF-8,ASCII",
        "'','','',ASCII",
        "'','',de_DE.ISO-8859-1,ASCII"
    })
    void theUsersOwnLocaleDecides(String all, String ctype, String lang, TermProfile.Glyphs glyphs) {
        Map<String, String> environment =
                new HashMap<>(Map.of("TERM", "xterm", "LC_ALL", "C.UTF-8", "LANG", "C.UTF-8"));
        environment.put("LXDECK_USER_LC_ALL", all);
        environment.put("LXDECK_USER_LC_CTYPE", ctype);
        environment.put("LXDECK_USER_LANG", lang);
        assertEquals(glyphs, TermProfile.of(environment).glyphs());
    }

    @Test
    void trueColourIsTakenWhereItIsSaid() {
        assertEquals(
                ColourDepth.TRUE,
                TermProfile.of(Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor"))
                        .depth());
        assertEquals(
                ColourDepth.MONO,
                TermProfile.of(Map.of("TERM", "vt220", "COLORTERM", "truecolor"))
                        .depth());
        assertEquals(
                ColourDepth.MONO,
                TermProfile.of(Map.of("TERM", "xterm", "COLORTERM", "24bit", "NO_COLOR", "1"))
                        .depth());
    }
}
