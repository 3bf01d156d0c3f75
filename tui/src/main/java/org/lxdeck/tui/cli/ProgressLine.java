package org.lxdeck.tui.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.ProgressReport;

/** A bar on one line of the error stream, redrawn in place; nothing at all when that is no terminal. */
final class ProgressLine implements AutoCloseable {
    private static final int BAR = 24;

    private final CliIo io;
    private final List<OperationId> ids;
    private final Engine.@Nullable Subscription subscription;
    private int shown;

    private ProgressLine(Engine engine, CliIo io, boolean silent, List<OperationId> ids) {
        this.io = io;
        this.ids = ids;
        this.subscription = silent ? null : engine.subscribe(this::show);
    }

    static ProgressLine of(Engine engine, CliIo io, boolean quiet, List<OperationId> ids) {
        return new ProgressLine(engine, io, quiet || !io.errIsTerminal(), ids);
    }

    private synchronized void show(EngineState state) {
        int running = 0;
        Operation last = null;
        for (OperationId id : ids) {
            Operation operation = state.operation(id).orElse(null);
            if (operation != null && !operation.isFinal()) {
                running++;
                last = last == null ? operation : last;
            }
        }
        if (last != null) {
            draw(text(last, running));
        }
    }

    static String text(Operation operation, int running) {
        ProgressReport progress = operation.progress();
        StringBuilder text = new StringBuilder(operation.verb().doing());
        text.append(' ').append(operation.subject());
        if (!progress.stage().isEmpty()) {
            text.append(": ").append(progress.stage());
        }
        int perMille = progress.perMille();
        if (perMille >= 0) {
            int full = perMille * BAR / 1000;
            text.append(" [")
                    .append("#".repeat(full))
                    .append(".".repeat(BAR - full))
                    .append("] ");
            text.append(perMille / 10).append('%');
        } else if (progress.done() > 0 && progress.bytes()) {
            text.append(' ').append(Units.iec(progress.done()));
        }
        if (progress.bytes() && progress.perSecond() > 0) {
            text.append("  ").append(Units.iec(progress.perSecond())).append("/s");
        }
        if (progress.secondsLeft() > 0) {
            text.append("  ").append(progress.secondsLeft()).append("s left");
        }
        if (running > 1) {
            text.append("  (").append(running).append(" running)");
        }
        return text.toString();
    }

    private void draw(String text) {
        int padding = Math.max(0, shown - text.length());
        io.err().print("\r" + text + " ".repeat(padding));
        io.err().flush();
        shown = text.length();
    }

    synchronized void finish() {
        if (shown > 0) {
            io.err().print("\r" + " ".repeat(shown) + "\r");
            io.err().flush();
            shown = 0;
        }
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
        finish();
    }
}
