package org.lxdeck.tui.app;

/**
 * A short message that goes away by itself.
 *
 * @param text what happened, one sentence
 * @param hint what to try next; may be empty
 * @param untilMillis when it goes
 */
public record Toast(Kind kind, String text, String hint, long untilMillis) {
    /** What kind of news it is. */
    public enum Kind {
        DONE,
        INFO,
        WARNING,
        FAILURE
    }
}
