package org.lxdeck.engine.op;

import java.util.Optional;
import org.lxdeck.engine.EngineError;

/**
 * What a container answered to a command, as far as it has.
 *
 * @param name of the container, with its host where that is not the only one
 * @param exitCode of the command; −1 when it has none
 * @param output what it said, cleaned; of one that was ended too
 * @param dropped bytes that it said beyond the limit
 * @param problem why there is no answer, a sentence
 */
public record CommandAnswer(String name, State state, int exitCode, String output, long dropped, String problem) {
    /** How far it is. */
    public enum State {
        WAITING("waiting"),
        RUNNING("running"),
        ENDED("exit"),
        LATE("time limit"),
        FAILED("not run"),
        CANCELLED("cancelled");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** The answer of an operation that runs a command. */
    public static CommandAnswer of(String name, Operation operation) {
        if (operation.outcome().isPresent()) {
            Outcome outcome = operation.outcome().get();
            return new CommandAnswer(
                    name,
                    State.ENDED,
                    Integer.parseInt(outcome.fact("exit")),
                    outcome.fact("output"),
                    outcome.fact("dropped").isEmpty() ? 0 : Long.parseLong(outcome.fact("dropped")),
                    "");
        }
        Optional<EngineError> error = operation.error();
        State state = state(operation.status(), error);
        String output = state == State.LATE ? error.map(EngineError::detail).orElse("") : "";
        return new CommandAnswer(
                name, state, -1, output, 0, error.map(EngineError::message).orElse(""));
    }

    private static State state(OperationStatus status, Optional<EngineError> error) {
        return switch (status) {
            case PENDING -> State.WAITING;
            case RUNNING, CANCELLING -> State.RUNNING;
            case CANCELLED -> State.CANCELLED;
            case SUCCESS, FAILURE ->
                error.isPresent() && error.get().kind() == EngineError.Kind.TIMED_OUT ? State.LATE : State.FAILED;
        };
    }

    /** How it ended in one or two words, e.g. {@code exit 0}, {@code time limit}. */
    public String end() {
        return state == State.ENDED ? "exit " + exitCode : state.word();
    }

    public boolean isWell() {
        return state == State.ENDED && exitCode == 0;
    }

    /** Whether nothing more will come of it. */
    public boolean isFinal() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** Whether the other one says the same. */
    boolean isLike(CommandAnswer other) {
        return state == other.state
                && exitCode == other.exitCode
                && output.equals(other.output)
                && dropped == other.dropped
                && problem.equals(other.problem);
    }
}
