package org.lxdeck.tui.cli.table;

/** The output formats of {@code lxc}. */
public enum Format {
    table,
    csv,
    json,
    yaml,
    compact;

    /** Whether it prints whole objects instead of columns. */
    public boolean isTree() {
        return this == json || this == yaml;
    }
}
