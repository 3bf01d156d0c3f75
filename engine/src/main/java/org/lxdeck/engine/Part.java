package org.lxdeck.engine;

/** A part of the state that {@link Engine#refresh} can be asked to read now. */
public enum Part {
    /** Names and statuses. */
    CONTAINERS,
    /** Profiles, keys and devices of the containers. */
    CONFIG,
    /** Whether containers are ephemeral, and which stopped ones are broken: less than CONFIG. */
    TYPE,
    ADDRESSES,
    /** One reading of the numbers; rates need two. */
    USAGE,
    IMAGES,
    PROFILES
}
