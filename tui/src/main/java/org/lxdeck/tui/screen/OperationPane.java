package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.dialog.ProgressText;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** All of an operation: progress, notes, result, or the whole error. */
final class OperationPane {
    private OperationPane() {}

    static void draw(Model model, Operation operation, Canvas canvas) {
        Facts facts = new Facts(canvas, 0);
        facts.text(Role.STRONG, operation.verb().word() + " " + operation.subject())
                .skip();
        facts.line(
                "Status",
                StatusLook.role(operation.status()),
                operation.status().label());
        facts.line("Host", operation.host());
        facts.line("Id", Role.DIM_TEXT, operation.id().value());
        facts.line(
                "Begun",
                Amounts.clock(operation.createdAtMillis(), model.session().zoneSeconds()));
        long took = Math.max(0, (operation.updatedAtMillis() - operation.createdAtMillis()) / 1000);
        facts.line("Took", operation.isFinal() ? Amounts.duration(took) : "");
        if (!operation.isFinal()) {
            facts.line("Stage", ProgressText.stage(operation));
            facts.line("Progress", ProgressText.figures(operation.progress()));
        }
        for (String note : operation.notes()) {
            facts.skip().wrapped(Role.INFO, note);
        }
        if (operation.outcome().isPresent()) {
            Outcome outcome = operation.outcome().get();
            for (String name : outcome.names()) {
                facts.line(name, outcome.fact(name));
            }
        }
        if (operation.error().isPresent()) {
            error(model, operation.error().get(), facts.skip());
        }
    }

    private static void error(Model model, EngineError error, Facts facts) {
        facts.wrapped(Role.ERROR, error.message());
        if (!error.hint().isEmpty()) {
            facts.wrapped(Role.TEXT, error.hint());
        }
        if (!error.detail().isEmpty()) {
            facts.skip();
            for (String line : List.of(error.detail().split("\n", -1))) {
                facts.wrapped(Role.DIM_TEXT, line);
            }
        }
        if (!model.session().logFile().isEmpty()) {
            facts.skip().wrapped(Role.DIM_TEXT, "More is in " + model.session().logFile());
        }
    }
}
