package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Link;

/** A terminal that only remembers. */
public class TestDisplay implements Display {
    /** What was sent towards the clipboard. */
    public final List<String> copied = new ArrayList<>();

    /** What becomes of the next ones. */
    public Clip clip = Clip.SENT;

    public boolean mouse;
    /** What was said before each program that got the terminal. */
    public final List<List<String>> banners = new ArrayList<>();

    /** The environments of these. */
    public final List<Map<String, String>> environments = new ArrayList<>();

    /** With what the next ones end. */
    public int exitCode;

    final List<List<String>> children = new ArrayList<>();
    int forgotten;
    int suspended;
    private final int width;
    private final int height;

    public TestDisplay(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public boolean isReady(boolean urgent) {
        return true;
    }

    @Override
    public boolean paint(CellGrid grid, boolean urgent) {
        return true;
    }

    @Override
    public Link link() {
        return Link.UNKNOWN;
    }

    @Override
    public void forget() {
        forgotten++;
    }

    @Override
    public int runChild(List<String> argv, Map<String, String> environment, List<String> banner) {
        children.add(argv);
        environments.add(environment);
        banners.add(banner);
        return exitCode;
    }

    @Override
    public <T> T released(Callable<T> work) throws Exception {
        throw new java.io.IOException("no terminal in a test");
    }

    @Override
    public Clip copy(String text) {
        if (clip == Clip.SENT) {
            copied.add(text);
        }
        return clip;
    }

    @Override
    public void mouse(boolean on) {
        mouse = on;
    }

    @Override
    public boolean suspend() {
        suspended++;
        return true;
    }
}
