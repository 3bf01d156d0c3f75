package org.lxdeck.engine.model;

/** A part of {@link Detail} that costs something to read. */
public enum DetailPart {
    INSIDE,
    PROCESSES,
    CONFIG,
    LOG,
    CONSOLE
}
