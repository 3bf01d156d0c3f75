package org.lxdeck.engine.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** What every kind of host must do, whatever it is made of. */
public abstract class HostDriverContract {
    /** An engine over one host of this kind. */
    protected abstract Engine engine() throws Exception;

    /** A healthy container of that host, stopped. */
    protected abstract ContainerRef stopped(Engine engine) throws Exception;

    private static ContainerStatus status(Engine engine, ContainerRef ref) {
        return engine.state().container(ref).orElseThrow().status();
    }

    private static EngineError fails(Engine engine, Intent intent) throws InterruptedException {
        Operation operation = engine.await(engine.submit(intent));
        assertEquals(OperationStatus.FAILURE, operation.status(), operation::toString);
        EngineError error = operation.error().orElseThrow();
        assertFalse(error.message().isBlank() || error.message().contains("\n"), error.message());
        return error;
    }

    private static void succeeds(Engine engine, Intent intent) throws InterruptedException {
        Operation operation = engine.await(engine.submit(intent));
        assertEquals(OperationStatus.SUCCESS, operation.status(), operation::toString);
    }

    @Test
    void aRefreshPublishesBeforeItReturns() throws Exception {
        Engine engine = engine();
        engine.refresh(EnumSet.of(Part.CONTAINERS));
        assertFalse(engine.state().containers().isEmpty());
        String last = "";
        for (var container : engine.state().containers()) {
            assertTrue(last.compareTo(container.name()) <= 0, "sorted by name");
            last = container.name();
        }
    }

    @Test
    void theStateKnowsTheOutcomeWhenAwaitReturns() throws Exception {
        Engine engine = engine();
        ContainerRef ref = stopped(engine);
        succeeds(engine, new Intent.Start(ref));
        assertEquals(ContainerStatus.RUNNING, status(engine, ref));
        assertTrue(engine.state().container(ref).orElseThrow().pid() > 0);
        succeeds(engine, new Intent.Freeze(ref));
        assertEquals(ContainerStatus.FROZEN, status(engine, ref));
        succeeds(engine, new Intent.Unfreeze(ref));
        assertEquals(ContainerStatus.RUNNING, status(engine, ref));
        succeeds(engine, new Intent.Kill(ref));
        assertEquals(ContainerStatus.STOPPED, status(engine, ref));
        assertEquals(0, engine.state().container(ref).orElseThrow().pid());
    }

    @Test
    void aVerbInTheWrongStateIsAConflict() throws Exception {
        Engine engine = engine();
        ContainerRef ref = stopped(engine);
        assertEquals(
                EngineError.Kind.CONFLICT,
                fails(engine, new Intent.Stop(ref, 5)).kind());
        assertEquals(
                EngineError.Kind.CONFLICT, fails(engine, new Intent.Kill(ref)).kind());
        assertEquals(
                EngineError.Kind.CONFLICT, fails(engine, new Intent.Freeze(ref)).kind());
        succeeds(engine, new Intent.Start(ref));
        assertEquals(
                EngineError.Kind.CONFLICT, fails(engine, new Intent.Start(ref)).kind());
        assertEquals(
                EngineError.Kind.CONFLICT,
                fails(engine, new Intent.Unfreeze(ref)).kind());
        assertEquals(
                EngineError.Kind.CONFLICT,
                fails(engine, new Intent.Rename(ref, "other")).kind());
        assertEquals(
                EngineError.Kind.CONFLICT,
                fails(engine, new Intent.Delete(ref, false)).kind());
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        Engine engine = engine();
        ContainerRef nobody = new ContainerRef(stopped(engine).host(), "nobody-of-that-name");
        assertEquals(
                EngineError.Kind.NOT_FOUND,
                fails(engine, new Intent.Start(nobody)).kind());
        assertEquals(
                EngineError.Kind.NOT_FOUND,
                fails(engine, new Intent.Start(new ContainerRef("no-such-host", "a")))
                        .kind());
    }

    @Test
    void whatIsProtectedIsNotDeleted() throws Exception {
        Engine engine = engine();
        ContainerRef ref = stopped(engine);
        succeeds(engine, protection(ref, "true"));
        assertEquals(
                EngineError.Kind.REFUSED,
                fails(engine, new Intent.Delete(ref, true)).kind());
        assertEquals(ContainerStatus.STOPPED, status(engine, ref));
        succeeds(engine, protection(ref, ""));
        succeeds(engine, new Intent.Delete(ref, false));
        assertTrue(engine.state().container(ref).isEmpty());
    }

    private static Intent protection(ContainerRef ref, String value) {
        return new Intent.Configure(ref, Map.of("security.protection.delete", value), Map.of(), Optional.empty());
    }

    @Test
    void aNewNameMustBeAHostName() throws Exception {
        Engine engine = engine();
        ContainerRef ref = stopped(engine);
        for (String bad : new String[] {"", "a b", "1a", "-a", "a_b", "../x"}) {
            assertEquals(
                    EngineError.Kind.INVALID,
                    fails(engine, new Intent.Rename(ref, bad)).kind(),
                    bad);
        }
        succeeds(engine, new Intent.Rename(ref, "renamed"));
        assertTrue(engine.state().container(ref).isEmpty());
        assertTrue(engine.state()
                .container(new ContainerRef(ref.host(), "renamed"))
                .isPresent());
    }
}
