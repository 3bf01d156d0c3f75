package org.lxdeck.engine.host.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Progress;

class DemoHostTest {
    private final DemoHost host = DemoHost.still(24, 1, new PassingClock());
    private final SinkRecord sink = new SinkRecord();

    @BeforeEach
    void watch() {
        host.watch(sink);
    }

    @Test
    void theSameSeedGivesTheSameFleetAndNumbers() {
        SinkRecord other = new SinkRecord();
        DemoHost twin = DemoHost.still(24, 1, new PassingClock());
        twin.watch(other);
        twin.tick();
        host.tick();
        assertEquals(other.containers, sink.containers);
        assertEquals(other.usage, sink.usage);
        SinkRecord stranger = new SinkRecord();
        DemoHost.still(24, 2, new PassingClock()).watch(stranger);
        assertNotEquals(stranger.usage, sink.usage);
    }

    @Test
    void fleetHasTheSizeAskedForAndHistories() {
        SinkRecord big = new SinkRecord();
        DemoHost many = DemoHost.still(5000, 1, new PassingClock());
        many.watch(big);
        assertEquals(5000, big.containers.size());
        int[] values = new int[60];
        assertEquals(60, host.histories().copy(ref("web-1"), Metric.CPU, false, values));
        assertTrue(values[59] > 0);
        assertEquals(120, host.histories().copy(ref("web-1"), Metric.MEMORY, true, new int[200]));
        assertEquals(0, host.histories().copy(ref("staging"), Metric.CPU, false, values));
        assertEquals(-1, values[0]);
    }

    @Test
    void startStopFreezeMoveTheStatus() throws EngineException {
        run(new Intent.Start(ref("staging")));
        assertEquals(ContainerStatus.RUNNING, status("staging"));
        run(new Intent.Freeze(ref("staging")));
        assertEquals(ContainerStatus.FROZEN, status("staging"));
        run(new Intent.Unfreeze(ref("staging")));
        run(new Intent.Restart(ref("staging"), 30, false));
        run(new Intent.Stop(ref("staging"), 30));
        assertEquals(ContainerStatus.STOPPED, status("staging"));
        assertEquals(
                EngineError.Kind.CONFLICT,
                failure(new Intent.Kill(ref("staging"))).kind());
    }

    @Test
    void faultsAnswerWithTheirCause() {
        EngineError bridge = failure(new Intent.Start(ref("ci-runner-3")));
        assertTrue(bridge.message().contains("bridge br-parts does not exist"), bridge.message());
        assertTrue(bridge.detail().contains("network.c"), bridge.detail());
        EngineError slow = failure(new Intent.Stop(ref("legacy-crm"), 30));
        assertEquals(EngineError.Kind.TIMED_OUT, slow.kind());
        assertEquals(ContainerStatus.RUNNING, status("legacy-crm"));
        EngineError broken = failure(new Intent.Start(ref("printer")));
        assertTrue(broken.message().contains("printer/config:14"), broken.message());
    }

    @Test
    void launchesDeletesAndRenames() throws EngineException {
        run(new Intent.Create(ref("fresh"), "alpine/3.20", List.of("default"), Map.of(), Map.of(), "new", false, true));
        assertEquals(ContainerStatus.RUNNING, status("fresh"));
        assertEquals(
                EngineError.Kind.CONFLICT,
                failure(new Intent.Delete(ref("fresh"), false)).kind());
        run(new Intent.Delete(ref("fresh"), true));
        assertTrue(sink.container("fresh").isEmpty());
        run(new Intent.Rename(ref("staging"), "stage"));
        assertTrue(sink.container("stage").isPresent());
        assertEquals(
                EngineError.Kind.INVALID,
                failure(new Intent.Rename(ref("stage"), "9")).kind());
        Intent missing = new Intent.Create(ref("x"), "nope", List.of(), Map.of(), Map.of(), "", false, false);
        assertEquals(EngineError.Kind.NOT_FOUND, failure(missing).kind());
    }

    @Test
    void profilesPreviewAndApply() throws EngineException {
        Intent.AssignProfiles assign = new Intent.AssignProfiles(ref("web-1"), List.of("default"));
        List<Change> changes = host.containers().preview(assign);
        assertEquals(
                List.of("limits.cpu", "limits.processes"),
                changes.stream().map(Change::key).toList());
        run(assign);
        assertEquals(List.of("default"), sink.container("web-1").orElseThrow().profiles());
        run(new ProfileIntent.SaveProfile(new Profile("demo", "extra", "", Map.of(), Map.of(), List.of()), true));
        assertTrue(sink.profiles.stream().anyMatch(profile -> profile.name().equals("extra")));
        assertEquals(
                EngineError.Kind.CONFLICT,
                failure(new ProfileIntent.DeleteProfile("demo", "web")).kind());
        run(new ProfileIntent.RenameProfile("demo", "web", "front"));
        assertTrue(sink.container("web-2").orElseThrow().profiles().contains("front"));
        run(new ProfileIntent.DeleteProfile("demo", "extra"));
    }

    @Test
    void importsImagesAndMakesTheStarterOnce() throws EngineException {
        List<ImageAlias> alias = List.of(new ImageAlias("mine", ""));
        run(new ImageIntent.ImportImage("demo", Path.of("/a/x.tar.gz"), Optional.empty(), alias, Map.of(), false));
        assertEquals(7, sink.images.size());
        run(new ImageIntent.MakeStarterImage("demo", "starter"));
        run(new ImageIntent.MakeStarterImage("demo", "starter"));
        assertEquals(8, sink.images.size());
        run(new ImageIntent.DeleteImage("demo", sink.images.get(7).fingerprint()));
        assertEquals(7, sink.images.size());
    }

    @Test
    void tellsDetailsOfTheFocusOnly() {
        host.focus(new Focus(Optional.of(ref("db-main")), Set.of(DetailPart.PROCESSES, DetailPart.CONFIG)));
        assertEquals(ref("db-main"), sink.detail.orElseThrow().ref());
        assertTrue(sink.detail.orElseThrow().processes().size() > 3);
        assertTrue(sink.detail.orElseThrow().inside().isEmpty());
        assertTrue(sink.detail.orElseThrow().config().stream()
                .anyMatch(line -> line.source().equals("profile database")));
    }

    private static ContainerRef ref(String name) {
        return new ContainerRef("demo", name);
    }

    private void run(Intent intent) throws EngineException {
        var unused = intent.run(host, Progress.NONE);
    }

    private EngineError failure(Intent intent) {
        return assertThrows(EngineException.class, () -> run(intent)).error();
    }

    private ContainerStatus status(String name) {
        return sink.container(name).orElseThrow().status();
    }
}
