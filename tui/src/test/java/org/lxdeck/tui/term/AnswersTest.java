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
        double bytesPerSecond;
        final long oneWay;
        long now = 7_000 * MILLI;
        long free;

        Wire(double bytesPerSecond, long oneWayMillis) {
            this.bytesPerSecond = bytesPerSecond;
            this.oneWay = oneWayMillis * MILLI;
        }

        void send(int bytes) {
            send(bytes, true);
        }

        void send(int bytes, boolean frame) {
            answers.sent(bytes, frame, now);
            free = Math.max(free, now) + (long) (bytes * 1e9 / bytesPerSecond);
            coming.add(free + 2 * oneWay);
        }

        /** Goes on to the next answer. */
        void next() {
            now = Math.max(now, coming.remove());
            answers.answered(now);
        }

        /** All answers that are under way come with the last of them. */
        void together() {
            long last = coming.getLast();
            int count = coming.size();
            coming.clear();
            coming.addAll(java.util.Collections.nCopies(count, last));
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
        assertAbout(8000 * 0.18, wire.answers.piece(false));
        assertAbout(600, wire.answers.piece(true));
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
        assertEquals(Integer.MAX_VALUE, wire.answers.piece(false));
    }

    @Test
    void answersThatComeTogetherDoNotMakeALinkFast() {
        Wire packed = new Wire(8000, 100);
        packed.send(40);
        packed.pass(1000);
        for (int i = 0; i < 10; i++) {
            packed.send(1000, true);
            packed.send(1000, false);
            packed.together();
            packed.pass(1000);
        }
        assertAbout(8000, packed.answers.link().bytesPerSecond());
    }

    @Test
    void anAnswerThatWasGivenUpMayComeYet() {
        Wire wire = new Wire(8000, 100);
        wire.send(40);
        wire.pass(1000);
        assertFalse(wire.answers.mayCome());
        wire.answers.sent(1000, true, wire.now);
        assertTrue(wire.answers.isOpen(false, false, wire.now + 70_000 * MILLI), "it is given up");
        assertFalse(wire.answers.isWaiting());
        assertTrue(wire.answers.mayCome());
        wire.answers.answered(wire.now + 80_000 * MILLI);
        assertFalse(wire.answers.mayCome());
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
        answers.sent(3000, true, 0);
        assertTrue(answers.isAsking());
        assertFalse(answers.isOpen(false, false, 1999 * MILLI));
        assertTrue(answers.isOpen(false, false, 2001 * MILLI));
        assertFalse(answers.isAsking());
        answers.answered(9000 * MILLI);
        assertTrue(answers.isAsking(), "it was only late");
    }

    /** A way that has been measured, with nothing under way. */
    private static Wire measured(double bytesPerSecond, long oneWayMillis) {
        Wire wire = new Wire(bytesPerSecond, oneWayMillis);
        wire.send(40);
        wire.pass(1000);
        for (int i = 0; i < 5; i++) {
            wire.send(700);
            wire.pass(1000);
        }
        return wire;
    }

    @Test
    void anEchoUnderWayHoldsNoFrameBackWhereThereIsRoom() {
        Wire wire = measured(8000, 100);
        wire.send(150, false);
        assertTrue(wire.answers.isOpen(false, false, wire.now));
        wire.send(700, true);
        assertFalse(wire.answers.isOpen(false, false, wire.now), "a frame does");
        assertTrue(wire.answers.isOpen(true, false, wire.now));
        wire.pass(1000);
        wire.send(4000, false);
        assertFalse(wire.answers.isOpen(false, false, wire.now), "an echo that fills the way does");
    }

    @Test
    void thatALinkIsWellAgainIsSeenWithLittleSent() {
        Wire wire = measured(1500, 100);
        assertAbout(1500, wire.answers.link().bytesPerSecond());
        wire.bytesPerSecond = 1e6;
        for (int i = 0; i < 12; i++) {
            wire.send(150);
            wire.pass(1000);
        }
        assertTrue(
                wire.answers.link().bytesPerSecond() > 100_000,
                wire.answers.link().toString());
    }

    @Test
    void whatPassesAtOnceAfterARestDoesNotMakeALinkFast() {
        Wire wire = measured(8000, 100);
        double narrow = wire.bytesPerSecond;
        for (int i = 0; i < 20; i++) {
            wire.bytesPerSecond = 1e6;
            wire.send(550);
            wire.pass(500);
            wire.bytesPerSecond = narrow;
            wire.send(1200);
            wire.pass(500);
        }
        assertAbout(8000, wire.answers.link().bytesPerSecond());
    }

    @Test
    void theWayIsFullAsLongAsThereIsSomethingToSend() {
        for (long oneWay : new long[] {1, 20, 50, 100, 200, 350}) {
            Wire wire = measured(8000, oneWay);
            int left = 20_000;
            long start = wire.now;
            while (left > 0) {
                if (wire.answers.isOpen(false, true, wire.now)) {
                    int piece = Math.min(left, wire.answers.piece(false));
                    wire.send(piece);
                    left -= piece;
                } else {
                    wire.next();
                }
            }
            wire.pass(10_000);
            double seconds = (wire.free - start) / 1e9;
            assertTrue(seconds < 20_000 / 8000.0 * 1.25, oneWay + " ms: 20 kB took " + seconds + " s");
        }
    }

    @Test
    void aLostAnswerIsFoundOutAndForgotten() {
        Wire wire = measured(8000, 100);
        wire.send(150, false);
        wire.send(700, true);
        // Of two answers in a piece one is lost: that of the frame or that of the echo, nobody can tell.
        wire.coming.removeLast();
        wire.next();
        assertFalse(wire.answers.isOpen(false, false, wire.now));
        assertTrue(wire.answers.isOpen(true, false, wire.now), "an echo does not wait for what is lost");
        assertFalse(wire.answers.wantsMark(wire.now));
        long look = wire.answers.lookAt();
        assertTrue(look - wire.now < 1000 * MILLI, (look - wire.now) / MILLI + " ms");
        wire.now = look;
        assertTrue(wire.answers.wantsMark(wire.now));
        wire.answers.marked();
        assertFalse(wire.answers.wantsMark(wire.now), "one at a time");
        wire.now += 200 * MILLI;
        wire.answers.markAnswered();
        assertFalse(wire.answers.isWaiting());
        assertTrue(wire.answers.isOpen(false, false, wire.now));
        // And nothing of it stays behind.
        for (int i = 0; i < 10; i++) {
            wire.send(700);
            assertFalse(wire.answers.isOpen(false, false, wire.now));
            wire.pass(400);
            assertTrue(wire.answers.isOpen(false, false, wire.now));
            wire.pass(600);
        }
        assertAbout(8000, wire.answers.link().bytesPerSecond());
        assertAbout(200, wire.answers.link().roundTripMillis());
    }

    @Test
    void anAnswerThatIsOnlyLateIsNotTakenForAnother() {
        Wire wire = measured(8000, 100);
        wire.answers.sent(700, true, wire.now);
        wire.now = wire.answers.lookAt();
        assertTrue(wire.answers.wantsMark(wire.now));
        wire.answers.marked();
        // The link was stalled for longer than anybody waits: another frame follows, then all answers come at once.
        wire.now += 5000 * MILLI;
        assertTrue(wire.answers.isOpen(false, false, wire.now));
        wire.answers.sent(600, true, wire.now);
        wire.now += 100 * MILLI;
        wire.answers.answered(wire.now);
        assertFalse(wire.answers.isOpen(false, false, wire.now), "that was the answer to the first frame");
        wire.answers.markAnswered();
        assertFalse(wire.answers.isOpen(false, false, wire.now));
        wire.now += 300 * MILLI;
        wire.answers.answered(wire.now);
        assertTrue(wire.answers.isOpen(false, false, wire.now));
        assertFalse(wire.answers.isWaiting());
    }

    @Test
    void whatSomebodyElseHasReadIsNotWaitedFor() {
        Wire wire = measured(8000, 100);
        wire.answers.sent(700, true, wire.now);
        wire.answers.forget();
        assertTrue(wire.answers.wantsMark(wire.now));
        wire.answers.marked();
        wire.answers.sent(3000, true, wire.now);
        wire.now += 200 * MILLI;
        wire.answers.markAnswered();
        assertFalse(wire.answers.isOpen(false, false, wire.now), "the mark was before the frame");
        wire.now += 375 * MILLI;
        wire.answers.answered(wire.now);
        assertTrue(wire.answers.isOpen(false, false, wire.now));
    }

    @Test
    void aTerminalThatKnowsNoMarkIsAskedForNoneInTheEnd() {
        Wire wire = measured(8000, 100);
        int marks = 0;
        for (int i = 0; i < 20; i++) {
            // Of every two answers one is lost.
            wire.answers.sent(700, true, wire.now);
            for (int wait = 0; wait < 100 && !wire.answers.isOpen(false, false, wire.now); wait++) {
                wire.now += 100 * MILLI;
                if (wire.answers.wantsMark(wire.now)) {
                    wire.answers.marked();
                    marks++;
                }
                if (wait == 4 && i % 2 == 0) {
                    wire.answers.answered(wire.now);
                }
            }
            assertTrue(wire.answers.isOpen(false, false, wire.now));
            wire.now += 1000 * MILLI;
        }
        assertEquals(2, marks);
        assertTrue(wire.answers.isAsking());
    }

    /** Waits for a frame that is not answered until the next one can go; answers after how many milliseconds. */
    private static long silence(Wire wire) {
        wire.answers.sent(700, true, wire.now);
        for (long millis = 100; millis < 100_000; millis += 100) {
            wire.now += 100 * MILLI;
            if (wire.answers.isOpen(false, false, wire.now)) {
                return millis;
            }
        }
        throw new AssertionError("never open again");
    }

    @Test
    void aStalledLinkGetsFewerAndFewerFrames() {
        Wire wire = measured(8000, 100);
        long start = wire.now;
        int frames = 0;
        long longest = 0;
        while (wire.now - start < 600_000 * MILLI) {
            longest = silence(wire);
            frames++;
            assertTrue(wire.answers.isAsking());
            assertTrue(frames > 3 || longest <= 5200, longest + " ms");
        }
        assertTrue(frames < 20, frames + " frames in ten minutes");
        assertTrue(longest <= 61_000, longest + " ms");
        for (int i = 0; i < frames; i++) {
            wire.answers.answered(wire.now);
        }
        assertTrue(silence(wire) <= 5200, "an answer makes all well again");
    }

    @Test
    void aTerminalThatHasFallenSilentUnderSomebodysFingersIsNotAskedAnyMore() {
        Wire wire = measured(8000, 100);
        for (int round = 1; round <= 3; round++) {
            assertTrue(wire.answers.isAsking());
            wire.answers.typed();
            assertTrue(silence(wire) <= 5200);
        }
        assertFalse(wire.answers.isAsking());
        wire.answers.answered(wire.now);
        assertTrue(wire.answers.isAsking(), "it was only away");
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
