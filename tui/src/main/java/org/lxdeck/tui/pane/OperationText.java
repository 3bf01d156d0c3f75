package org.lxdeck.tui.pane;

import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.tui.dialog.CommandRows;
import org.lxdeck.tui.dialog.ProgressText;
import org.lxdeck.tui.line.Deed;
import org.lxdeck.tui.line.Deeds;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;

/** All of an operation: progress, notes, result, or the whole error. */
public final class OperationText {
    private OperationText() {}

    /**
     * The text of an operation.
     *
     * @param logFile where details of failures are kept; empty when nowhere
     * @param deeds what was done, for the line that does the same on a shell
     */
    public static Paragraphs of(Operation operation, int zoneSeconds, String logFile, Deeds deeds) {
        Paragraphs lines = new Paragraphs();
        lines.text(Role.STRONG, operation.verb().word() + " " + operation.subject())
                .skip();
        lines.line(
                "Status",
                StatusLook.role(operation.status()),
                operation.status().label());
        lines.line("Host", operation.host());
        lines.line("Id", Role.DIM_TEXT, operation.id().value());
        long took = Math.max(0, (operation.updatedAtMillis() - operation.createdAtMillis()) / 1000);
        String begun = Amounts.clock(operation.createdAtMillis(), zoneSeconds);
        lines.line("Begun", operation.isFinal() ? begun + ", took " + Amounts.duration(took) : begun);
        Optional<Deed> deed = deeds.of(operation.id());
        if (deed.isPresent()) {
            lines.line("Command", Role.CODE, CommandRows.oneLine(deed.get().own(operation.id())));
            String tool = operation.error().isPresent() ? "" : deed.get().tool(operation.id());
            lines.line("or", Role.COMMENT, Text.line(tool));
        }
        if (!operation.isFinal()) {
            lines.line("Stage", ProgressText.stage(operation));
            lines.line("Progress", ProgressText.figures(operation.progress()));
        }
        for (String note : operation.notes()) {
            lines.skip().text(Role.INFO, note);
        }
        if (operation.outcome().isPresent()) {
            Outcome outcome = operation.outcome().get();
            for (String name : outcome.names()) {
                lines.line(name, outcome.fact(name));
            }
        }
        if (operation.error().isPresent()) {
            error(operation.error().get(), logFile, lines.skip());
        }
        return lines;
    }

    private static void error(EngineError error, String logFile, Paragraphs lines) {
        lines.some(Role.ERROR, error.message()).some(Role.TEXT, error.hint());
        if (!error.detail().isEmpty()) {
            lines.skip().text(Role.DIM_TEXT, error.detail());
        }
        if (!logFile.isEmpty()) {
            lines.skip().text(Role.DIM_TEXT, "More is in " + logFile);
        }
    }
}
