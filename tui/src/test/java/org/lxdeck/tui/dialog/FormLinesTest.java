package org.lxdeck.tui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.host.ShellChoice;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.tui.app.TestTime;
import org.lxdeck.tui.app.UiDriver;
import org.lxdeck.tui.config.DeviceKind;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.files.FilePane;
import org.lxdeck.tui.golden.Golden;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.line.Caller;
import org.lxdeck.tui.line.Deeds;
import org.lxdeck.tui.line.Equivalent;
import org.lxdeck.tui.term.Key;

/** Every form that has something done shows the line that does the same on a shell, and copies it. */
class FormLinesTest {
    private final LiveEngine engine = new LiveEngine(List.of(DemoHost.still(24, 7, new TestTime())), false);
    private final Facts facts;

    FormLinesTest() {
        engine.refresh(EnumSet.allOf(Part.class));
        Caller caller = new Caller(List.of("lxdeck"), "", "/root/", "");
        facts = new Facts(
                engine.state(), 0, 0, UiDriver.KEYMAP, Caution.USUAL, 80, 24, "/tmp/", Deeds.NONE, caller, "server");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** A form that is filled in by typing, and the line it shows then. */
    private record Example(Dialog form, String typed, String line) {}

    private List<Example> examples() throws EngineException {
        ContainerRef ref = new ContainerRef("demo", "web-1");
        Container web = engine.state().container(ref).orElseThrow();
        Profile batch = engine.state().profile("demo", "batch").orElseThrow();
        Image image = engine.state().images().get(0);
        String word = LaunchForm.word(image);
        SignalProcess kill = new SignalProcess(ref, engine.processes(ref).get(0).id(), Signal.KILL, true);
        ShellChoice somebody = new ShellChoice("deploy", "/bin/sh", "", Map.of());
        return List.of(
                new Example(
                        LaunchForm.open(engine.state(), "demo", "", word, List.of("web")),
                        "web-9",
                        "lxdeck launch " + word + " web-9 -p web"),
                new Example(ImportForm.open("demo", "/srv/"), "my.tar.xz", "lxdeck image import /srv/my.tar.xz"),
                new Example(
                        NameForm.renameContainer(new ContainerRef("demo", "staging")),
                        "2",
                        "lxdeck rename staging staging2"),
                new Example(NameForm.renameProfile(batch), "2", "lxdeck profile rename batch batch2"),
                new Example(NameForm.copyProfile(batch), "", "lxdeck profile copy batch batch-copy"),
                new Example(NameForm.createProfile("demo"), "fresh", "lxdeck profile create fresh"),
                new Example(NameForm.addAlias(image), "other", "lxdeck image alias create other"),
                new Example(NameForm.dropAlias(image), "", "lxdeck image alias delete " + word),
                new Example(InitConsent.form(web, Signal.KILL, List.of(kill)), "web-1", "lxdeck process signal web-1"),
                new Example(
                        FilesCommands.newDirectory(ref, FilePane.at("/srv")),
                        "fresh",
                        "lxdeck file mkdir web-1/srv/fresh"),
                new Example(BroadcastForm.open(List.of(web)), "uptime", "lxdeck exec web-1 -- /bin/sh -c uptime"),
                new Example(
                        ShellForm.open(ref, List.of(), somebody),
                        "",
                        "lxdeck shell --user deploy --shell /bin/sh web-1"));
    }

    @Test
    void everyFormShowsItsLineAndCopiesIt() throws Exception {
        for (Example example : examples()) {
            Dialog filled = typed(example.form(), example.typed());
            String screen = drawn(filled);
            assertTrue(screen.contains(example.line()), () -> example.line() + " is not shown:\n" + screen);
            Ask copy =
                    filled.press(Key.of('c'), Command.LINE_COPY, facts).asks().get(0);
            String copied = assertInstanceOf(Ask.Copy.class, copy).text();
            assertTrue(copied.startsWith(example.line()), copied);
            for (Ask ask : filled.press(Key.of('x'), Command.ACCEPT, facts).asks()) {
                if (ask instanceof Ask.Submit submit) {
                    assertEquals(lines(submit), copied, "what is copied is what is done");
                }
            }
        }
    }

    @Test
    void nothingIsShownBeforeItIsRight() {
        Dialog form = LaunchForm.open(engine.state(), "demo", "", "", List.of());
        for (String typed : List.of("", "9x", "web-1")) {
            Dialog filled = typed(form, typed);
            assertFalse(drawn(filled).contains("lxdeck launch"), typed);
            assertEquals(
                    List.of(),
                    filled.press(Key.of('c'), Command.LINE_COPY, facts).asks());
        }
    }

    @Test
    void noFormIsLeftOut() throws Exception {
        TreeSet<String> missing = new TreeSet<>();
        File classes = new File(FormPurpose.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        File[] files = new File(classes, "org/lxdeck/tui/dialog").listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (file.getName().endsWith(".class")) {
                String name = file.getName().substring(0, file.getName().length() - ".class".length());
                Class<?> type = Class.forName("org.lxdeck.tui.dialog." + name);
                if (FormPurpose.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                    missing.add(type.getSimpleName());
                }
            }
        }
        assertTrue(missing.size() > 6, missing::toString);
        for (Example example : examples()) {
            missing.remove(((Form) example.form()).purpose().getClass().getSimpleName());
        }
        ConfigEditor editor =
                ConfigEditor.of(Draft.of(engine.state().profile("demo", "web").orElseThrow()));
        Dialog device = DeviceForm.add(editor, DeviceKind.table().get(0));
        Dialog kinds = ConfigDevices.kinds(editor);
        for (Dialog form : List.of(SaveForm.open("it", "/x", ""), ScriptForm.open("/x", "", 1), device, kinds)) {
            FormPurpose purpose = ((Form) form).purpose();
            assertFalse(purpose.hasLine());
            missing.remove(purpose.getClass().getSimpleName());
        }
        assertEquals(new TreeSet<>(), missing, "forms without an example here");
    }

    private Dialog typed(Dialog form, String text) {
        Dialog now = form;
        for (int point : text.codePoints().toArray()) {
            now = now.press(Key.of(point), nothing(), facts).dialog().orElseThrow();
        }
        return now;
    }

    private static @Nullable Command nothing() {
        return null;
    }

    private String drawn(Dialog dialog) {
        Golden golden = new Golden(facts.width(), facts.height());
        dialog.draw(golden.canvas(), facts);
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < facts.height(); y++) {
            text.append(golden.grid().row(y)).append('\n');
        }
        return text.toString();
    }

    private String lines(Ask.Submit submit) {
        List<Equivalent> all = new ArrayList<>();
        for (Approved approved : submit.intents()) {
            all.add(Equivalent.of(approved.intent(), facts.caller().self(), facts.engine()));
        }
        StringBuilder text = new StringBuilder();
        Equivalent.fold(all)
                .forEach(line -> text.append(text.length() == 0 ? "" : "\n").append(line.text()));
        return text.toString();
    }
}
