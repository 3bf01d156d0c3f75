package org.lxdeck.tui.term;

/** Something the terminal told us. */
public sealed interface TermEvent
        permits Key,
                TermEvent.Paste,
                TermEvent.Mouse,
                TermEvent.Focus,
                TermEvent.CursorReport,
                TermEvent.WideGlyphs,
                TermEvent.StatusReport,
                TermEvent.MarkReport,
                TermEvent.Background,
                TermEvent.PasteTorn,
                TermEvent.Resized,
                TermEvent.Resumed,
                TermEvent.Drained,
                TermEvent.StopAsked,
                TermEvent.Gone {
    /** Text the user pasted: data, never commands. */
    record Paste(String text) implements TermEvent {}

    /** A press, release, move or wheel turn; column and row count from 0. */
    record Mouse(Action action, int button, int column, int row, boolean ctrl, boolean alt, boolean shift)
            implements TermEvent {
        public enum Action {
            PRESS,
            RELEASE,
            DRAG,
            MOVE,
            WHEEL_UP,
            WHEEL_DOWN
        }
    }

    /** The terminal's window got or lost the focus. */
    record Focus(boolean gained) implements TermEvent {}

    /** The terminal's answer to "where is the cursor?"; column and row count from 0. */
    record CursorReport(int column, int row) implements TermEvent {}

    /** Bullets, arrows and frames take two columns on this terminal: from now on plain characters stand for them. */
    record WideGlyphs() implements TermEvent {}

    /** The terminal's answer to {@code CSI 5 n}: everything written before it has been shown. */
    record StatusReport() implements TermEvent {}

    /** The terminal's answer to {@code CSI c}: it has come to that mark. */
    record MarkReport() implements TermEvent {}

    /** The terminal's answer to the question for its background, {@code 0xrrggbb}. */
    record Background(int rgb) implements TermEvent {}

    /** A paste has begun and not ended: what comes is taken for its rest until Esc is pressed. */
    record PasteTorn() implements TermEvent {}

    /** The window has a new size; everything must be drawn again. */
    record Resized(int columns, int rows) implements TermEvent {}

    /** The program has the terminal again after a stop or a child; everything must be drawn again. */
    record Resumed(int columns, int rows) implements TermEvent {}

    /** The last frame has reached the terminal; the next one may be composed. */
    record Drained() implements TermEvent {}

    /** Somebody sent the signal that stops a job: suspend. */
    record StopAsked() implements TermEvent {}

    /** There is no terminal any more: the program ends. */
    record Gone(String reason) implements TermEvent {}
}
