package org.lxdeck.tui.data;

import java.util.List;

/** A piece of a data file that knows its line, counted from 1. */
public sealed interface DataNode permits DataNode.Text, DataNode.Items, DataNode.Entries {
    int line();

    /** A scalar as written: no types, so {@code on}, {@code 010} and {@code null} are the words they look like. */
    record Text(int line, String value) implements DataNode {}

    /** A sequence. */
    record Items(int line, List<DataNode> items) implements DataNode {}

    /** A mapping in the order of the file. */
    record Entries(int line, List<Entry> entries) implements DataNode {}

    record Entry(Text key, DataNode value) {}
}
