package org.lxdeck.engine.model;

/** A signal that a person may send to a process, with Linux's number for it. */
public enum Signal {
    TERM(15, "asks it to end"),
    KILL(9, "ends it at once; it cannot save anything"),
    HUP(1, "daemons read their configuration again, others end"),
    INT(2, "as ctrl-c on its terminal"),
    QUIT(3, "ends it with a core dump; Java prints its threads"),
    USR1(10, "whatever the program makes of it; ends it when nothing"),
    USR2(12, "whatever the program makes of it; ends it when nothing"),
    STOP(19, "holds it where it is until CONT"),
    CONT(18, "lets a stopped process go on");

    private final int number;
    private final String doc;

    Signal(int number, String doc) {
        this.number = number;
        this.doc = doc;
    }

    public int number() {
        return number;
    }

    /** What it does, without a full stop. */
    public String doc() {
        return doc;
    }
}
