package org.lxdeck.tui.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.text.TextView;

/**
 * How the text of the pane with the details is read: the place in it, and what the user has chosen for all texts of this
 * session.
 *
 * @param row identity of what the text is about
 * @param wrapLogs whether lines of logs are wrapped
 * @param wrapText whether other lines are
 * @param followLogs whether logs are followed when they are opened
 */
public record Reading(
        Page page,
        DetailTab tab,
        @Nullable Object row,
        TextView view,
        boolean wrapLogs,
        boolean wrapText,
        boolean followLogs) {
    static Reading initial() {
        return new Reading(Page.CONTAINERS, DetailTab.OVERVIEW, null, TextView.of(false, true), false, true, true);
    }

    boolean isAbout(Page nowPage, DetailTab nowTab, @Nullable Object nowRow) {
        return isKind(nowPage, nowTab) && Objects.equals(row, nowRow);
    }

    private boolean isKind(Page nowPage, DetailTab nowTab) {
        return page == nowPage && (tab == nowTab || nowPage != Page.CONTAINERS);
    }

    /** What is read now: another text is begun anew, another row's text is looked at as the last one was. */
    Reading about(Page newPage, DetailTab newTab, @Nullable Object newRow) {
        boolean log = newPage == Page.CONTAINERS && newTab.isLog();
        boolean wrap = log ? wrapLogs : wrapText;
        TextView fresh = isKind(newPage, newTab) ? view.anew(log, wrap) : TextView.of(log, wrap);
        return new Reading(newPage, newTab, newRow, fresh, wrapLogs, wrapText, followLogs);
    }

    Reading with(TextView newView) {
        return new Reading(page, tab, row, newView, wrapLogs, wrapText, followLogs);
    }

    boolean isLog() {
        return page == Page.CONTAINERS && tab.isLog();
    }

    /** The wrapping of the view becomes that of all texts of its kind. */
    Reading keepingWrap() {
        boolean log = isLog();
        return new Reading(
                page, tab, row, view, log ? view.wrap() : wrapLogs, log ? wrapText : view.wrap(), followLogs);
    }

    /** Whether the log is to stand still now that it is there. */
    boolean mustStand() {
        return isLog() && !followLogs && view.follow();
    }

    Reading keepingFollow() {
        return new Reading(page, tab, row, view, wrapLogs, wrapText, view.follow());
    }
}
