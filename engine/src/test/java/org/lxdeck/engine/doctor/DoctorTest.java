package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/** Mending and undoing, on recorded files. What needs a kernel is in {@link DoctorOnBareHostTest}. */
class DoctorTest {
    @TempDir
    Path root;

    private RecordedHost host;

    @BeforeEach
    void record() {
        host = new RecordedHost(root)
                .file("/etc/subuid", "ann:100000:65536")
                .file("/etc/subgid", "ann:100000:65536\nroot:300000:65536\n")
                .variable("PATH", "/usr/bin")
                .variable("LXDECK_LAUNCHER", "/opt/lxdeck/lxdeck");
        host.directory("/usr/local/bin");
        host.mode(root.resolve("var/lib/lxc"), "rwxr-xr-x");
    }

    @Test
    void takesBackExactlyWhatItDid() throws Exception {
        Treatment fixed = Doctor.fix(host.env());
        assertEquals(List.of(), fixed.failed());
        assertEquals("ann:100000:65536\nroot:365536:1048576\n", read("etc/subuid"));
        assertEquals("ann:100000:65536\nroot:300000:65536\n", read("etc/subgid"));
        assertEquals("rwx--x--x", PathModeRepair.mode(host.env()));
        assertEquals(Path.of("/opt/lxdeck/lxdeck"), Files.readSymbolicLink(root.resolve("usr/local/bin/lxdeck")));
        assertEquals(fixed.done(), Doctor.done(host.env()));
        assertEquals(List.of(), Doctor.fix(host.env()).done(), "a second time there is nothing to do");

        Treatment undone = Doctor.undo(host.env());
        assertEquals(List.of(), undone.failed());
        assertEquals("ann:100000:65536\n", read("etc/subuid"));
        assertEquals("rwxr-xr-x", PathModeRepair.mode(host.env()));
        assertFalse(Files.isSymbolicLink(root.resolve("usr/local/bin/lxdeck")));
        assertEquals(List.of(), Doctor.done(host.env()));
    }

    @Test
    void preparesOnlyWhatContainersNeed() throws Exception {
        assertEquals(List.of("subids"), ids(Doctor.prepare(host.env()).done()));
        assertTrue(Doctor.isPrepared(host.env()));
    }

    @Test
    void refusesToUndoWhatAContainerUsesAndKeepsItInTheLedger() throws Exception {
        Doctor.prepare(host.env());
        host.file("/var/lib/lxc/web/config", "lxc.idmap = u 0 400000 65536\n");
        Treatment undone = Doctor.undo(host.env());
        assertTrue(undone.isRefused());
        assertTrue(undone.failed().get(0).message().endsWith("in use by web"));
        assertEquals(List.of("subids"), ids(Doctor.done(host.env())));
        assertTrue(read("etc/subuid").contains("root:"));
    }

    @Test
    void doesNothingForAnybodyButRoot() throws Exception {
        Env root = host.env();
        Env user = new Env(root.root(), root.variables(), host, false, root.places(), root.lxcPaths());
        EngineException denied = assertThrows(EngineException.class, () -> Doctor.prepare(user));
        assertEquals(EngineError.Kind.DENIED, denied.error().kind());
        assertEquals("ann:100000:65536", read("etc/subuid"));
    }

    @Test
    void keepsFactsOfAnyContent() throws Exception {
        Ledger ledger = new Ledger(root.resolve("own/var/lib/lxdeck"));
        Deed odd = new Deed("x", "said: \"é=\\n\"", Map.of("a/b", " one\ntwo\\n\r ", "empty", ""));
        ledger.add(odd);
        assertEquals(List.of(odd), ledger.deeds());
        ledger.remove(odd);
        assertEquals(List.of(), ledger.deeds());
    }

    private static List<String> ids(List<Deed> deeds) {
        return deeds.stream().map(Deed::id).toList();
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }
}
