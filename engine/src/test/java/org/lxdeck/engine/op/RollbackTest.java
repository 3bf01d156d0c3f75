package org.lxdeck.engine.op;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollbackTest {
    private final List<String> said = new ArrayList<>();

    @Test
    void undoesInReverseAndGoesOnAfterAFailure() {
        try (Rollback rollback = new Rollback()) {
            rollback.onFailure(() -> said.add("first"));
            rollback.onFailure(() -> {
                throw new IOException("cannot");
            });
            rollback.onFailure(() -> said.add("third"));
        }
        assertEquals(List.of("third", "first"), said);
    }

    @Test
    void undoesNothingThatWasKept() {
        try (Rollback rollback = new Rollback()) {
            rollback.onFailure(() -> said.add("first"));
            rollback.keep();
        }
        assertEquals(List.of(), said);
    }
}
