package org.lxdeck.tui.text;

import org.lxdeck.tui.theme.Role;

/** A stretch of a line in one role. */
public record Span(Role role, String text) {}
