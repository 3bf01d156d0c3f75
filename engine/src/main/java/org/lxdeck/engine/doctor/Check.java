package org.lxdeck.engine.doctor;

/** Looks at one thing and never changes anything. May block for file reads and for the tools it asks. */
@FunctionalInterface
interface Check {
    Finding look(Env env);
}
