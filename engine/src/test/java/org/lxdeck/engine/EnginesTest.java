package org.lxdeck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.host.local.LocalSite;

class EnginesTest {
    @TempDir
    Path root;

    private EngineOptions options(String... lxcpaths) {
        Map<String, String> env = Map.of("LXDECK_ROOT", root.toString(), "HOME", root.toString());
        return EngineOptions.of(env).withLxcpaths(List.of(lxcpaths));
    }

    private List<String> hosts(EngineOptions options, boolean asRoot) throws EngineException {
        List<String> hosts = new ArrayList<>();
        for (LocalSite site : Engines.sites(options, Settings.read(options.places()), asRoot)) {
            hosts.add(site.hostId() + " " + site.lxcpath() + (site.readOnly() ? " read-only" : ""));
        }
        return hosts;
    }

    private void config(String text) throws Exception {
        Files.createDirectories(root.resolve("etc/lxdeck"));
        Files.writeString(root.resolve("etc/lxdeck/config.yaml"), text);
    }

    @Test
    void theConfiguredPathsComeAfterTheDefault() throws Exception {
        config("lxcpaths:\n  build: /srv/build/\nmonitor: false\n");
        assertEquals(
                List.of("local " + root + "/.local/share/lxc read-only", "build /srv/build read-only"),
                hosts(options(), false));
        assertEquals(false, Settings.read(options().places()).monitor());
    }

    @Test
    void pathsGivenTakeTheirPlace() throws Exception {
        config("lxcpaths:\n  build: /srv/build\n");
        assertEquals(
                List.of("local /srv/a", "local:/srv/b /srv/b"), hosts(options("/srv/a", "/srv/b/", "/srv/a/"), true));
    }

    @Test
    void aBadConfigIsOneSentenceWithFileAndLine() throws Exception {
        config("monitor: perhaps\n");
        EngineException e = assertThrows(
                EngineException.class, () -> Settings.read(options().places()));
        assertTrue(e.error().message().contains("config.yaml:1"), e.error().message());
    }

    @Test
    void aServersContainersAreRefused() {
        assertThrows(EngineException.class, () -> Engines.open(options("/var/lib/lxd/containers")));
    }

    @Test
    void aDemoNeedsNothing() throws EngineException {
        try (Engine engine = Engines.open(options().withDemo(3).watching())) {
            assertEquals(3, engine.state().containers().size());
        }
    }
}
