package org.lxdeck.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the answers of a terminal tell and allow, on a link that exists only in numbers. */
class AnswersTest {
    private static final long MILLI = 1_000_000;

    /** A queue in front of a wire of some width and length, and a terminal behind it that answers at once. */
    private static final class Wire {
        final Answers answers = new Answers(true);
        final ArrayDeque<Long> coming = new ArrayDeque<>();
        final double bytesPerSecond;
        final long oneWay;
        long now = 7_000 * MILLI;
        long free;

        Wire(double bytesPerSecond, long oneWayMillis) {
            this.bytesPerSecond = bytesPerSecond;
            this.oneWay = oneWayMillis * MILLI;
        }

        void send(int bytes) {
            answers.sent(bytes, now);
            free = Math.max(free, now) + (long) (bytes * 1e9 / bytesPerSecond);
            coming.add(free + 2 * oneWay);
        }

        /** Goes on to the next answer. */
        void next() {
            now = Math.max(now, coming.remove());
            answers.answered(now);
        }

        void pass(long millis) {
            long until = now + millis * MILLI;
            while (!coming.isEmpty() && coming.peek() <= until) {
                next();
            }
            now = until;
        }
    }

    private static void assertAbout(double wanted, double is) {
        assertTrue(Math.abs(is - wanted) < wanted / 7, is + " is not about " + wanted);
    }

    @Test
    void tellsWidthAndLengthOfTheWay() {
        Wire wire = new Wire(8000, 100);
        wire.send(40);
        wire.send(5000);
        wire.pass(3000);
        for (int i = 0; i < 12; i++) {
            wire.send(i % 2 == 0 ? 150 : 1400);
            wire.pass(1000);
        }
        assertAbout(8000, wire.answers.link().bytesPerSecond());
        assertAbout(210, wire.answers.link().roundTripMillis());
    }

    @Test
    void piecesThatFollowOneAnotherAreMeasuredOneByOne() {
        Wire wire = new Wire(8000, 100);
        wire.send(40);
        wire.pass(1000);
        for (int i = 0; i < 5; i++) {
            wire.send(2000);
            wire.send(2000);
            wire.send(150);
            wire.pass(2000);
        }
        assertAbout(8000, wire.answers.link().bytesPerSecond());
        assertAbout(2000, wire.answers.piece());
    }

    @Test
    void aBusyMachineDoesNotMakeALinkSlow() {
        Wire wire = new Wire(5e6, 1);
        wire.send(40);
        wire.pass(100);
        for (int i = 0; i < 40; i++) {
            wire.send(1400);
            if (i % 4 != 0) {
                wire.now += 300 * MILLI;
            }
            wire.pass(1000);
        }
        assertTrue(
                wire.answers.link().bytesPerSecond() > 100_000,
                wire.answers.link().toString());
        assertEquals(Integer.MAX_VALUE, wire.answers.piece());
    }

    @Test
    void noFrameBeforeTheLastOneIsShownButAnEcho() {
        Wire wire = new Wire(8000, 100);
        wire.send(40);
        wire.pass(1000);
        wire.send(1600);
        wire.pass(1000);
        wire.send(1600);
        assertFalse(wire.answers.isOpen(false, false, wire.now));
        wire.pass(50);
        assertTrue(wire.answers.isOpen(true, false, wire.now), "an echo waits for nothing that is nearly there");
        wire.send(1600);
        wire.send(1600);
        assertFalse(wire.answers.isOpen(true, false, wire.now), "echoes do not pile up in front of the wire");
        wire.pass(5000);
        assertTrue(wire.answers.isOpen(false, false, wire.now));
    }

    @Test
    void aTerminalThatNeverAnswersIsNotAskedForLong() {
        Answers answers = new Answers(true);
        answers.sent(3000, 0);
        assertTrue(answers.isAsking());
        assertFalse(answers.isOpen(false, false, 1999 * MILLI));
        assertTrue(answers.isOpen(false, false, 2001 * MILLI));
        assertFalse(answers.isAsking());
        answers.answered(9000 * MILLI);
        assertTrue(answers.isAsking(), "it was only late");
    }

    @Test
    void aTerminalThatFallsSilentIsWaitedForLonger() {
        Wire wire = new Wire(8000, 100);
        wire.send(40);
        wire.pass(1000);
        for (int round = 1; round <= 3; round++) {
            assertTrue(wire.answers.isAsking());
            wire.answers.sent(1000, wire.now);
            wire.now += 4900 * MILLI;
            assertFalse(wire.answers.isOpen(false, false, wire.now));
            wire.now += 200 * MILLI;
            assertTrue(wire.answers.isOpen(false, false, wire.now));
        }
        assertFalse(wire.answers.isAsking());
    }

    @Test
    void theProfileSaysWhoCanBeAsked() {
        for (String name :
                new String[] {"xterm-256color", "linux", "vt100", "vt220", "screen", "tmux-256color", "foo"}) {
            assertTrue(TermProfile.of(Map.of("TERM", name)).answers(), name);
        }
        for (String name : new String[] {"dumb", "", "ansi", "cygwin"}) {
            assertFalse(TermProfile.of(Map.of("TERM", name)).answers(), name);
        }
    }
}
