package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Errand;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.audit.AuditLog;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.AnswerFold;
import org.lxdeck.engine.op.CommandAnswer;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;

/** Eight real containers at once: started, asked, stopped; what fails fails alone and can be done again. */
@Tag("lxc")
class BulkLxcTest {
    private static final int MANY = 8;

    private TestBed bed;

    @BeforeEach
    void open() throws IOException {
        bed = TestBed.open();
        for (int i = 0; i < MANY; i++) {
            bed.define("c" + i);
        }
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    private interface Maker {
        Intent make(int number);
    }

    private static Errand errand(Maker maker) {
        List<Intent> intents = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            intents.add(maker.make(i));
        }
        return new Errand(intents, "the test wants it");
    }

    private static List<Operation> ended(Engine engine, Errand.Taken taken) throws InterruptedException {
        List<Operation> all = new ArrayList<>();
        for (OperationId id : taken.ids()) {
            all.add(engine.await(id));
        }
        return all;
    }

    @Test
    void oneThatFailsFailsAloneAndIsDoneAgain() throws Exception {
        Path config = bed.lxcpath.resolve("c3/config");
        String good = Files.readString(config);
        Files.writeString(config, good + "lxc.net.0.type = veth\nlxc.net.0.link = nobridge9\n");
        Engine engine = bed.engine();
        TestBed.until(
                "listed",
                Duration.ofSeconds(5),
                () -> engine.state().containers().size() == MANY);
        Errand.Taken start = engine.submit(errand(i -> new Intent.Start(bed.ref("c" + i))));
        Operation whole = engine.await(start.bulk().orElseThrow());
        assertEquals("7 of 8 done, 1 failed", whole.error().orElseThrow().message());
        List<Operation> parts = ended(engine, start);
        assertEquals(OperationStatus.FAILURE, parts.get(3).status());
        assertEquals(
                7,
                parts.stream()
                        .filter(one -> one.status() == OperationStatus.SUCCESS)
                        .count());
        Files.writeString(config, good);
        Operation again = engine.await(engine.submit(new Intent.Start(bed.ref("c3"))));
        assertEquals(OperationStatus.SUCCESS, again.status(), () -> String.valueOf(again.error()));

        Errand.Taken stop = engine.submit(errand(i -> new Intent.Stop(bed.ref("c" + i), 20)));
        Operation stopped = engine.await(stop.bulk().orElseThrow());
        assertEquals(OperationStatus.SUCCESS, stopped.status(), () -> String.valueOf(stopped.error()));
        for (int i = 0; i < MANY; i++) {
            assertEquals(ContainerStatus.STOPPED, TestBed.status(engine, bed.ref("c" + i)));
        }
        List<AuditLog.Entry> kept = AuditLog.read(bed.places(), Instant.EPOCH);
        assertEquals(2 * MANY + 1, kept.size());
        assertTrue(kept.stream().allMatch(AuditLog.Entry::ended));
        assertEquals(
                1,
                kept.stream().filter(one -> one.fact("result").equals("failed")).count());
        assertEquals("the test wants it", kept.get(0).fact("reason"));
        assertEquals("0", kept.get(0).fact("uid"));
    }

    @Test
    void oneCommandInAllOfThem() throws Exception {
        Engine engine = bed.engine();
        TestBed.until(
                "listed",
                Duration.ofSeconds(5),
                () -> engine.state().containers().size() == MANY);
        Operation up = engine.await(engine.submit(errand(i -> new Intent.Start(bed.ref("c" + i))))
                .bulk()
                .orElseThrow());
        assertEquals(OperationStatus.SUCCESS, up.status(), () -> String.valueOf(up.error()));
        Files.writeString(bed.lxcpath.resolve("c2/rootfs/etc/what"), "other\033[31m\n");
        Files.writeString(bed.lxcpath.resolve("c5/rootfs/etc/hang"), "");
        String line = "[ -e /etc/hang ] && { echo before; sleep 987; }; cat /etc/what 2>/dev/null || exit 3";
        List<String> argv = List.of("/bin/sh", "-c", line);
        long begun = System.nanoTime();
        Errand.Taken taken = engine.submit(errand(i -> new Intent.Exec(bed.ref("c" + i), argv, 3, 4096)));
        List<CommandAnswer> answers = new ArrayList<>();
        for (Operation one : ended(engine, taken)) {
            answers.add(CommandAnswer.of(one.subject(), one));
        }
        long took = (System.nanoTime() - begun) / 1_000_000_000;
        assertTrue(took < 15, "took " + took + " s");
        assertEquals(Map.of("exit 0", 1, "exit 3", 6, "time limit", 1), AnswerFold.ends(answers));
        List<AnswerFold> folds = AnswerFold.of(answers);
        assertEquals(3, folds.size(), folds::toString);
        assertEquals(List.of("c0", "c1", "c3", "c4", "c6", "c7"), folds.get(0).names());
        assertEquals("other·[31m", answers.get(2).output());
        assertEquals("before", answers.get(5).output());
        Operation late = engine.await(taken.ids().get(5));
        assertEquals(EngineError.Kind.TIMED_OUT, late.error().orElseThrow().kind());
        TestBed.until("nothing of it is left", Duration.ofSeconds(5), () -> !runsAnywhere("987"));
        List<String> flood = List.of("/bin/sh", "-c", "while :; do echo 0123456789; done");
        Operation much =
                engine.await(engine.submit(new Errand(List.of(new Intent.Exec(bed.ref("c0"), flood, 1, 1000)), ""))
                        .ids()
                        .get(0));
        assertTrue(much.error().orElseThrow().detail().length() <= 1000);
    }

    private static boolean runsAnywhere(String argument) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.anyMatch(process -> {
                try {
                    return Files.readString(process.resolve("cmdline")).contains("sleep\0" + argument);
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }
}
