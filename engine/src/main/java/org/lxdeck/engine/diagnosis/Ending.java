package org.lxdeck.engine.diagnosis;

/**
 * How a container's init ended when it last ran.
 *
 * @param number exit code or signal
 * @param line what told it
 */
public record Ending(How how, int number, String line) {
    /** The ways in which a process ends. */
    public enum How {
        /** Nobody saw it. */
        UNKNOWN,
        /** It was never started, or not since its log was made. */
        NEVER_STARTED,
        EXITED,
        SIGNALLED
    }

    public static final Ending UNKNOWN = new Ending(How.UNKNOWN, 0, "");

    boolean isSignal(int wanted) {
        return how == How.SIGNALLED && number == wanted;
    }
}
