package org.lxdeck.tui.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.tui.link.FarTerminal;

/** A terminal that draws bullets and frames two columns wide gets plain characters; others get what they can draw. */
class Wish15GlyphWidthTest {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 24;
    private static final int LIMIT_SECONDS = 60;

    @TempDir
    Path root;

    private @Nullable FarLine line;
    private String shown = "";

    @Test
    void aTerminalThatDrawsWideGetsPlainCharacters() throws Exception {
        String screen = screen(true, "", text -> text.contains("* Running") && text.contains("two columns wide"));
        assertEquals(0, screen.codePoints().filter(point -> point > 0x7e).count(), screen);
        assertTrue(screen.lines().skip(3).anyMatch(row -> row.startsWith("> ")), screen);
    }

    @Test
    void oneThatDoesNotGetsBullets() throws Exception {
        String screen = screen(false, "", text -> text.contains("● Running"));
        assertTrue(!screen.contains("two columns wide"), screen);
    }

    @Test
    void whoSaysUtf8IsBelieved() throws Exception {
        String screen = screen(true, " --utf8", text -> text.contains("●  Running"));
        assertTrue(!screen.contains("two columns wide"), screen);
    }

    /** What is shown when it first is as wanted. */
    private String screen(boolean wide, String options, Predicate<String> wanted) throws Exception {
        FarScreen screen = new FarScreen(WIDTH, HEIGHT, new FarScreen.Listener() {
            @Override
            public void answers(String answer) {
                line().answer(answer);
            }

            @Override
            public void frameIsShown() {}
        });
        if (wide) {
            screen.drawWide();
        }
        try (FarLine opened = new FarLine(
                FarTerminal.program(root, WIDTH, HEIGHT, "--demo --fresh" + options),
                0,
                0,
                bytes -> show(screen, bytes))) {
            line = opened;
            opened.start();
            await(wanted);
            return shown;
        }
    }

    private FarLine line() {
        return Objects.requireNonNull(line);
    }

    private synchronized void show(FarScreen screen, byte[] bytes) throws IOException {
        screen.write(bytes);
        shown = screen.text();
        notifyAll();
    }

    private synchronized void await(Predicate<String> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!wanted.test(shown)) {
            long left = end - System.nanoTime();
            assertTrue(left > 0, "not seen:\n" + shown);
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
