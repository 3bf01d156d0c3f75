package org.lxdeck.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.audit.Audit;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** The gate: every kind of intent there is, and every way in, is refused before the host's driver hears of it. */
class ReadOnlyTest {
    private static final String HOST = "demo";

    @TempDir
    Path directory;

    /** A host whose roles must not be asked for. */
    private static HostDriver untouchable() {
        DemoHost demo = DemoHost.living(2, 7);
        return (HostDriver) Proxy.newProxyInstance(
                HostDriver.class.getClassLoader(), new Class<?>[] {HostDriver.class}, (proxy, method, args) -> {
                    Set<String> roles = Set.of("containers", "images", "profiles");
                    if (roles.contains(method.getName())) {
                        throw new IllegalStateException("the host was asked for its " + method.getName());
                    }
                    return method.invoke(demo, args);
                });
    }

    private static Engine readOnly() {
        ReadOnly gate = ReadOnly.everywhere("the test says so");
        return new LiveEngine(List.of(untouchable()), false, new Rules(gate, 4, Audit.NONE));
    }

    @Test
    void everyKindOfIntentIsRefused() throws Exception {
        List<Intent> all = everyKind(Intent.class);
        assertTrue(all.size() >= 19, "kinds found: " + all.size());
        try (Engine engine = readOnly()) {
            for (Intent intent : all) {
                Operation ended = engine.await(engine.submit(intent));
                assertEquals(OperationStatus.FAILURE, ended.status(), intent.toString());
                EngineError error = ended.error().orElseThrow();
                assertEquals(EngineError.Kind.REFUSED, error.kind(), () -> intent + ": " + error);
                assertTrue(error.message().contains("read-only (the test says so)"), error.message());
            }
        }
    }

    @Test
    void everyWayInIsRefused() {
        ContainerRef ref = new ContainerRef(HOST, "web-1");
        AttachRequest exec = new AttachRequest(AttachRequest.Kind.COMMAND, List.of("id"), Map.of(), 0, 0, "", "");
        try (Engine engine = readOnly()) {
            for (AttachRequest request : List.of(AttachRequest.shell("xterm"), AttachRequest.console("xterm"), exec)) {
                EngineException refused = assertThrows(EngineException.class, () -> engine.attach(ref, request));
                assertEquals(EngineError.Kind.REFUSED, refused.error().kind());
            }
        }
    }

    @Test
    void whatMendsTheMachineIsRefusedToo() throws Exception {
        Places places = Places.of(Map.of("LXDECK_ROOT", directory.toString()));
        ReadOnly.admitHere(false, places, "doctor --fix");
        EngineException refused =
                assertThrows(EngineException.class, () -> ReadOnly.admitHere(true, places, "doctor --fix"));
        assertEquals(EngineError.Kind.REFUSED, refused.error().kind());
    }

    @Test
    void theStateSaysSo() {
        try (Engine engine = readOnly()) {
            engine.refresh(EnumSet.noneOf(Part.class));
            assertTrue(engine.state().hosts().stream().allMatch(Host::readOnly));
        }
    }

    @Test
    void onlyTheHostThatIsNamed() throws Exception {
        ReadOnly gate = new ReadOnly("", Map.of("old", "config.yaml says so"));
        assertTrue(gate.covers("old"));
        gate.admit("local", "start web-1");
        EngineException refused = assertThrows(EngineException.class, () -> gate.admit("old", "start web-1"));
        assertEquals(
                "start web-1 is refused: host old is read-only (config.yaml says so)",
                refused.error().message());
    }

    @Test
    void configurationGivesItForAllOrSome() throws Exception {
        Places places = Places.of(Map.of("LXDECK_ROOT", directory.toString()));
        Files.createDirectories(places.systemConfig().getParent());
        Files.createDirectories(places.userConfig());
        Files.writeString(places.systemConfig(), "lxcpaths: {old: /srv}\nhosts: {old: {read-only: true}}\nbulk: 3\n");
        Settings some = Settings.read(places);
        assertTrue(some.readOnly().covers("old"));
        assertTrue(!some.readOnly().covers("local"));
        assertEquals(3, some.bulk());
        Files.writeString(places.userConfig().resolve("config.yaml"), "read-only: true\n");
        assertTrue(Settings.read(places).readOnly().covers("local"));
        Files.writeString(places.userConfig().resolve("config.yaml"), "hosts: {old: {read-only: false}}\n");
        assertTrue(!Settings.read(places).readOnly().covers("old"));
        Files.writeString(places.userConfig().resolve("config.yaml"), "bulk: 0\n");
        EngineException wrong = assertThrows(EngineException.class, () -> Settings.read(places));
        assertTrue(
                wrong.error().message().contains("config.yaml:1: bulk is"),
                wrong.error().message());
    }

    /** One of each record that the sealed type allows, with values out of thin air. */
    private static List<Intent> everyKind(Class<?> type) throws Exception {
        List<Intent> all = new ArrayList<>();
        if (type.isRecord()) {
            all.add((Intent) instance(type));
            return all;
        }
        for (Class<?> one : type.getPermittedSubclasses()) {
            all.addAll(everyKind(one));
        }
        return all;
    }

    private static Object instance(Class<?> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i]);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type) throws Exception {
        if (type == String.class) {
            return HOST;
        } else if (type == ContainerRef.class) {
            return new ContainerRef(HOST, "web-1");
        } else if (type == boolean.class) {
            return true;
        } else if (type == int.class) {
            return 5;
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == Path.class) {
            return Path.of("/nowhere.tar");
        } else if (type == InputStream.class) {
            return InputStream.nullInputStream();
        } else if (type == OutputStream.class) {
            return OutputStream.nullOutputStream();
        } else if (type == Fingerprint.class) {
            return new Fingerprint("a".repeat(64));
        } else if (type == Profile.class) {
            return new Profile(HOST, "p", "", Map.of(), Map.of(), List.of());
        }
        for (Method method : type.getMethods()) {
            if (type.isEnum() && method.getName().equals("values")) {
                return ((Object[]) method.invoke(null))[0];
            }
        }
        if (type == long.class) {
            return 5L;
        }
        return instance(type);
    }
}
