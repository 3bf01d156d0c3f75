package org.lxdeck.tui.dialog;

/**
 * A line of the help.
 *
 * @param group heading it stands under
 * @param keys the keys of the command, the usual one first
 * @param doc what it does, a sentence
 * @param whyNot why it does nothing now; empty when it works
 */
public record HelpEntry(String group, String keys, String doc, String whyNot) {
    /** Columns of the keys. */
    public static final int KEYS = 18;
}
