package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.ProgressReport;
import org.lxdeck.tui.cli.profile.Saved;

/** A saved profile is told of container by container, and one that was left behind is a failure. */
class SavedTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private static Operation ended(Optional<EngineError> error, Map<String, String> facts) {
        return new Operation(
                new OperationId("1"),
                Verb.SAVE_PROFILE,
                "local",
                "web",
                Optional.empty(),
                error.isPresent() ? OperationStatus.FAILURE : OperationStatus.SUCCESS,
                ProgressReport.NONE,
                false,
                0,
                0,
                List.of(),
                Optional.empty(),
                error,
                error.isPresent() ? Optional.empty() : Optional.of(new Outcome(facts)));
    }

    @Test
    void aLineForEach() {
        Map<String, String> facts =
                Map.of("containers", "2", "done.web1", "limits.cpu at once", "done.web2", "user.a kept");
        assertEquals(ExitCode.OK, Saved.say(ended(Optional.empty(), facts), false, out));
        assertEquals("web1: limits.cpu at once\nweb2: user.a kept\n", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whoWasLeftComesLastAndFails() {
        Map<String, String> facts = Map.of("left.web1", "no such bridge", "done.web2", "limits.cpu at once");
        assertEquals(ExitCode.FAILED, Saved.say(ended(Optional.empty(), facts), false, out));
        assertEquals("web2: limits.cpu at once\nweb1: left as it was\n", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void quietSaysNothingAndARefusalHasNoLines() {
        assertEquals(ExitCode.FAILED, Saved.say(ended(Optional.empty(), Map.of("left.a", "why")), true, out));
        EngineError error = EngineError.of(EngineError.Kind.INVALID, "no");
        assertEquals(ExitCode.of(error), Saved.say(ended(Optional.of(error), Map.of()), false, out));
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }
}
