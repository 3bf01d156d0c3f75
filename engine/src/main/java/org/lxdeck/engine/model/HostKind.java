package org.lxdeck.engine.model;

/** What kind of engine a host runs. */
public enum HostKind {
    LOCAL,
    LXD,
    INCUS,
    DEMO
}
