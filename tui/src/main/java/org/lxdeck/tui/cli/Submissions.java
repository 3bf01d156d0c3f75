package org.lxdeck.tui.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Errand;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Notice;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;

/** Submits intents, shows their progress, waits for them and says how they ended. Ctrl-C cancels what can be. */
public final class Submissions {
    private final Engine engine;
    private final CliIo io;
    private final boolean quiet;
    private final String reason;
    private int noticesSaid;

    Submissions(Engine engine, CliIo io, boolean quiet, String reason) {
        this.reason = reason;
        this.engine = engine;
        this.io = io;
        this.quiet = quiet;
    }

    /** Runs one intent and returns its final record; a failure was said already. */
    public Operation one(Intent intent) throws InterruptedException {
        return all(List.of(intent)).get(0);
    }

    /** Runs them all (different containers in parallel); failures are said, one line each. */
    public List<Operation> all(List<Intent> intents) throws InterruptedException {
        // So that what the engine mends before its first change reaches its state.
        engine.refresh(EnumSet.noneOf(Part.class));
        List<OperationId> ids = engine.submit(new Errand(intents, reason)).ids();
        List<Operation> ended = new ArrayList<>();
        Interruption interruption = Interruption.cancelling(engine, ids);
        try (ProgressLine line = ProgressLine.of(engine, io, quiet, ids)) {
            for (OperationId id : ids) {
                ended.add(engine.await(id));
            }
            line.finish();
        } finally {
            interruption.release();
        }
        for (Operation operation : ended) {
            sayEnd(operation, ended.size() > 1);
        }
        sayNotices();
        return ended;
    }

    /** The worst exit code of these. */
    public static int exitCode(List<Operation> operations) {
        int code = ExitCode.OK;
        for (Operation operation : operations) {
            if (operation.status() == OperationStatus.SUCCESS) {
                continue;
            }
            EngineError error = operation.error().orElse(EngineError.of(EngineError.Kind.CANCELLED, "cancelled"));
            code = Math.max(code, ExitCode.of(error));
        }
        return code;
    }

    /** What was mended on the way, each once; after what went wrong, which is what was asked. */
    private void sayNotices() {
        List<Notice> notices = engine.state().notices();
        for (Notice notice : notices.subList(Math.min(noticesSaid, notices.size()), notices.size())) {
            io.err().println("Note: " + Text.line(notice.text()));
        }
        noticesSaid = notices.size();
    }

    private void sayEnd(Operation operation, boolean named) {
        for (String note : operation.notes()) {
            io.err().println("Note: " + (named ? operation.subject() + ": " : "") + note);
        }
        if (operation.status() == OperationStatus.SUCCESS) {
            return;
        }
        EngineError error = operation.error().orElse(EngineError.of(EngineError.Kind.CANCELLED, "cancelled"));
        Report.error(io, named ? operation.subject() : "", error);
    }
}
