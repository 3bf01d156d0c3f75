package org.lxdeck.engine.doctor;

/** How much a finding matters. */
public enum Severity {
    /** As it should be. */
    OK,
    /** Good to know; nothing is lost. */
    NOTE,
    /** Something works less well, or will not work later. */
    WARN,
    /** Containers cannot be run, or not safely. */
    FAIL
}
