package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

class LxcPathsTest {
    @TempDir
    Path home;

    @Test
    void oneSpellingForOnePath() throws EngineException {
        assertEquals("/srv/lxc", LxcPaths.normalise("/srv/lxc/"));
        assertEquals("/srv/lxc", LxcPaths.normalise("/srv//x/../lxc//"));
        assertEquals(Path.of("lxc").toAbsolutePath().toString(), LxcPaths.normalise("lxc/"));
        assertThrows(EngineException.class, () -> LxcPaths.normalise(""));
    }

    @Test
    void theUsersLxcConfIsBelieved() throws Exception {
        Map<String, String> env = Map.of("HOME", home.toString());
        assertEquals(home + "/.local/share/lxc", LxcPaths.defaultPath(env, false));
        Files.createDirectories(home.resolve(".config/lxc"));
        Files.writeString(home.resolve(".config/lxc/lxc.conf"), "# lxc.lxcpath = /no\nlxc.lxcpath = /srv/mine/\n");
        assertEquals("/srv/mine", LxcPaths.defaultPath(env, false));
    }

    @Test
    void whatBelongsToAServerIsRefused() throws Exception {
        for (String path : new String[] {
            "/var/lib/lxd/containers", "/var/lib/incus/containers", "/var/snap/lxd/common/lxd/containers"
        }) {
            EngineException refused = assertThrows(EngineException.class, () -> LxcPaths.refuseForeign(path));
            assertEquals(EngineError.Kind.REFUSED, refused.error().kind());
        }
        Path state = home.resolve("state");
        Files.createDirectories(state.resolve("containers"));
        Files.createDirectories(state.resolve("storage-pools/default/containers"));
        Files.createDirectories(state.resolve("database"));
        Path link = Files.createSymbolicLink(home.resolve("mine"), state.resolve("containers"));
        assertThrows(EngineException.class, () -> LxcPaths.refuseForeign(link.toString()));
        Path pool = Files.createSymbolicLink(home.resolve("pool"), state.resolve("storage-pools/default/containers"));
        assertThrows(EngineException.class, () -> LxcPaths.refuseForeign(pool.toString()));
        assertDoesNotThrow(() -> LxcPaths.refuseForeign("/var/lib/lxd-mine"));
        assertTrue(LxcPaths.ownerOf("/srv/lxc").isEmpty());
    }
}
