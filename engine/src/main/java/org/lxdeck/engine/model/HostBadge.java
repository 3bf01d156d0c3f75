package org.lxdeck.engine.model;

/**
 * By what a person tells a host from others: a word, and a colour it is shown in wherever something is done there.
 *
 * @param label e.g. {@code PROD}; empty when the host has no badge
 */
public record HostBadge(String label, Colour colour) {
    public static final HostBadge NONE = new HostBadge("", Colour.NONE);

    /** The colours there are, whatever the theme makes of them. */
    public enum Colour {
        NONE,
        RED,
        YELLOW,
        GREEN,
        CYAN,
        BLUE,
        MAGENTA
    }

    public boolean isNone() {
        return label.isEmpty();
    }
}
