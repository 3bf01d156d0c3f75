package org.lxdeck.tui.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;
import org.junit.jupiter.api.Assumptions;
import org.lxdeck.tui.bench.FarLine;

/**
 * Somebody's terminal at the other end of a link, with the dashboard on it. It answers questions as terminals do, and it
 * notes when its screen changed. Everything that is still there ends with it.
 */
public final class FarTerminal implements AutoCloseable {
    private static final Pattern MODE = Pattern.compile("\u001b\\[\\?([0-9;]+)([hl])");
    private static final String FRAME = "\u001b[?2026h";
    /** How often a condition is looked at that is not only about the screen. */
    private static final long LOOK_MILLIS = 50;

    private static final Pattern QUESTION = Pattern.compile("\u001b\\[([56]n|c)");

    private final FarLine line;
    private final ScreenTerminal terminal;
    private final int width;
    private final int height;
    private String screen = "";
    private int frames;
    private String torn = "";
    private final StringBuilder said = new StringBuilder();
    private final Map<Integer, Boolean> modes = new TreeMap<>();

    /** @param bytesPerSecond of the way to the terminal; 0 for as fast as can be */
    public FarTerminal(ProcessBuilder builder, int width, int height, int bytesPerSecond, long delayMillis)
            throws IOException {
        this.width = width;
        this.height = height;
        terminal = new ScreenTerminal(width, height);
        line = new FarLine(builder, bytesPerSecond, delayMillis, this::show);
        line.start();
    }

    /** The line it hangs on. */
    public FarLine line() {
        return line;
    }

    /** All that was printed behind a place. */
    public synchronized String said(int from) {
        return said.substring(from);
    }

    /** The place behind all that was printed. */
    public synchronized int length() {
        return said.length();
    }

    /** Waits until something has been printed behind a place. */
    public void untilSaid(int from, String what, int limitSeconds) throws InterruptedException {
        long unused = until(what, screen -> said.indexOf(what, from) >= 0, limitSeconds);
    }

    /** Whether a private mode of the terminal is on, such as 1049, its alternate screen. */
    public synchronized boolean isOn(int mode) {
        return modes.getOrDefault(mode, mode == 25);
    }

    /** The terminal is gone, as when its window is closed. */
    public void vanish() {
        line.program().destroyForcibly();
    }

    private void note(String text) {
        said.append(text);
        Matcher mode = MODE.matcher(text);
        while (mode.find()) {
            for (String number : mode.group(1).split(";", -1)) {
                modes.put(Integer.parseInt(number), mode.group(2).equals("h"));
            }
        }
    }

    private synchronized void show(byte[] bytes) throws IOException {
        String text = torn + new String(bytes, StandardCharsets.ISO_8859_1);
        int whole = whole(text);
        torn = text.substring(whole);
        for (int at = text.indexOf(FRAME); at >= 0 && at < whole; at = text.indexOf(FRAME, at + 1)) {
            frames++;
        }
        String characters =
                new String(text.substring(0, whole).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        note(characters);
        take(characters);
        screen = dump();
        notifyAll();
    }

    /** Where the last character that is there as a whole ends. */
    private static int whole(String bytes) {
        int lead = bytes.length() - 1;
        while (lead > 0 && lead > bytes.length() - 4 && (bytes.charAt(lead) & 0xc0) == 0x80) {
            lead--;
        }
        if (lead < 0) {
            return bytes.length();
        }
        int first = bytes.charAt(lead);
        int length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        return lead + length <= bytes.length() ? bytes.length() : lead;
    }

    /** One question at a time: of two in one piece, this terminal would answer the last only. */
    private void take(String characters) throws IOException {
        Matcher question = QUESTION.matcher(characters);
        int from = 0;
        while (from < characters.length()) {
            int end = question.find() ? question.end() : characters.length();
            terminal.write(characters.substring(from, end));
            String answer = terminal.read();
            if (!answer.isEmpty()) {
                line.answer(answer);
            }
            from = end;
        }
    }

    private String dump() {
        long[] cells = new long[width * height];
        terminal.dump(cells, 0, 0, height, width, null);
        StringBuilder text = new StringBuilder(cells.length + height);
        for (int i = 0; i < cells.length; i++) {
            text.append((char) (cells[i] & 0xffff));
            if (i % width == width - 1) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    public synchronized String screen() {
        return screen;
    }

    /** How many frames have come. */
    public synchronized int frames() {
        return frames;
    }

    /** The process that draws. */
    public ProcessHandle dashboard() {
        return line.program()
                .descendants()
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The dashboard of the classes under test, on a terminal made by script(1); the test is skipped where there is none.
     *
     * @param root where it keeps what it keeps
     * @param rate bytes a second; 0 for as fast as can be
     */
    public static FarTerminal open(Path root, int width, int height, int rate, long delayMillis, String options)
            throws IOException {
        return new FarTerminal(program(root, width, height, options), width, height, rate, delayMillis);
    }

    /** The dashboard of the classes under test, with a pseudo-terminal of its own. */
    public static ProcessBuilder program(Path root, int width, int height, String options) {
        Assumptions.assumeTrue(Files.exists(Path.of("/usr/bin/script")), "script is not installed");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String line = "stty rows " + height + " cols " + width + "; exec '" + System.getProperty("java.home")
                + "/bin/java' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djline.tmpdir='" + root + "' -cp '" + classes
                + "' org.lxdeck.tui.Main " + options;
        ProcessBuilder builder = new ProcessBuilder("script", "-qefc", line, "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().put("LXDECK_ROOT", root.toString());
        return builder;
    }

    /** Waits for a screen; answers how many milliseconds that took. */
    public synchronized long until(String what, Predicate<String> shown, int limitSeconds) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(limitSeconds);
        while (!shown.test(screen)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("not seen within " + limitSeconds + " s: " + what + "\n" + screen);
            }
            wait(Math.min(left, LOOK_MILLIS));
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public void close() {
        line.close();
    }
}
