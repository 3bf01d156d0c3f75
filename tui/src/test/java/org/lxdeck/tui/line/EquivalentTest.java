package org.lxdeck.tui.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Errand;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostKind;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.ProcessId;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.tui.app.TestTime;
import org.lxdeck.tui.cli.CliRun;
import org.lxdeck.tui.cli.SharedEngine;
import org.lxdeck.tui.config.Draft;

/** Every intent has lines of lxdeck, and those lines make the same intent again. */
class EquivalentTest {
    private static final List<String> SELF = List.of("lxdeck");
    private static final FileIntent.Ownership SOURCES = FileIntent.Ownership.OF_SOURCE;

    private final LiveEngine engine = new LiveEngine(List.of(DemoHost.still(24, 7, new TestTime())), false);

    EquivalentTest() {
        engine.refresh(EnumSet.allOf(Part.class));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static ContainerRef ref(String name) {
        return new ContainerRef("demo", name);
    }

    /** At least one of each kind. */
    private List<Intent> examples() {
        Image image = engine.state().images().get(0);
        List<ImageAlias> more = new ArrayList<>(image.aliases());
        more.add(new ImageAlias("another name", "it's one"));
        Map<String, String> properties = new LinkedHashMap<>(image.properties());
        properties.put("os", "$HOME");
        Device nic = new Device("eth1", Map.of("type", "nic", "nictype", "p2p"));
        Device odd = new Device("data", Map.of("type", "disk", "source", "/srv/a,b", "path", "/x"));
        Map<String, String> raw = Map.of("raw.lxc", "# it's\nlxc.autodev = 0");
        return List.of(
                new Intent.Create(ref("fresh"), "alpine", List.of("default"), Map.of(), Map.of(), "", false, true),
                new Intent.Create(ref("bare"), "alpine", List.of(), raw, Map.of("eth1", nic), "a b", true, false),
                new Intent.Create(
                        ref("odd"), "alpine", List.of("web", "batch"), raw, Map.of("data", odd), "", false, false),
                new Intent.Start(ref("staging")),
                new Intent.Stop(ref("web-1"), 30),
                new Intent.Stop(ref("web-1"), 60),
                new Intent.Kill(ref("web-1")),
                new Intent.Restart(ref("web-1"), 5, false),
                new Intent.Restart(ref("web-1"), 60, true),
                new Intent.Freeze(ref("web-1")),
                new Intent.Exec(ref("web-1"), List.of("echo", "a b"), 60, 1000),
                new SignalProcess(ref("web-1"), firstProcess(), Signal.HUP, false),
                new FileIntent.Push(
                        ref("web-1"), List.of("/srv/a b", "/srv/-c"), "/root", new Copying(true, true, false), SOURCES),
                new FileIntent.Push(
                        ref("web-1"),
                        List.of("/srv/f"),
                        "/root/g",
                        new Copying(false, false, true),
                        new FileIntent.Ownership(5, -1, 0640)),
                new FileIntent.PushStream(ref("web-1"), InputStream.nullInputStream(), "/etc/motd", true, SOURCES),
                new FileIntent.Pull(
                        ref("web-1"), List.of("/etc", "/root/it's"), "/nowhere/x", new Copying(true, true, true)),
                new FileIntent.MakeDirectory(ref("web-1"), "/srv/d", true, new FileIntent.Ownership(1, 2, 01777)),
                new FileIntent.DeleteFiles(ref("web-1"), List.of("/srv/d", "/srv/e"), true),
                new Intent.Unfreeze(ref("dev-boris")),
                new Intent.Rename(ref("staging"), "stage"),
                new Intent.Delete(ref("staging"), false),
                new Intent.Delete(ref("web-1"), true),
                new Intent.AssignProfiles(ref("web-1"), List.of("default", "batch")),
                new Intent.AssignProfiles(ref("web-1"), List.of()),
                new Intent.Configure(ref("web-1"), Map.of("user.note", "two words"), Map.of(), Optional.empty()),
                new Intent.Configure(ref("web-1"), Map.of(), Map.of("eth1", Optional.of(nic)), Optional.empty()),
                Draft.of(engine.state().container(ref("web-1")).orElseThrow())
                        .with(Draft.DESCRIPTION, "two words")
                        .with("limits.cpu", "3")
                        .intent(),
                new ImageIntent.ImportImage(
                        "demo",
                        Path.of("/srv/my images/meta.tar.xz"),
                        Optional.of(Path.of("/srv/rootfs.tar")),
                        List.of(new ImageAlias("mine", "")),
                        Map.of("os", "alt"),
                        true),
                new ImageIntent.MakeStarterImage("demo", "tiny"),
                new ImageIntent.DeleteImage("demo", image.fingerprint()),
                new ImageIntent.EditImage("demo", image.fingerprint(), more, image.properties(), image.isPublic()),
                new ImageIntent.EditImage("demo", image.fingerprint(), image.aliases(), properties, image.isPublic()),
                new ProfileIntent.SaveProfile(
                        new Profile("demo", "plain", "what for", Map.of(), Map.of(), List.of()), true),
                new ProfileIntent.SaveProfile(
                        new Profile("demo", "web", "", raw, Map.of("data", odd), List.of()), false),
                new ProfileIntent.RenameProfile("demo", "batch", "bulk"),
                new ProfileIntent.DeleteProfile("demo", "batch"));
    }

    private ProcessId firstProcess() {
        try {
            return engine.processes(ref("web-1")).get(1).id();
        } catch (EngineException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyKindOfIntentHasAnExample() {
        Set<Class<?>> kinds = new HashSet<>();
        collect(Intent.class, kinds);
        for (Intent example : examples()) {
            kinds.remove(example.getClass());
        }
        assertEquals(Set.of(), kinds, "intents without an example here, and so without a checked line");
    }

    private static void collect(Class<?> type, Set<Class<?>> kinds) {
        if (!type.isSealed()) {
            kinds.add(type);
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted, kinds);
        }
    }

    @Test
    void theLinesMakeTheSameIntentAgain() {
        for (Intent intent : examples()) {
            if (intent instanceof Intent.Exec) {
                // On the command line that is a program of ours on the terminal, not an intent.
                assertEquals(
                        "lxdeck exec web-1 -- echo 'a b'",
                        Equivalent.of(intent, SELF, engine.state()).own().get(0).text());
                continue;
            }
            try (LiveEngine fresh = new LiveEngine(List.of(DemoHost.still(24, 7, new TestTime())), false)) {
                fresh.refresh(EnumSet.allOf(Part.class));
                List<ShellLine> lines =
                        Equivalent.of(intent, SELF, fresh.state()).own();
                assertFalse(lines.isEmpty(), () -> "no line for " + intent);
                List<Intent> made = new ArrayList<>();
                CliRun cli = new CliRun(() -> new SharedEngine(fresh) {
                    @Override
                    public Errand.Taken submit(Errand errand) {
                        made.addAll(errand.intents());
                        return super.submit(errand);
                    }
                });
                for (ShellLine line : lines) {
                    List<String> words = line.words().subList(1, line.words().size());
                    CliRun.Answer answer = cli.withInput(line.input(), words.toArray(new String[0]));
                    assertFalse(answer.code() == 2, () -> line.text() + ": " + answer);
                }
                boolean same = made.contains(intent) || isSameInTheEnd(intent, made);
                assertTrue(same, () -> lines.get(0).text() + " made " + made + ", not " + intent);
            }
        }
    }

    /** A here-document is read from a pipe, which a test may not have: what is in it is compared instead. */
    private static boolean isSameInTheEnd(Intent intent, List<Intent> made) {
        if (intent instanceof FileIntent.PushStream push) {
            return made.size() == 1
                    && made.get(0) instanceof FileIntent.PushStream other
                    && other.target().equals(push.target())
                    && other.ownership().equals(push.ownership())
                    && other.createDirectories() == push.createDirectories();
        }
        return intent instanceof Intent.Create create
                && !create.devices().isEmpty()
                && made.size() == 1
                && made.get(0) instanceof Intent.Create other
                && other.ref().equals(create.ref())
                && other.profiles().equals(create.profiles());
    }

    @Test
    void severalSubjectsOfOneVerbAreOneLine() {
        EngineState state = engine.state();
        List<Equivalent> all = new ArrayList<>();
        for (String name : List.of("web-1", "web-2", "it's")) {
            all.add(Equivalent.of(new Intent.Stop(ref(name), 30), SELF, state));
        }
        assertEquals(
                "lxdeck stop web-1 web-2 'it'\\''s' --timeout 30",
                Equivalent.fold(all).get(0).text());
        assertEquals(
                "for c in web-1 web-2 'it'\\''s'; do lxc-stop -n \"$c\" --nokill -t 30; done",
                Equivalent.toolText(all));
        all.add(Equivalent.of(new Intent.Start(ref("staging")), SELF, state));
        assertEquals(2, Equivalent.fold(all).size());
    }

    @Test
    void liblxcsToolsAndClientsOfServers() {
        EngineState state = engine.state();
        assertEquals("lxc-unfreeze -n dev-boris", tool(new Intent.Start(ref("dev-boris")), state));
        assertEquals(
                "lxc-stop -n web-1 --nokill -t 5 && lxc-start -n web-1",
                tool(new Intent.Restart(ref("web-1"), 5, false), state));
        EngineState far = withHosts(
                new Host("local", HostKind.LOCAL, "/srv/lxc", false, ""),
                new Host("far", HostKind.LXD, "https://far:8443", false, ""));
        ContainerRef there = new ContainerRef("far", "c1");
        assertEquals("lxc pause far:c1", tool(new Intent.Freeze(there), far));
        assertEquals("lxc start far:c1", tool(new Intent.Unfreeze(there), far));
        assertEquals(
                "lxdeck start far:c1",
                Equivalent.of(new Intent.Start(there), SELF, far).own().get(0).text());
        ContainerRef here = new ContainerRef("local", "-x");
        assertEquals("lxc-destroy -P /srv/lxc -n -x", tool(new Intent.Delete(here, false), far));
        assertEquals(
                "lxdeck delete --force -- -x",
                Equivalent.of(new Intent.Delete(here, true), SELF, far)
                        .own()
                        .get(0)
                        .text());
    }

    @Test
    void visits() {
        EngineState state = engine.state();
        Equivalent shell = Equivalent.of(ref("web-1"), AttachRequest.shell("xterm"), SELF, state);
        assertEquals("lxdeck shell web-1", shell.own().get(0).text());
        assertEquals("lxc-attach -n web-1 --clear-env", shell.tool().get(0).text());
        AttachRequest request = new AttachRequest(
                AttachRequest.Kind.COMMAND, List.of("sh", "-c", "echo $A"), Map.of("A", "1 2"), 5, 0, "/tmp", "");
        assertEquals(
                "lxdeck exec --cwd /tmp --env 'A=1 2' --user 5 web-1 -- sh -c 'echo $A'",
                Equivalent.of(ref("web-1"), request, SELF, state).own().get(0).text());
    }

    private static String tool(Intent intent, EngineState state) {
        return Equivalent.toolText(List.of(Equivalent.of(intent, SELF, state)));
    }

    private EngineState withHosts(Host... hosts) {
        EngineState s = engine.state();
        return new EngineState(
                s.revision(),
                s.atMillis(),
                List.of(hosts),
                s.hostUsage(),
                s.containers(),
                s.usage(),
                s.images(),
                s.profiles(),
                s.operations(),
                s.notices(),
                s.detail());
    }
}
