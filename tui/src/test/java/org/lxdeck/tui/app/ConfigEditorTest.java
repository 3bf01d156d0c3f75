package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.Edited;
import org.lxdeck.tui.dialog.Answer;

/** The configuration editor, by its keys: nothing is done before its difference was shown, nothing of others is lost. */
class ConfigEditorTest {
    private static final ContainerRef WEB = new ContainerRef("demo", "web-1");

    private static UiDriver open(String name) {
        UiDriver ui = new UiDriver(120, 40, 24);
        ui.select(name).press("C").shows("Configuration of " + name);
        return ui;
    }

    /** Sets a key by its name. */
    private static UiDriver set(UiDriver ui, String key, String value) {
        return ui.press("a").type(key).press("enter", "ctrl-u").type(value).press("enter");
    }

    private static String own(UiDriver ui, String name, String key) {
        return ui.container(name).config().getOrDefault(key, "");
    }

    private static Device device(Map<String, Device> devices, String name) {
        return Optional.ofNullable(devices.get(name)).orElseThrow();
    }

    /** Another admin's hand. */
    private static void elsewhere(UiDriver ui, Intent intent) throws InterruptedException {
        ui.engine.await(ui.engine.submit(intent));
        ui.awaitIdle();
    }

    private static Intent.Configure keys(Map<String, String> keys) {
        return new Intent.Configure(WEB, keys, Map.of(), Optional.empty());
    }

    private static Profile profile(UiDriver ui, String name) {
        return ui.engine.state().profile("demo", name).orElseThrow();
    }

    @Test
    void aValueIsTakenOnlyWhenItIsRightAndAppliedOnlyAfterTheDifference() {
        try (UiDriver ui = open("web-1")) {
            ui.press("/")
                    .type("limits.memory")
                    .press("enter", "enter", "ctrl-u")
                    .type("1x");
            ui.shows("Invalid value");
            ui.press("enter").shows("Invalid value");
            ui.press("backspace").type("GiB").showsNot("Invalid value");
            ui.press("enter").shows("1 change").shows("1GiB");
            assertEquals("512MiB", own(ui, "web-1", "limits.memory"));
            ui.press("s").shows("Change web-1 so?").shows("512MiB -> 1GiB").shows("at once");
            assertEquals("512MiB", own(ui, "web-1", "limits.memory"));
            ui.press("enter");
            assertEquals("1GiB", own(ui, "web-1", "limits.memory"));
            assertEquals(0, ui.dialogs());
        }
    }

    @Test
    void ownProfilesAndEffectiveValueStandSideBySide() {
        try (UiDriver ui = open("web-1")) {
            set(ui, "limits.cpu", "1").shows("2 (web)").shows("2 of profile web");
            ui.press("u")
                    .shows("Without its own value it gets 2 of profile web")
                    .shows("nothing changed");
            ui.press("o").press("backspace").type("3").press("enter").shows("1 change");
            ui.press("U").shows("nothing changed");
        }
    }

    @Test
    void unknownKeysAreRefusedWithTheNearest() {
        try (UiDriver ui = open("web-1")) {
            ui.press("a").type("limits.memry").press("enter").shows("did you mean limits.memory?");
            ui.press("esc").shows("nothing changed");
            ui.press("a").type("secnest").press("tab").shows("security.nesting");
            ui.press("enter", "tab")
                    .shows("true")
                    .press("tab")
                    .shows("false")
                    .press("enter")
                    .shows("1 change");
        }
    }

    @Test
    void aFamilyAsksForTheRestOfTheName() {
        try (UiDriver ui = open("web-1")) {
            ui.press("/")
                    .type("environment")
                    .press("enter", "enter")
                    .type("LANG")
                    .press("enter");
            ui.type("C.UTF-8")
                    .press("enter", "s")
                    .shows("environment.LANG")
                    .shows("next start")
                    .press("enter");
            assertEquals("C.UTF-8", own(ui, "web-1", "environment.LANG"));
        }
    }

    @Test
    void changesAreThrownAwayOnlyWhenThatIsSaid() {
        try (UiDriver ui = open("web-1")) {
            set(ui, "user.note", "x").press("esc").shows("Throw the change away?");
            ui.press("n").shows("1 change");
            ui.press("esc", "y");
            assertEquals(0, ui.dialogs());
            assertEquals("", own(ui, "web-1", "user.note"));
        }
    }

    @Test
    void whatOthersChangeFollowsAndWhatBothChangeIsSaid() throws InterruptedException {
        try (UiDriver ui = open("web-1")) {
            set(ui, "limits.memory", "1GiB");
            elsewhere(ui, keys(Map.of("user.a", "theirs")));
            ui.shows("user.a").shows("1 change").showsNot("Somebody else");
            elsewhere(ui, keys(Map.of("limits.memory", "2GiB")));
            ui.shows("Somebody else has just changed limits.memory too");
            ui.press("s").shows("2GiB -> 1GiB").press("enter");
            assertEquals("1GiB", own(ui, "web-1", "limits.memory"));
            assertEquals("theirs", own(ui, "web-1", "user.a"));
        }
    }

    @Test
    void aChangeUnderTheDifferenceLeadsBackToTheDraft() throws InterruptedException {
        try (UiDriver ui = open("web-1")) {
            set(ui, "limits.memory", "1GiB").press("s").shows("Change web-1 so?");
            elsewhere(ui, keys(Map.of("limits.memory", "2GiB")));
            ui.showsNot("Change web-1 so?").shows("Somebody else has just changed limits.memory");
        }
    }

    /** Between the last look and the change there is a gap: the engine closes it. */
    @Test
    void theEngineRefusesWhatWasNotSeen() throws InterruptedException {
        try (UiDriver ui = open("web-1")) {
            Draft draft = Draft.of(ui.container("web-1")).with("limits.memory", "1GiB");
            elsewhere(ui, keys(Map.of("limits.memory", "2GiB")));
            var ended = ui.engine.await(ui.engine.submit(draft.intent()));
            assertTrue(ended.error().orElseThrow().message().contains("somebody else changed the container web-1"));
            Draft late = Draft.of(profile(ui, "web")).with("limits.cpu", "3");
            Profile other = new Profile("demo", "web", "theirs", Map.of(), Map.of(), List.of());
            elsewhere(ui, new ProfileIntent.SaveProfile(other, false));
            ended = ui.engine.await(ui.engine.submit(late.intent()));
            assertTrue(ended.error().orElseThrow().message().contains("somebody else changed the profile web"));
            assertEquals("theirs", profile(ui, "web").description());
            assertEquals("2GiB", own(ui, "web-1", "limits.memory"));
        }
    }

    @Test
    void aDeviceIsAddedByFormOverriddenAndTakenAway() {
        try (UiDriver ui = open("web-1")) {
            ui.press("tab", "a", "enter").shows("Add disk");
            ui.press("enter").shows("a device needs a name");
            ui.type("data").press("down").type("srv").shows("absolute");
            ui.press("ctrl-u").type("/srv").press("enter").shows("missing the required");
            ui.type("/mnt").press("enter").shows("1 change").shows("source=/srv");
            ui.press("home")
                    .press("down", "o")
                    .shows("eth0 (nic bridged)")
                    .press("ctrl-u")
                    .type("br1")
                    .press("enter");
            ui.shows("own, over profile default")
                    .press("s")
                    .shows("devices.eth0.parent")
                    .press("enter");
            Device data = device(ui.container("web-1").devices(), "data");
            assertEquals(Map.of("type", "disk", "source", "/srv", "path", "/mnt"), data.options());
            assertEquals(
                    "br1",
                    device(ui.container("web-1").expandedDevices(), "eth0").option("parent", ""));
            ui.press("C", "tab", "down", "u").shows("Then it is again as in profile default");
            ui.press("s", "enter");
            assertEquals(
                    "lxcbr0",
                    device(ui.container("web-1").expandedDevices(), "eth0").option("parent", ""));
            assertTrue(ui.container("web-1").devices().containsKey("data"));
        }
    }

    @Test
    void whatClashesIsSaidBeforeTheDifference() {
        try (UiDriver ui = open("web-1")) {
            for (String name : List.of("one", "two")) {
                ui.press("tab", "a", "enter")
                        .type(name)
                        .press("down")
                        .type("/srv")
                        .press("down")
                        .type("/mnt");
                ui.press("enter", "tab");
            }
            ui.press("s").shows("More than one disk device uses the same path").showsNot("Change web-1 so?");
        }
    }

    @Test
    void aProfileShowsWhomItTouchesAndWhoOverrides() throws InterruptedException {
        try (UiDriver ui = new UiDriver(120, 40, 24)) {
            elsewhere(ui, keys(Map.of("limits.cpu", "1")));
            ui.press("3", "end", "C").shows("Configuration of profile web").shows("of 7 containers");
            set(ui, "limits.cpu", "6").shows("web-1 have something else instead");
            ui.press("s").shows("7 containers use it").shows("2 -> 6").shows("limits.cpu: it has its own 1 instead");
            ui.shows("web-1  stays as it is").shows("staging  not running").shows("next start");
            assertEquals("2", ui.container("web-2").expandedConfig().get("limits.cpu"));
            ui.press("enter")
                    .shows("Changed profile web")
                    .shows("web-2  brought up to date")
                    .press("enter");
            assertEquals(0, ui.dialogs());
            assertEquals("6", ui.container("web-2").expandedConfig().get("limits.cpu"));
            assertEquals("1", ui.container("web-1").expandedConfig().get("limits.cpu"));
        }
    }

    @Test
    void whatComesBackFromTheTextEditorShowsItsDifference() {
        try (UiDriver ui = new UiDriver(120, 40, 24)) {
            Draft draft = Draft.of(ui.container("web-1"));
            OwnConfig after = draft.now().with("limits.processes", "9").withDescription("other");
            ui.happen(new Msg.ConfigEdited(draft.with(after)));
            ui.shows("Change web-1 so?").shows("500 -> 9").shows("other").press("enter");
            assertEquals("9", own(ui, "web-1", "limits.processes"));
            assertEquals("other", ui.container("web-1").description());
            assertEquals(new Edited("demo", "web-1", false), draft.what());
        }
    }

    /** The editor was open for an hour, and others have worked meanwhile. */
    @Test
    void aLateTextKeepsWhatOthersDid() throws InterruptedException {
        try (UiDriver ui = new UiDriver(120, 40, 24)) {
            Draft draft = Draft.of(ui.container("web-1"));
            elsewhere(ui, keys(Map.of("user.a", "theirs", "limits.memory", "2GiB")));
            OwnConfig after = draft.now().with("limits.memory", "1GiB");
            ui.happen(new Msg.ConfigEdited(draft.with(after)));
            ui.shows("2GiB -> 1GiB").showsNot("theirs ->").press("esc");
            ui.shows("Configuration of web-1").shows("1 change").press("s", "enter");
            assertEquals("theirs", own(ui, "web-1", "user.a"));
            assertEquals("1GiB", own(ui, "web-1", "limits.memory"));
        }
    }

    @Test
    void theListKeepsStillWhileTheContainerGoes() throws InterruptedException {
        try (UiDriver ui = open("staging")) {
            set(ui, "user.note", "x");
            elsewhere(ui, new Intent.Delete(new ContainerRef("demo", "staging"), false));
            ui.shows("It is gone").press("s").shows("It is gone").press("esc", "y");
            assertEquals(0, ui.dialogs());
        }
    }

    @Test
    void aValueOfSeveralLinesIsForTheTextEditor() {
        try (UiDriver ui = open("web-1")) {
            ui.press("/").type("user-data").press("enter", "enter").shows("The editor could not be run");
            ui.happen(new Msg.Answered(new Answer.ConfigText(
                    new Edited("demo", "web-1", false), "cloud-init.user-data", "#cloud-config\na: 1\n")));
            ui.press("esc")
                    .shows("#cloud-config ...")
                    .press("s")
                    .shows("#cloud-config (3 lines)")
                    .press("enter");
            assertEquals("#cloud-config\na: 1\n", own(ui, "web-1", "cloud-init.user-data"));
        }
    }

    @Test
    void whereNothingMayBeChangedItDoesNotOpen() {
        try (UiDriver ui = UiDriver.readOnly(120, 40, 24)) {
            ui.select("web-1").press("C").shows("read-only");
            assertEquals(0, ui.dialogs());
            ui.press("3", "C").shows("read-only");
            assertEquals(0, ui.dialogs());
            assertFalse(ui.screen().contains("Configuration of"));
        }
    }
}
