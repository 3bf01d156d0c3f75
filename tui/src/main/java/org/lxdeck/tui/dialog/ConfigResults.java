package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.tui.config.Difference;
import org.lxdeck.tui.config.Users;

/** What became of an applied configuration, container by container: those that could not follow first. */
final class ConfigResults {
    private ConfigResults() {}

    static List<Difference.Line> of(Operation operation, Users users) {
        List<Difference.Line> lines = new ArrayList<>();
        Optional<EngineError> error = operation.error();
        if (error.isPresent()) {
            lines.add(Difference.Line.problem(error.get().message()));
            if (!error.get().hint().isEmpty()) {
                lines.add(Difference.Line.note(error.get().hint()));
            }
            lines.add(Difference.Line.note("Your changes are still there: go back to them."));
            return lines;
        }
        Outcome outcome = operation.outcome().orElse(Outcome.DONE);
        List<Difference.Line> well = new ArrayList<>();
        for (Container container : users.containers()) {
            String why = outcome.fact("left." + container.name());
            if (why.isEmpty()) {
                String done = outcome.fact("done." + container.name());
                well.add(Difference.Line.name(container.name(), done.isEmpty() ? "brought up to date" : done));
            } else {
                lines.add(Difference.Line.name(container.name(), "left as it was"));
                lines.add(Difference.Line.problem(why));
            }
        }
        lines.addAll(well);
        return lines;
    }
}
