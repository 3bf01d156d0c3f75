package org.lxdeck.tui.app;

/**
 * How the details are looked at.
 *
 * @param open whether the pane is shown; by itself where the screen is large
 * @param scroll rows scrolled away; in the log counted from its end
 * @param focused whether the pane has the keys
 */
public record DetailView(Open open, DetailTab tab, int scroll, boolean focused) {
    /** Whether the pane is shown. */
    public enum Open {
        BY_SIZE,
        YES,
        NO
    }

    static DetailView initial() {
        return new DetailView(Open.BY_SIZE, DetailTab.OVERVIEW, 0, false);
    }

    DetailView withOpen(Open newOpen) {
        return new DetailView(newOpen, tab, scroll, focused && newOpen != Open.NO);
    }

    DetailView withTab(DetailTab newTab) {
        return new DetailView(open, newTab, 0, focused);
    }

    DetailView withScroll(int newScroll) {
        return newScroll == scroll ? this : new DetailView(open, tab, newScroll, focused);
    }

    DetailView withFocus(boolean on) {
        return new DetailView(open, tab, scroll, on);
    }
}
