package org.lxdeck.engine.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;

class RootIdsTest {
    @TempDir
    Path dir;

    private RootIds read(String uids, String gids) throws IOException, EngineException {
        return RootIds.read(
                Files.writeString(dir.resolve("subuid"), uids), Files.writeString(dir.resolve("subgid"), gids));
    }

    @Test
    void theFirstLargeEnoughEntryOfRootCounts() throws Exception {
        String uids = "# comment\nlxd:1:65536\nroot:5:100\nroot:x:1\nroot:100000:10000001\nroot:700000000:65536\n";
        RootIds ids = read(uids, "0:200000:65536\n");
        assertEquals(new RootIds(100000, 200000, 10000001, 65536), ids);
        assertEquals(List.of("u 0 100000 10000001", "g 0 200000 65536"), ids.idmap());
    }

    @Test
    void whatUsermodAddsBehindItCountsToo() throws Exception {
        RootIds ids = read("root:100000:65536\nroot:165536:1000\nroot:400000:65536\n", "root:1:65536\n");
        assertEquals(new RootIds(100000, 1, 66536, 65536), ids);
    }

    @Test
    void whatIsMissingIsSaidWithTheCommandThatMendsIt() {
        EngineException both = assertThrows(EngineException.class, () -> read("", "root:1:2\n"));
        assertEquals(
                "usermod -v 100000-165535 -w 100000-165535 root", both.error().hint());
        EngineException one = assertThrows(EngineException.class, () -> read("root:100000:65536\n", "root:0:65536\n"));
        assertEquals("usermod -w 100000-165535 root", one.error().hint());
        assertThrows(EngineException.class, () -> RootIds.read(dir.resolve("none"), dir.resolve("none")));
    }

    @Test
    void capabilitiesAndAclsMoveIntoTheRange() {
        IdTranslation ids = new IdTranslation(IdMap.NONE, new RootIds(100000, 200000, 65536, 65536).map());
        assertEquals(
                "security.capability=0x0100000300200000000000000000000000000000a0860100",
                ShiftedAttributes.translate("security.capability=0x0100000200200000000000000000000000000000", ids));
        String before = "02000000" + "01000600ffffffff" + "02000600e8030000" + "08000400e8030000";
        String after = "02000000" + "01000600ffffffff" + "02000600888a0100" + "08000400" + "28110300";
        assertEquals(
                "system.posix_acl_access=0x" + after,
                ShiftedAttributes.translate("system.posix_acl_access=0x" + before, ids));
        assertEquals("# file: x", ShiftedAttributes.translate("# file: x", ids));
    }
}
