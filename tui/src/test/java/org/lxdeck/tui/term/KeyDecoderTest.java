package org.lxdeck.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lxdeck.tui.input.KeyChord;

class KeyDecoderTest {
    private static byte[] bytes(String text) {
        return text.replace("ESC", "\u001b").replace("TAB", "\t").getBytes(StandardCharsets.UTF_8);
    }

    private static List<TermEvent> decode(byte[]... parts) {
        List<TermEvent> events = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(events::add);
        for (byte[] part : parts) {
            decoder.feed(part, 0, part.length);
        }
        while (decoder.isPending()) {
            decoder.quiet();
        }
        return events;
    }

    private static String names(List<TermEvent> events) {
        List<String> names = new ArrayList<>();
        for (TermEvent event : events) {
            names.add(event instanceof Key key ? KeyChord.of(key).toString() : event.toString());
        }
        return String.join(" ", names);
    }

    @ParameterizedTest
    @CsvSource({
        "a,a",
        "é,é",
        "漢,漢",
        "😀,😀",
        "ESC,esc",
        "ESCa,alt-a",
        "ESCTAB,shift-tab",
        "ESC[Z,shift-tab",
        "ESC[A,up",
        "ESCOA,up",
        "ESC[B,down",
        "ESC[C,right",
        "ESC[D,left",
        "ESC[H,home",
        "ESC[F,end",
        "ESCOH,home",
        "ESC[1~,home",
        "ESC[7~,home",
        "ESC[4~,end",
        "ESC[8~,end",
        "ESC[2~,insert",
        "ESC[3~,delete",
        "ESC[5~,pgup",
        "ESC[6~,pgdn",
        "ESCOP,f1",
        "ESCOS,f4",
        "ESC[11~,f1",
        "ESC[15~,f5",
        "ESC[17~,f6",
        "ESC[21~,f10",
        "ESC[23~,f11",
        "ESC[24~,f12",
        "ESC[25~,f13",
        "ESC[28~,f15",
        "ESC[34~,f20",
        "ESC[[A,f1",
        "ESC[[E,f5",
        "ESCOt,f5",
        "ESCOu,f6",
        "ESCOv,f7",
        "ESCOl,f8",
        "ESCOw,f9",
        "ESCOx,f10",
        "ESCOM,enter",
        "ESC[1;5A,ctrl-up",
        "ESC[1;2D,shift-left",
        "ESC[1;3C,alt-right",
        "ESC[1;8H,ctrl-alt-shift-home",
        "ESC[3;5~,ctrl-delete",
        "ESC[15;2~,shift-f5",
        "ESC[1;5P,ctrl-f1",
        "ESC[1;2R,shift-f3",
        "ESCO5A,ctrl-up",
        "ESC[a,shift-up",
        "ESCOd,ctrl-left",
        "ESC[7$,shift-home",
        "ESC[8^,ctrl-end",
        "ESC[3@,ctrl-shift-delete",
        "ESCESC[A,alt-up",
        "ESCESCOA,alt-up",
        "ESCESC,esc esc",
        "ESC[97;5u,ctrl-a",
        "ESC[97;6u,ctrl-a",
        "ESC[27;5;120~,ctrl-x",
        "ESC[105;5u,tab",
        "ESC[13;3u,alt-enter",
        "ESC[27u,esc",
        "ESC[97;1:3u,''",
        "ESC[113;3u,alt-q",
        "ESC[97;2u,A",
        "ESC[32;5u,ctrl-space",
        "ESC[, alt-[",
        "ESCO,alt-O",
        "ESC],alt-]",
        "ESCP,alt-P"
    })
    void decodesAKeyHoweverItIsTorn(String sequence, String wanted) {
        byte[] whole = bytes(sequence);
        assertEquals(wanted, names(decode(whole)));
        for (int cut = 1; cut < whole.length; cut++) {
            byte[] head = java.util.Arrays.copyOf(whole, cut);
            byte[] tail = java.util.Arrays.copyOfRange(whole, cut, whole.length);
            assertEquals(wanted, names(decode(head, tail)), "cut at " + cut);
        }
    }

    @Test
    void decodesControlBytes() {
        assertEquals("ctrl-space", names(decode(new byte[] {0})));
        assertEquals("ctrl-a ctrl-c ctrl-z", names(decode(new byte[] {1, 3, 26})));
        assertEquals("backspace tab enter enter backspace", names(decode(new byte[] {8, 9, 10, 13, 127})));
        assertEquals("ctrl-\\ ctrl-] ctrl-^ ctrl-_", names(decode(new byte[] {28, 29, 30, 31})));
        assertEquals("alt-enter alt-backspace ctrl-alt-x", names(decode(new byte[] {27, 13, 27, 127, 27, 24})));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ESC]10;rgb:ffff/ffff/ffff\u0007",
                "ESC]11;rgb:ffff/ffff\u0007",
                "ESC]11;rgb:what\u0007",
                "ESC]52;c;ZGVsZXRlESC\\",
                "ESCP1$r0mESC\\",
                "ESC_GOK;dqESC\\",
                "ESC^dqESC\\",
                "ESCXdqESC\\",
                "ESC[>1;10;0c",
                "ESC[?2026;2$y",
                "ESC[4;600;800t",
                "ESC[999~",
                "ESC[1;2;3q",
                "ESC[200;1;1;1;1;1;1;1;1;1;1;1;1z",
                "ESC[<1;2M",
                "ESC[?1u",
                "ESC[201~",
                "ESC[12;34d"
            })
    void swallowsWhatItDoesNotKnow(String sequence) {
        byte[] whole = bytes(sequence);
        assertEquals(List.of(), decode(whole));
        assertEquals("x", names(decode(whole, bytes("x"))));
    }

    @Test
    void swallowsOverlongSequences() {
        assertEquals("x", names(decode(bytes("ESC[" + "1;".repeat(500) + "m"), bytes("x"))));
        List<TermEvent> events = decode(bytes("ESC]" + "d".repeat(1000)));
        assertEquals(List.of(), events);
    }

    @Test
    void aPasteIsOneEventAndNeverKeys() {
        String text = "rm -rf /\rq\u001b[Ad\u001bOP\u0003";
        byte[] whole = bytes("a\u001b[200~" + text + "\u001b[201~b");
        List<TermEvent> wanted = List.of(Key.of('a'), new TermEvent.Paste(text.replace('\r', '\n')), Key.of('b'));
        for (int cut = 0; cut <= whole.length; cut++) {
            byte[] head = java.util.Arrays.copyOf(whole, cut);
            byte[] tail = java.util.Arrays.copyOfRange(whole, cut, whole.length);
            assertEquals(wanted, decode(head, tail), "cut at " + cut);
        }
    }

    @Test
    void aPasteThatNeverEndsIsStillOnePaste() {
        List<TermEvent> events = decode(bytes("\u001b[200~dddd\n\u001b[2"));
        assertEquals(List.of(new TermEvent.Paste("dddd\n"), new TermEvent.PasteTorn()), events);
    }

    @Test
    void whatComesAfterAStallOfAPasteIsStillNoKey() {
        List<TermEvent> events = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(events::add);
        feed(decoder, "ESC[200~one");
        decoder.quiet();
        feed(decoder, "dy\ndy\n");
        assertFalse(decoder.isPending());
        feed(decoder, "ESC[201~x");
        assertEquals("Paste[text=one] PasteTorn[] Paste[text=dy\ndy\n] x", names(events));
    }

    @Test
    void escapeEndsAPasteWhoseEndNeverCame() {
        List<TermEvent> events = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(events::add);
        feed(decoder, "ESC[200~one");
        decoder.quiet();
        feed(decoder, "dyESC");
        assertEquals(KeyDecoder.ESCAPE_MILLIS, decoder.patience());
        decoder.quiet();
        feed(decoder, "x");
        assertEquals("Paste[text=one] PasteTorn[] x", names(events));
    }

    private static void feed(KeyDecoder decoder, String text) {
        byte[] all = bytes(text);
        decoder.feed(all, 0, all.length);
    }

    @ParameterizedTest
    @CsvSource({
        "ESC]11;rgb:ffff/ffff/ffffBEL,ffffff",
        "ESC]11;rgb:1414/1616/1b1bESC\\,14161b",
        "ESC]11;rgb:ff/80/00ESC\\,ff8000",
        "ESC]11;rgba:0000/2b2b/3636/ffffESC\\,002b36",
        "ESC]11;#fdf6e3BEL,fdf6e3"
    })
    void readsTheBackgroundAndNeverTakesAnAnswerForKeys(String answer, String colour) {
        byte[] whole = bytes(answer.replace("BEL", "\u0007"));
        TermEvent told = new TermEvent.Background(Integer.parseInt(colour, 16));
        assertEquals(List.of(told), decode(whole));
        for (int cut = 1; cut < whole.length; cut++) {
            List<TermEvent> events = new ArrayList<>();
            KeyDecoder decoder = new KeyDecoder(events::add);
            decoder.expect(true);
            decoder.feed(whole, 0, cut);
            decoder.quiet();
            decoder.feed(whole, cut, whole.length - cut);
            assertEquals((cut == 1 ? "esc " : "") + told, names(events), "cut at " + cut);
            feed(decoder, "d");
            assertEquals("d", names(List.of(events.get(events.size() - 1))));
        }
    }

    @Test
    void anAnswerThatNeverEndsDoesNotEatTheKeysForLong() {
        List<TermEvent> events = new ArrayList<>();
        KeyDecoder decoder = new KeyDecoder(events::add);
        decoder.expect(true);
        feed(decoder, "ESC]11;rgb:ff");
        decoder.quiet();
        decoder.expect(false);
        feed(decoder, "d");
        assertEquals("d", names(events));
    }

    @Test
    void readsTheMouseInThreeDialects() {
        TermEvent press = new TermEvent.Mouse(TermEvent.Mouse.Action.PRESS, 1, 9, 4, false, false, false);
        assertEquals(List.of(press), decode(bytes("ESC[<0;10;5M")));
        assertEquals(List.of(press), decode(bytes("ESC[32;10;5M")));
        assertEquals(List.of(press), decode(bytes("ESC[M *%")));
        TermEvent release = new TermEvent.Mouse(TermEvent.Mouse.Action.RELEASE, 1, 9, 4, false, false, false);
        assertEquals(List.of(release), decode(bytes("ESC[<0;10;5m")));
        TermEvent wheel = new TermEvent.Mouse(TermEvent.Mouse.Action.WHEEL_DOWN, 0, 299, 99, true, false, false);
        assertEquals(List.of(wheel), decode(bytes("ESC[<81;300;100M")));
    }

    @Test
    void readsReports() {
        assertEquals(List.of(new TermEvent.CursorReport(79, 23)), decode(bytes("ESC[24;80R")));
        assertEquals(List.of(new TermEvent.StatusReport()), decode(bytes("ESC[0n")));
        assertEquals(List.of(new TermEvent.MarkReport()), decode(bytes("ESC[?62;1;22c")));
        assertEquals(List.of(new TermEvent.MarkReport()), decode(bytes("ESC[?6c")));
        assertEquals(List.of(new TermEvent.Focus(true), new TermEvent.Focus(false)), decode(bytes("ESC[IESC[O")));
    }

    @Test
    void dropsWhatIsNotUtf8() {
        byte[][] broken = {
            {(byte) 0x80},
            {(byte) 0xc0, (byte) 0xaf},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xff},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xe6, (byte) 0xbc},
            {(byte) 0xc2, (byte) 0x9b}
        };
        for (byte[] part : broken) {
            assertEquals("x", names(decode(part, bytes("x"))), java.util.Arrays.toString(part));
        }
    }

    @Test
    void noBytesEverThrowOrHang() {
        Random random = new Random(11);
        byte[] some = new byte[97];
        for (int round = 0; round < 20_000; round++) {
            random.nextBytes(some);
            for (int i = 0; i < some.length; i++) {
                if (random.nextInt(4) == 0) {
                    some[i] = (byte) "\u001b[O]P;M<~u\u0007".charAt(random.nextInt(11));
                }
            }
            decode(some);
        }
    }

    @Test
    void onlySomethingHalfReadIsPending() {
        KeyDecoder decoder = new KeyDecoder(event -> {});
        assertFalse(decoder.isPending());
        decoder.feed(new byte[] {27}, 0, 1);
        assertTrue(decoder.isPending());
        assertEquals(KeyDecoder.ESCAPE_MILLIS, decoder.patience());
        decoder.quiet();
        assertFalse(decoder.isPending());
    }
}
