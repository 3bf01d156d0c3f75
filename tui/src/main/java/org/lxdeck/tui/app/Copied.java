package org.lxdeck.tui.app;

/**
 * What was copied last.
 *
 * @param what it is, in words; empty when nothing was
 */
public record Copied(String what, String text) {
    static final Copied NOTHING = new Copied("", "");
}
