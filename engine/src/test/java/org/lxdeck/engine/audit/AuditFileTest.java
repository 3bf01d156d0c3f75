package org.lxdeck.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Errand;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.ReadOnly;
import org.lxdeck.engine.Rules;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.model.ContainerRef;

class AuditFileTest {
    private static final Map<String, String> ENV =
            Map.of("SUDO_USER", "anna\u001b[31m", "SSH_CONNECTION", "192.0.2.7 50022 192.0.2.1 22");

    @TempDir
    Path directory;

    private Places places() {
        return Places.of(Map.of("LXDECK_ROOT", directory.toString()));
    }

    private static Deed deed(String id) {
        return new Deed(id, "local", "stop", "web-1", "lxdeck stop web-1", "");
    }

    @Test
    void aVerbLeavesItsBeginningAndItsEnd() throws Exception {
        AuditFile audit = new AuditFile(places(), ENV);
        Rules rules = new Rules(ReadOnly.NOWHERE, 4, audit);
        try (LiveEngine engine = new LiveEngine(List.of(DemoHost.living(24, 7)), false, rules)) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            ContainerRef web = new ContainerRef("demo", "web-1");
            Errand.Taken taken =
                    engine.submit(new Errand(List.of(new Intent.Freeze(web), new Intent.Freeze(web)), "ticket 7"));
            for (var id : taken.ids()) {
                engine.await(id);
            }
        }
        long begun = Files.readString(AuditFile.file(places()))
                .lines()
                .filter(line -> line.contains("\"event\":\"begin\""))
                .count();
        assertEquals(2, begun);
        List<AuditLog.Entry> entries = AuditLog.read(places(), Instant.EPOCH);
        assertEquals(2, entries.size());
        AuditLog.Entry first = entries.get(0);
        assertTrue(first.ended());
        assertEquals("pause", first.fact("verb"));
        assertEquals("web-1", first.fact("object"));
        assertEquals("demo", first.fact("host"));
        assertEquals("lxdeck pause demo:web-1", first.fact("command"));
        assertEquals("ticket 7", first.fact("reason"));
        assertEquals("192.0.2.7 50022 192.0.2.1 22", first.fact("ssh"));
        assertEquals("anna·[31m", first.fact("sudoUser"));
        assertEquals("done", first.fact("result"));
        assertEquals("failed", entries.get(1).fact("result"));
        assertTrue(entries.get(1).fact("error").contains("already frozen"), entries.get(1)::toString);
        assertEquals(
                PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(AuditFile.file(places())));
    }

    @Test
    void whatWasKilledHasNoEnd() throws Exception {
        AuditFile audit = new AuditFile(places(), ENV);
        audit.begin(deed("a"));
        audit.begin(deed("b"));
        audit.end(deed("b"), Optional.of(EngineError.of(EngineError.Kind.FAILED, "no")), 1500);
        List<AuditLog.Entry> entries = AuditLog.read(places(), Instant.EPOCH);
        assertFalse(entries.get(0).ended());
        assertTrue(entries.get(1).ended());
        assertEquals("1500", entries.get(1).fact("millis"));
    }

    @Test
    void aLineThatWasCutIsLeftOut() throws Exception {
        AuditFile audit = new AuditFile(places(), ENV);
        audit.begin(deed("a"));
        String whole = Files.readString(AuditFile.file(places()));
        Files.writeString(AuditFile.file(places()), whole + whole.substring(0, 40) + "\n" + "[]\n{}\n");
        assertEquals(1, AuditLog.read(places(), Instant.EPOCH).size());
    }

    @Test
    void aLargeFileIsPutAsideAndAllIsStillRead() throws Exception {
        AuditFile audit = new AuditFile(places(), ENV, 1000);
        for (int i = 0; i < 12; i++) {
            audit.begin(deed("id" + i));
        }
        assertTrue(Files.exists(AuditFile.numbered(AuditFile.file(places()), 1)));
        assertTrue(Files.size(AuditFile.file(places())) < 1600);
        assertEquals(12, AuditLog.read(places(), Instant.EPOCH).size());
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            AuditFile audit = new AuditFile(places(), ENV, 8000);
            int number = t;
            Thread thread = new Thread(() -> {
                for (int i = 0; i < 20; i++) {
                    audit.begin(deed(number + "-" + i));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(80, AuditLog.read(places(), Instant.EPOCH).size());
    }

    @Test
    void whatCannotBeKeptIsToldOnce() throws Exception {
        Places places = places();
        Files.createDirectories(places.log());
        Files.createDirectory(AuditFile.file(places)); // a directory in its place: no line can be written
        List<String> said = new ArrayList<>();
        AuditFile audit = new AuditFile(places, ENV);
        audit.complain(said::add);
        audit.begin(deed("a"));
        audit.end(deed("a"), Optional.empty(), 5);
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("What is done is not kept in "), said.get(0));
    }

    @Test
    void everyDeedHasALineForTheShell() {
        ContainerRef ref = new ContainerRef("local", "web-1");
        assertEquals(
                "lxdeck stop web-1 --force", Deed.of(new Intent.Kill(ref), "").command());
        assertEquals(
                "lxdeck delete web-1",
                Deed.of(new Intent.Delete(ref, false), "").command());
        assertEquals(
                "lxdeck exec web-1 -- sh -c 'echo it'\\''s'",
                Deed.of(new Intent.Exec(ref, List.of("sh", "-c", "echo it's"), 5, 10), "")
                        .command());
        assertEquals(
                Set.of("lxdeck start old:web-1"),
                Set.of(Deed.of(new Intent.Start(new ContainerRef("old", "web-1")), "")
                        .command()));
    }
}
