package org.lxdeck.tui.term;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A program as small as can be on a {@link TerminalSession}: shows its size and the last event; some keys do things. */
public final class TermSample {
    private static final BlockingQueue<TermEvent> EVENTS = new LinkedBlockingQueue<>();

    private static final AtomicInteger ROUND = new AtomicInteger();

    private TermSample() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        TermProfile profile = TermProfile.of(System.getenv());
        String refusal = TerminalSession.refusal(profile);
        if (!refusal.isEmpty()) {
            System.out.println(refusal);
            System.exit(2);
        }
        PrintStream log = new PrintStream(new FileOutputStream(arguments[0], true), true);
        try (TerminalSession session = TerminalSession.open(profile, log)) {
            System.out.println("this goes to the log");
            session.start(EVENTS::add);
            String last = "nothing yet";
            int count = 0;
            while (paint(session, last, count)) {
                TermEvent event = EVENTS.take();
                if (!(event instanceof TermEvent.Drained)) {
                    last = event.toString();
                    count++;
                }
                if (event instanceof TermEvent.Gone || !act(session, event)) {
                    return;
                }
            }
        }
    }

    private static boolean act(TerminalSession session, TermEvent event) throws IOException {
        if (event instanceof TermEvent.Resumed) {
            session.repaint();
        }
        if (!(event instanceof Key key)) {
            return true;
        }
        if (key.equals(Key.ctrl('z'))) {
            return session.suspend();
        }
        switch (key.codePoint()) {
            case 'q' -> {
                return false;
            }
            case 'c' -> {
                int code = session.runChild(
                        List.of("sh", "-c", "echo child $ROUND runs; read line; echo $ROUND got $line; sleep 60"),
                        Map.of("ROUND", Integer.toString(ROUND.incrementAndGet())),
                        "a child:");
                EVENTS.add(new TermEvent.Paste("child ended with " + code));
            }
            case 'x' -> throw new IllegalStateException("made to fail");
            default -> {}
        }
        return true;
    }

    private static boolean paint(TerminalSession session, String last, int count) {
        CellGrid grid = new CellGrid(session.width(), session.height());
        write(grid, 0, "size " + session.width() + "x" + session.height());
        write(grid, 1, "events " + count);
        write(grid, 2, "last " + last);
        write(grid, grid.height() - 1, "bottom line");
        session.paint(grid);
        return true;
    }

    private static void write(CellGrid grid, int y, String text) {
        for (int i = 0; i < text.length(); i++) {
            grid.put(i, y, text.charAt(i), Style.PLAIN);
        }
    }
}
