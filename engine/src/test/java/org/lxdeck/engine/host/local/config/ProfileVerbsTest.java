package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.Seen;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Outcome;

@Tag("lxc")
class ProfileVerbsTest {
    private RealHost real;
    private ProfileRole role;

    @BeforeEach
    void open() throws IOException {
        real = new RealHost();
        role = real.host.profiles().orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        real.close();
    }

    private Profile plain(String name, Map<String, String> config) {
        return real.profile(name, config, Map.of());
    }

    private static String refused(Executable work) {
        return assertThrows(EngineException.class, work).error().message();
    }

    @Test
    void theDefaultProfileIsThereAndStays() throws Exception {
        assertFalse(Files.exists(profileFile("default")));
        Profile changed = plain("default", Map.of("user.a", "b"));
        role.save(new ProfileIntent.SaveProfile(changed, false), real.progress);
        assertTrue(Files.readString(profileFile("default")).contains("user.a: b"));
        assertTrue(refused(() -> role.delete("default", real.progress)).contains("cannot be deleted"));
        assertTrue(refused(() -> role.rename("default", "x", real.progress)).contains("cannot be renamed"));
        assertTrue(refused(() -> role.save(new ProfileIntent.SaveProfile(changed, true), real.progress))
                .contains("already exists"));
    }

    @Test
    void namesAndUsersAreMinded() throws Exception {
        role.save(new ProfileIntent.SaveProfile(plain("p1", Map.of("user.a", "1")), true), real.progress);
        role.save(new ProfileIntent.SaveProfile(plain("p2", Map.of()), true), real.progress);
        assertTrue(refused(() -> role.save(new ProfileIntent.SaveProfile(plain("../x", Map.of()), true), real.progress))
                .contains("profile name"));
        assertTrue(refused(() -> role.rename("p1", "p2", real.progress)).contains("already in use"));
        assertTrue(refused(() -> role.rename("nope", "p3", real.progress)).contains("Profile not found"));
        assertTrue(refused(() -> role.delete("nope", real.progress)).contains("Profile not found"));
        real.make("c1", List.of("p1"), Map.of());
        assertTrue(refused(() -> role.delete("p1", real.progress)).contains("Profile is currently in use: p1 by c1"));
        role.rename("p1", "p3", real.progress);
        assertFalse(Files.exists(profileFile("p1")));
        assertTrue(real.config("c1").contains("# - p3"));
        real.host.containers().assignProfiles(real.ref("c1"), List.of("p2"), real.progress);
        role.delete("p3", real.progress);
        assertTrue(
                refused(() -> real.host.containers().assignProfiles(real.ref("c1"), List.of("p2", "p2"), real.progress))
                        .contains("Duplicate profile found in request"));
        assertTrue(refused(() -> real.host.containers().assignProfiles(real.ref("c1"), List.of("nope"), real.progress))
                .contains("Profile not found"));
    }

    @Test
    void aWrongProfileIsRefusedBeforeAnythingChanges() throws Exception {
        role.save(new ProfileIntent.SaveProfile(plain("p1", Map.of("limits.processes", "5")), true), real.progress);
        real.make("c1", List.of("p1"), Map.of());
        String before = real.config("c1");
        assertTrue(refused(() -> role.save(
                        new ProfileIntent.SaveProfile(plain("p1", Map.of("limits.processes", "x")), false),
                        real.progress))
                .contains("Invalid value for an integer"));
        assertTrue(refused(() -> role.save(
                        new ProfileIntent.SaveProfile(plain("p1", Map.of("raw.lxc", "garbage")), false), real.progress))
                .contains("Invalid raw.lxc line"));
        assertEquals(before, real.config("c1"));
        assertTrue(Files.readString(profileFile("p1")).contains("limits.processes: \"5\""));
    }

    @Test
    void whatLiblxcDoesNotTakeIsToldAndLeavesTheContainer() throws Exception {
        role.save(new ProfileIntent.SaveProfile(plain("p1", Map.of()), true), real.progress);
        real.make("c1", List.of("p1"), Map.of());
        String before = real.config("c1");
        Outcome outcome = role.save(
                new ProfileIntent.SaveProfile(plain("p1", Map.of("raw.lxc", "lxc.autodev = 7")), false), real.progress);
        assertEquals("1", outcome.fact("containers"));
        assertTrue(outcome.fact("left.c1").contains("liblxc"), outcome::toString);
        assertTrue(
                real.notes.stream().anyMatch(note -> note.contains("container c1 was left as it is")),
                real.notes.toString());
        assertEquals(before, real.config("c1"));
        assertTrue(
                refused(() -> real.set("c1", Map.of("raw.lxc", "lxc.nope = 1"))).contains("liblxc"));
    }

    @Test
    void eachContainerIsToldOf() throws Exception {
        role.save(new ProfileIntent.SaveProfile(plain("p1", Map.of("limits.processes", "50")), true), real.progress);
        real.make("c1", List.of("p1"), Map.of());
        real.make("c2", List.of("p1"), Map.of("limits.processes", "90"));
        real.make("c3", List.of("p1"), Map.of());
        real.make("c4", List.of("p1"), Map.of());
        real.make("c5", List.of(), Map.of());
        real.start("c1");
        real.start("c2");
        Files.writeString(real.site.config("c4"), "lxc.nope = 1\n" + real.config("c4"));
        String broken = real.config("c4");
        Map<String, String> keys =
                Map.of("limits.processes", "60", "limits.cpu", "1", "environment.A", "b", "user.x", "1");
        Outcome outcome = role.save(new ProfileIntent.SaveProfile(plain("p1", keys), false), real.progress);
        assertEquals("4", outcome.fact("containers"));
        assertEquals(
                "limits.cpu, limits.processes at once; environment.A at its next start; user.x kept",
                outcome.fact("done.c1"));
        assertEquals("limits.cpu at once; environment.A at its next start; user.x kept", outcome.fact("done.c2"));
        assertEquals(
                "environment.A, limits.cpu, limits.processes at its next start; user.x kept", outcome.fact("done.c3"));
        assertTrue(outcome.fact("left.c4").contains("liblxc"), outcome::toString);
        assertEquals(broken, real.config("c4"));
        assertEquals(5, outcome.names().size(), outcome::toString);
        // Two with one CPU each are on different ones, where there are two.
        if (Runtime.getRuntime().availableProcessors() > 1) {
            assertFalse(real.inside("c1", "grep", "Cpus_allowed_list", "/proc/1/status")
                    .equals(real.inside("c2", "grep", "Cpus_allowed_list", "/proc/1/status")));
        }
        assertEquals("1", real.inside("c1", "nproc"));
        outcome = role.save(new ProfileIntent.SaveProfile(plain("p1", keys), false), real.progress);
        assertEquals("nothing changes in it", outcome.fact("done.c1"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
        Profile first = plain("p1", Map.of("limits.processes", "5"));
        role.save(new ProfileIntent.SaveProfile(first, true), real.progress);
        Profile theirs = plain("p1", Map.of("limits.processes", "6"));
        role.save(new ProfileIntent.SaveProfile(theirs, false, Optional.of(first)), real.progress);
        Profile ours = plain("p1", Map.of("user.a", "b"));
        String said =
                refused(() -> role.save(new ProfileIntent.SaveProfile(ours, false, Optional.of(first)), real.progress));
        assertEquals("somebody else changed the profile p1 meanwhile: limits.processes", said);
        assertTrue(Files.readString(profileFile("p1")).contains("limits.processes: \"6\""));
        real.make("c1", List.of("p1"), Map.of("user.a", "1"));
        Seen seen =
                new Seen(Map.of("user.a", "1"), Map.of(), Optional.of("made by a test"), Optional.of(List.of("p1")));
        Intent.Configure all = new Intent.Configure(
                real.ref("c1"), Map.of("user.a", "2"), Map.of(), Optional.of("text"), Optional.of(List.of()), seen);
        real.host.containers().configure(all, real.progress);
        String config = real.config("c1");
        assertTrue(config.contains("user.a: \"2\"") && config.contains("text"), config);
        assertFalse(config.contains("- p1"), config);
        said = refused(() -> real.host.containers().configure(all, real.progress));
        assertEquals("somebody else changed the container c1 meanwhile: user.a, description, profiles", said);
        assertEquals(config, real.config("c1"));
    }

    @Test
    void aPreviewNamesEveryContainerAndChangesNothing() throws Exception {
        role.save(new ProfileIntent.SaveProfile(plain("p1", Map.of("limits.processes", "5")), true), real.progress);
        real.make("c1", List.of("p1"), Map.of());
        real.make("c2", List.of("p1"), Map.of("limits.processes", "9"));
        real.make("c3", List.of(), Map.of());
        String before = real.config("c1");
        Profile changed = plain("p1", Map.of("limits.processes", "6", "environment.A", "b"));
        List<Change> changes = real.host.containers().preview(new ProfileIntent.SaveProfile(changed, false));
        assertEquals(
                List.of(
                        new Change(real.ref("c1"), "environment.A", "", "b", false),
                        new Change(real.ref("c1"), "limits.processes", "5", "6", true),
                        new Change(real.ref("c2"), "environment.A", "", "b", false)),
                changes);
        changes = real.host.containers().preview(new Intent.AssignProfiles(real.ref("c3"), List.of("p1")));
        assertEquals(List.of(new Change(real.ref("c3"), "limits.processes", "", "5", true)), changes);
        assertEquals(before, real.config("c1"));
    }

    @Test
    void ownKeysAreSetUnsetAndDescribed() throws Exception {
        real.make("c1", List.of(), Map.of());
        Intent.Configure intent = new Intent.Configure(
                real.ref("c1"), Map.of("user.x", "1"), Map.of(), Optional.of("two\nlines # lxdeck end"));
        real.host.containers().configure(intent, real.progress);
        assertTrue(real.config("c1").contains("user.x: \"1\""));
        real.set("c1", Map.of("user.x", ""));
        assertFalse(real.config("c1").contains("user.x"));
        assertTrue(real.config("c1").contains("#   lines # lxdeck end"));
        assertTrue(refused(() -> real.set("c1", Map.of("raw.idmap", "foo"))).contains("Invalid ID map line"));
        real.set("c1", Map.of("security.privileged", "true"));
        assertFalse(real.config("c1").contains("lxc.idmap"));
        assertTrue(refused(() -> real.device("c1", "nope", Optional.empty())).contains("no device of its own"));
    }

    private Path profileFile(String name) {
        return real.site.places().state().resolve("profiles").resolve(name + ".yaml");
    }
}
