package org.lxdeck.tui.text;

import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;

/** What the commands of lists and of panes of text do to the view of a text. Pure. */
public final class TextKeys {
    private static final int SIDE = 8;

    private TextKeys() {}

    /** The view after the command; null when it is not about looking at text. */
    public static @Nullable TextView press(Command command, TextSource whole, TextView view, int columns, int height) {
        TextSource source = Filtered.of(whole, view.filter());
        TextWindow window = new TextWindow(source, view, columns, height);
        int page = Math.max(1, height - 1);
        return switch (command) {
            case UP -> window.scrolled(-1);
            case DOWN -> view.follow() && whole.grows() ? view : window.scrolled(1);
            case PAGE_UP -> window.scrolled(-page);
            case PAGE_DOWN -> view.follow() && whole.grows() ? view : window.scrolled(page);
            case HALF_UP -> window.scrolled(-Math.max(1, page / 2));
            case HALF_DOWN -> view.follow() && whole.grows() ? view : window.scrolled(Math.max(1, page / 2));
            case FIRST -> window.atStart();
            case LAST -> window.atEnd();
            case LEFT -> view.wrap() ? view : view.sideways(view.left() - SIDE);
            case RIGHT -> view.wrap() ? view : view.sideways(view.left() + SIDE);
            case TEXT_SEARCH -> view.typing(TextView.Typing.SEARCH);
            case TEXT_FILTER -> view.typing(TextView.Typing.FILTER);
            case TEXT_NEXT -> next(source, view, window, 1);
            case TEXT_PREVIOUS -> next(source, view, window, -1);
            case TEXT_FOLLOW -> follow(whole, view, window);
            case TEXT_WRAP -> view.wrapped(!view.wrap());
            default -> null;
        };
    }

    private static TextView follow(TextSource whole, TextView view, TextWindow window) {
        if (!whole.grows()) {
            return view;
        }
        return view.follow() ? window.paused() : view.following(true);
    }

    /** Goes to the first hit: in a text that follows the last one, else the first from the top of the window on. */
    public static TextView search(TextSource whole, TextView view, int columns, int height) {
        TextSource source = Filtered.of(whole, view.filter());
        TextWindow window = new TextWindow(source, view, columns, height);
        boolean back = view.follow() && whole.grows();
        int start = back ? source.size() - 1 : window.topIndex();
        return go(source, view, window, Search.from(source, new Needle(view.query()), start, back ? -1 : 1));
    }

    private static TextView next(TextSource source, TextView view, TextWindow window, int step) {
        if (view.query().isEmpty() || source.size() == 0) {
            return view;
        }
        int at = source.indexOf(view.found());
        boolean known = view.found() >= 0 && at < source.size() && source.number(at) == view.found();
        int start = known ? at + step : step > 0 ? window.topIndex() : window.bottomIndex();
        int hit = Search.from(source, new Needle(view.query()), Math.floorMod(start, source.size()), step);
        return go(source, view, window, hit);
    }

    private static TextView go(TextSource source, TextView view, TextWindow window, int hit) {
        if (hit < 0) {
            return view.found(-1);
        }
        int character = new Needle(view.query()).find(source.text(hit), 0);
        return window.showing(hit, character).found(source.number(hit));
    }

    /** What is said about a search: {@code 3 of 120}, or that there is nothing. */
    public static String hits(TextSource whole, TextView view) {
        TextSource source = Filtered.of(whole, view.filter());
        Needle needle = new Needle(view.query());
        int all = Search.count(source, needle);
        if (all == 0) {
            return "not found";
        }
        int before = 0;
        int at = view.found() < 0 ? -1 : source.indexOf(view.found());
        for (int i = 0; i <= at && i < source.size(); i++) {
            before += needle.isIn(source.text(i)) ? 1 : 0;
        }
        return at < 0 ? all + (all == 1 ? " line" : " lines") : before + " of " + all;
    }
}
