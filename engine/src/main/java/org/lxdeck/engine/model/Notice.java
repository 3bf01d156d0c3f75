package org.lxdeck.engine.model;

/** Something the engine has to say that belongs to no operation, e.g. that it finished a half-done import. */
public record Notice(long atMillis, String host, String text) {}
