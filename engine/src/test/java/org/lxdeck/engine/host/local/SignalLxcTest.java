package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.ProcessId;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** Signals to processes of real containers: the one that is meant gets it, and nobody else ever does. */
@Tag("lxc")
class SignalLxcTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private TestBed bed;
    private Engine engine;

    @BeforeEach
    void open() throws Exception {
        bed = TestBed.open();
        bed.define("a");
        engine = bed.engine();
        engine.refresh(EnumSet.of(Part.CONTAINERS));
        succeeds(new Intent.Start(bed.ref("a")));
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    private void succeeds(Intent intent) throws InterruptedException {
        Operation operation = engine.await(engine.submit(intent));
        assertEquals(OperationStatus.SUCCESS, operation.status(), () -> String.valueOf(operation.error()));
    }

    private EngineError refused(ProcessId process, Signal signal) throws InterruptedException {
        Operation operation = engine.await(engine.submit(new SignalProcess(bed.ref("a"), process, signal, false)));
        assertEquals(OperationStatus.FAILURE, operation.status());
        EngineError error = operation.error().orElseThrow();
        assertEquals(EngineError.Kind.REFUSED, error.kind(), error::toString);
        return error;
    }

    private ProcessRow process(String command) throws EngineException {
        List<ProcessRow> rows = engine.processes(bed.ref("a"));
        return rows.stream()
                .filter(row -> row.command().startsWith(command))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + command + " in " + rows));
    }

    @Test
    void theProcessThatIsMeantGetsIt() throws Exception {
        TestBed.until("its sleep runs", SOON, () -> ProcessHandle.allProcesses().anyMatch(this::isItsSleep));
        ProcessRow sleep = process("sleep 60");
        assertTrue(sleep.insidePid() > 1 && sleep.insideUid() == 0, sleep::toString);
        assertEquals(engine.state().container(bed.ref("a")).orElseThrow().pid(), sleep.parent());
        succeeds(new SignalProcess(bed.ref("a"), sleep.id(), Signal.STOP, false));
        TestBed.until("it is stopped", SOON, () -> state(sleep) == 'T');
        succeeds(new SignalProcess(bed.ref("a"), sleep.id(), Signal.CONT, false));
        TestBed.until("it goes on", SOON, () -> state(sleep) == 'S');
        succeeds(new SignalProcess(bed.ref("a"), sleep.id(), Signal.KILL, false));
        TestBed.until("it has ended", SOON, () -> state(sleep) == '-');
        assertEquals(ContainerStatus.RUNNING, TestBed.status(engine, bed.ref("a")));
    }

    private boolean isItsSleep(ProcessHandle handle) {
        int init = engine.state().container(bed.ref("a")).orElseThrow().pid();
        return handle.parent().map(parent -> parent.pid() == init).orElse(false)
                && handle.info().arguments().map(List::of).orElse(List.of()).contains("60");
    }

    private static char state(ProcessRow row) {
        try {
            String stat = Files.readString(java.nio.file.Path.of("/proc/" + row.pid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (IOException gone) {
            return '-';
        }
    }

    @Test
    void aNumberThatWasGivenToAnotherIsRefused() throws Exception {
        ProcessRow init = process("/bin/sh /init");
        ProcessRow sleep = process("sleep 60");
        ProcessId before = new ProcessId(sleep.pid(), sleep.startTicks() - 1);
        assertTrue(refused(before, Signal.KILL).message().contains("no longer"));
        assertEquals('S', state(sleep));
        assertTrue(refused(init.id(), Signal.KILL).message().contains("is the init of a"));
        assertEquals('S', state(init));
    }

    @Test
    void aProcessOfTheHostIsRefused() throws Exception {
        Process foreign = bed.child("/usr/bin/sleep", "600");
        String stat = Files.readString(java.nio.file.Path.of("/proc/" + foreign.pid() + "/stat"));
        long start = Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]);
        assertTrue(refused(new ProcessId((int) foreign.pid(), start), Signal.KILL)
                .message()
                .contains("is not, or no longer, the one of a"));
        assertTrue(foreign.isAlive());
        bed.define("b");
        succeeds(new Intent.Start(bed.ref("b")));
        ProcessRow others = engine.processes(bed.ref("b")).get(0);
        refused(others.id(), Signal.TERM);
        assertEquals('S', state(others));
    }

    @Test
    void initIsOnlyHitWhenThatIsSaid() throws Exception {
        ProcessRow init = process("/bin/sh /init");
        succeeds(new SignalProcess(bed.ref("a"), init.id(), Signal.KILL, true));
        TestBed.until("it has stopped", SOON, () -> TestBed.status(engine, bed.ref("a")) == ContainerStatus.STOPPED);
    }
}
