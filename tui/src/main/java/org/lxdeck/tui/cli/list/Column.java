package org.lxdeck.tui.cli.list;

/** One column of the list: its header and how it reads a container. */
public interface Column {
    String header();

    /** The cell; several lines where there is more than one value. */
    String value(Subject subject);
}
