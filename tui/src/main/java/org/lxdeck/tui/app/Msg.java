package org.lxdeck.tui.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.ShellChoice;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.dialog.Answer;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.TermEvent;
import org.lxdeck.tui.theme.Theme;

/** Everything that can happen to the model. */
public sealed interface Msg {
    record KeyPressed(Key key) implements Msg {}

    record Pasted(String text) implements Msg {}

    record Resized(int width, int height) implements Msg {}

    /**
     * The mouse did something at a cell.
     *
     * @param target what is drawn there, null when it means nothing or is not looked up yet
     */
    record Pointed(
            TermEvent.Mouse.Action action,
            int x,
            int y,
            @Nullable Object target) implements Msg {}

    /** The engine has a newer state. */
    record EngineChanged(EngineState state) implements Msg {}

    /** Time has passed. */
    record Tick(long nowMillis) implements Msg {}

    /** The terminal is ours again after a stop; everything must be painted anew. */
    record Resumed() implements Msg {}

    /** The terminal is no more; ends the loop. */
    record Gone() implements Msg {}

    /** Somebody asked the whole job to stop for a while. */
    record StopAsked() implements Msg {}

    /** What is shown comes more or less often now, or in another detail. */
    record PaceChanged(Pace pace) implements Msg {}

    /** The last frame has reached the terminal. */
    record Drained() implements Msg {}

    /** The terminal's window got or lost the focus; a window that never tells has it. */
    record WindowFocus(boolean gained) implements Msg {}

    /** The terminal has said what its background is like. */
    record GroundTold(Ground ground) implements Msg {}

    /** The theme of the start has been read again for the terminal's background. */
    record ThemeRead(Theme theme) implements Msg {}

    /** Something about the keyboard or the terminal that the user should know, one sentence. */
    record Noted(String sentence) implements Msg {}

    /** A shell or console can be run now; the terminal is to be handed over. */
    record AttachReady(ContainerRef ref, String what, AttachPlan plan) implements Msg {}

    /** A shell is to be opened so. */
    record ShellChosen(ContainerRef ref, ShellChoice choice) implements Msg {}

    /** What can be chosen for a shell, and how the last one was wanted. */
    record ShellAsked(ContainerRef ref, List<GuestUser> users, ShellChoice last) implements Msg {}

    /** Something a dialog asked for. */
    record Answered(Answer answer) implements Msg {}

    /** An intent became an operation. */
    record Submitted(Intent intent, OperationId id) implements Msg {}

    /** Several intents became one bulk. */
    record BulkBegun(BulkRun run) implements Msg {}

    /**
     * A shell or a console has ended.
     *
     * @param problem why it could not run; empty when it ran
     */
    record Detached(ContainerRef ref, String what, int exitCode, String problem) implements Msg {}

    /** The user saved another text for a whole configuration: it was read well. */
    record ConfigEdited(Draft draft) implements Msg {}

    /** The editor ended without a change, or could not be run. */
    record EditEnded(String sentence, boolean isFailure) implements Msg {}

    /** A line of verbs has run. */
    record LineDone(String line, int exitCode, List<String> output) implements Msg {}

    /**
     * A text was sent to the terminal or written to the file for copies.
     *
     * @param file where it is; empty when it was sent
     * @param problem why it is neither; empty otherwise
     */
    record Copied(String what, String text, String file, String reason, String problem) implements Msg {}

    /** A text was written to a file. */
    record Saved(String path, int lines) implements Msg {}

    /** A text was not written. */
    record NotSaved(String path, String text, boolean exists, String problem) implements Msg {}

    /** The lines typed in earlier starts. */
    record HistoryRead(List<String> lines) implements Msg {}

    /** A line of verbs that still runs made an operation. */
    record LineSubmitted(String line, OperationId id) implements Msg {}

    /**
     * A recorded script was to be saved.
     *
     * @param problem why it was not, a sentence; empty when it was
     */
    record ScriptSaved(String path, String problem) implements Msg {}

    /** An effect failed in a way that nobody foresaw. */
    record EffectFailed(String sentence, String detail) implements Msg {}
}
