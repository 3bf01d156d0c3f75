package org.lxdeck.engine.model;

/** A name for an image. */
public record ImageAlias(String name, String description) {}
