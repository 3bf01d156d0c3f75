package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The help and the keys at the bottom on the smallest usual screen: whole sentences, whole words. */
class HelpTest {
    @Test
    void everySentenceIsWhole() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.press("?");
            Set<String> rows = new TreeSet<>();
            String before = "";
            while (!ui.screen().equals(before)) {
                before = ui.screen();
                ui.screen().lines().filter(row -> row.startsWith("│")).forEach(rows::add);
                ui.press("pgdn");
            }
            assertTrue(rows.size() > 120, rows::toString);
            assertEquals(
                    "",
                    String.join(
                            "\n", rows.stream().filter(row -> row.contains("…")).toList()));
        }
    }

    @Test
    void theReasonStandsUnderWhatCannotBeDone() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("web-1").press("?").shows("“web-1” is already running.");
        }
    }

    @Test
    void theKeysAtTheBottomAreThoseOfTheRow() {
        try (UiDriver ui = new UiDriver(80, 24, 24)) {
            ui.select("web-1");
            assertEquals("enter details  a shell  S stop  / filter  t top  n new  w why", footer(ui));
            ui.select("render");
            assertEquals("enter details  w why  a shell  S stop  / filter  t top  n new", footer(ui));
            ui.select("staging");
            assertEquals("enter details  s start  w why  / filter  t top  n new  o order", footer(ui));
            ui.select("dev-boris");
            assertTrue(footer(ui).contains("u unfreeze"), footer(ui));
            ui.select("printer");
            assertTrue(footer(ui).startsWith("enter details  w why"), footer(ui));
            ui.press("space");
            assertTrue(footer(ui).contains("U clear marks"), footer(ui));
            ui.press("U", "/").type("xyzzy").press("enter");
            assertEquals("esc back  / filter", footer(ui));
        }
        try (UiDriver ui = new UiDriver(80, 24, 0)) {
            assertEquals("f first  n new  ctrl-p palette", footer(ui));
        }
    }

    /** The last row without what always stands at its right. */
    private static String footer(UiDriver ui) {
        String[] rows = ui.screen().split("\n");
        return rows[23].replace("? help  q quit", "").strip();
    }
}
