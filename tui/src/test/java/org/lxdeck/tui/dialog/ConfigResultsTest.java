package org.lxdeck.tui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.ProgressReport;
import org.lxdeck.tui.app.TestTime;
import org.lxdeck.tui.config.Difference.Kind;
import org.lxdeck.tui.config.Difference.Line;
import org.lxdeck.tui.config.Edited;
import org.lxdeck.tui.config.Users;

/** What became of a profile is told container by container: who could not follow comes first, with the reason. */
class ConfigResultsTest {
    private static Operation ended(OperationStatus status, Optional<EngineError> error, Optional<Outcome> outcome) {
        return new Operation(
                new OperationId("1"),
                Verb.SAVE_PROFILE,
                "demo",
                "web",
                Optional.empty(),
                status,
                ProgressReport.NONE,
                false,
                0,
                0,
                List.of(),
                Optional.empty(),
                error,
                outcome);
    }

    @Test
    void whoCouldNotFollowComesFirst() {
        try (LiveEngine engine = new LiveEngine(List.of(DemoHost.still(24, 7, new TestTime())), false)) {
            engine.refresh(EnumSet.allOf(Part.class));
            Users users = Users.of(engine.state(), new Edited("demo", "web", true));
            Outcome outcome = new Outcome(
                    Map.of("containers", "7", "left.web-2", "no such bridge", "done.web-1", "limits.memory at once"));
            List<Line> lines =
                    ConfigResults.of(ended(OperationStatus.SUCCESS, Optional.empty(), Optional.of(outcome)), users);
            assertEquals(Line.name("web-2", "left as it was"), lines.get(0));
            assertEquals(Line.problem("no such bridge"), lines.get(1));
            assertTrue(lines.contains(Line.name("web-1", "limits.memory at once")), lines::toString);
            assertEquals(
                    5,
                    lines.stream()
                            .filter(line -> line.note().equals("brought up to date"))
                            .count());
            EngineError error = EngineError.of(EngineError.Kind.CONFLICT, "changed meanwhile");
            lines = ConfigResults.of(ended(OperationStatus.FAILURE, Optional.of(error), Optional.empty()), users);
            assertEquals(Kind.PROBLEM, lines.get(0).kind());
            assertEquals("changed meanwhile", lines.get(0).key());
        }
    }
}
