package org.lxdeck.tui.app;

/** A click on a row of the table in front. */
public record RowSpot(int row) {}
