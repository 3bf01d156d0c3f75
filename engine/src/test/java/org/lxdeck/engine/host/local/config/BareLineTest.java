package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineOptions;
import org.lxdeck.engine.Engines;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;

/** A line that liblxc cannot cut is told of with its number, also by a listing that never asks liblxc. */
class BareLineTest {
    @TempDir
    Path root;

    private Container listed(String config) throws Exception {
        Path directory = Files.createDirectories(root.resolve("lxc/web"));
        Files.writeString(directory.resolve("config"), config);
        EngineOptions options = EngineOptions.of(Map.of("LXDECK_ROOT", root.toString()))
                .withLxcpaths(List.of(root.resolve("lxc").toString()));
        try (Engine engine = Engines.open(options)) {
            engine.refresh(Set.of(Part.CONTAINERS, Part.TYPE));
            return engine.state().containers().get(0);
        }
    }

    @Test
    void isToldWithItsNumber() throws Exception {
        Container container = listed("# a remark\n\nlxc.uts.name = web\n  nonsense\n");
        assertEquals(ContainerStatus.ERROR, container.status());
        assertTrue(container.problem().contains("web/config:4: "), container.problem());
    }

    @Test
    void isCountedBehindTheBlock() throws Exception {
        String block =
                "# lxdeck begin\n# # Written by lxdeck, which reads and replaces this block. Lines of your own go"
                        + " outside it.\n# architecture: \"\"\n# config: {}\n# created_at: \"1\"\n# description: \"\"\n"
                        + "# devices: {}\n# ephemeral: \"false\"\n# made_by: lxdeck\n# net: {}\n# profiles: []\n# lxdeck end\n";
        Container container = listed("lxc.uts.name = web\n" + block + "lxc.tty.max = 1\nnonsense\n");
        assertTrue(container.problem().contains("web/config:15: "), container.problem());
    }

    @Test
    void plainFilesAreWell() throws Exception {
        Container container = listed("lxc.uts.name = web\nlxc.mount.entry =\n   # indented remark\n\n");
        assertEquals(ContainerStatus.STOPPED, container.status());
        assertEquals("", container.problem());
    }
}
