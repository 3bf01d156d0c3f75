package org.lxdeck.tui.input;

/** What the keys pressed so far mean. */
public sealed interface Lookup {
    /** A command. */
    record Found(Command command) implements Lookup {}

    /** The start of a longer chord: wait for the next key. */
    record Pending() implements Lookup {}

    /** Nothing; forget the keys. */
    record Nothing() implements Lookup {}
}
