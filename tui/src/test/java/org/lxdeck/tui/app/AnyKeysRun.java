package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.CommandRows;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.dialog.Palette;
import org.lxdeck.tui.dialog.ProfilesDialog;
import org.lxdeck.tui.dialog.Question;
import org.lxdeck.tui.dialog.Severity;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.input.KeymapLoader;
import org.lxdeck.tui.line.Equivalent;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.theme.Theme;
import org.lxdeck.tui.theme.ThemeLoader;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Spots;
import org.lxdeck.tui.widget.Symbols;

/**
 * A dashboard to which anything may happen: with a keymap, a theme, a form of characters and a size by chance. The world
 * answers at once, so that every path of the dialogs is walked.
 */
final class AnyKeysRun {
    private static final List<EngineState> STATES = List.of(state(24), state(3), state(120), later(state(24)));
    private static final List<Keymap> KEYMAPS = names("keymaps").stream()
            .map(name -> KeymapLoader.load(DataFolder.shipped("keymaps"), name))
            .toList();
    private static final List<Theme> THEMES = themes();
    private static final List<String> PASTES =
            List.of(AnyNews.HOSTILE, "", "web-1", "24\r\ny", "\u0000\u007f\u009b31m", "a\n".repeat(2000));
    private static final int DEPTH = 8;

    private final Random random;
    private final Keymap keymap;
    private final Theme theme;
    private final Symbols symbols;
    private final int width;
    private final int height;
    private final boolean empty;
    private final boolean mouse;
    private final AnyNews news;
    private final Spots spots = new Spots();

    AnyKeysRun(Random random) {
        this.random = random;
        this.keymap = any(KEYMAPS);
        this.theme = any(THEMES);
        this.symbols = any(List.of(Symbols.values()));
        this.width = size(300);
        this.height = size(100);
        this.empty = random.nextInt(5) == 0;
        this.mouse = random.nextBoolean();
        this.news = new AnyNews(random, THEMES);
    }

    private static EngineState state(int containers) {
        try (LiveEngine engine = new LiveEngine(List.of(DemoHost.still(containers, 3, new TestTime())), false)) {
            engine.refresh(EnumSet.allOf(Part.class));
            return engine.state();
        }
    }

    /** The same world a second later, with half of its containers gone. */
    private static EngineState later(EngineState state) {
        return new EngineState(
                state.revision(),
                state.atMillis() + 1000,
                state.hosts(),
                state.hostUsage(),
                state.containers().subList(0, state.containers().size() / 2),
                state.usage(),
                List.of(),
                state.profiles(),
                state.operations(),
                state.notices(),
                Optional.empty());
    }

    private static EngineState revised(EngineState state, long revision) {
        return new EngineState(
                revision,
                state.atMillis(),
                state.hosts(),
                state.hostUsage(),
                state.containers(),
                state.usage(),
                state.images(),
                state.profiles(),
                state.operations(),
                state.notices(),
                state.detail());
    }

    private static List<String> names(String folder) {
        List<String> names = new ArrayList<>();
        String[] files = new File("../" + folder).list();
        for (String file : files == null ? new String[0] : files) {
            if (file.endsWith(".yaml")) {
                names.add(file.substring(0, file.length() - ".yaml".length()));
            }
        }
        names.sort(null);
        return names;
    }

    private static List<Theme> themes() {
        List<Theme> themes = new ArrayList<>();
        themes.add(Theme.plain());
        for (String name : names("themes")) {
            for (ColourDepth depth : ColourDepth.values()) {
                themes.add(ThemeLoader.load(DataFolder.shipped("themes"), name, depth, Ground.UNKNOWN));
            }
        }
        return themes;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int size(int most) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(12) : 1 + random.nextInt(most);
    }

    /** What happens, in order. */
    List<AnyKeysStep> steps(int many) {
        List<AnyKeysStep> steps = new ArrayList<>();
        long revision = 1000;
        while (steps.size() < many) {
            switch (random.nextInt(40)) {
                case 0, 1 -> steps.add(AnyKeysStep.of(new Msg.Resized(size(300), size(100))));
                case 2 -> steps.add(AnyKeysStep.of(new Msg.Tick(TestTime.START + random.nextInt(100_000))));
                case 3 -> steps.add(AnyKeysStep.of(new Msg.Pasted(any(PASTES))));
                case 4 ->
                    steps.add(AnyKeysStep.of(new Msg.EngineChanged(
                            revised(random.nextInt(8) == 0 ? EngineState.EMPTY : any(STATES), revision++))));
                case 5 -> steps.add(AnyKeysStep.of(news.any()));
                case 13, 14, 15 -> steps.add(AnyKeysStep.of(news.pointed(width, height)));
                case 6 -> type(steps, any(List.of("web", "/", "漢é🙂", "app.tour", "screen.images", "x y 'z")));
                case 7, 8, 9 -> press(steps, Key.of(named()), List.of());
                case 10, 11, 12 ->
                    press(
                            steps,
                            Key.of(" abcdefghijklmnopqrstuvwxyz0123456789/-漢".codePointAt(random.nextInt(40))),
                            List.of());
                default -> command(steps, any(List.of(Command.values())));
            }
        }
        return steps;
    }

    private KeyCode named() {
        KeyCode code = any(List.of(KeyCode.values()));
        return code == KeyCode.CHARACTER ? KeyCode.ESCAPE : code;
    }

    private void type(List<AnyKeysStep> steps, String text) {
        text.codePoints().forEach(point -> press(steps, Key.of(point), List.of()));
    }

    private static void press(List<AnyKeysStep> steps, Key key, List<Command> commands) {
        steps.add(new AnyKeysStep(new Msg.KeyPressed(key), new KeyChord(List.of(key)).toString(), commands));
    }

    private void command(List<AnyKeysStep> steps, Command command) {
        List<KeyChord> chords = keymap.chords(command);
        if (chords.isEmpty()) {
            for (KeyChord colon : keymap.chords(Command.COMMAND_LINE).subList(0, 1)) {
                colon.keys().forEach(key -> press(steps, key, List.of(command)));
            }
            type(steps, command.id());
            press(steps, Key.of(KeyCode.ENTER), List.of());
            return;
        }
        any(chords).keys().forEach(key -> press(steps, key, List.of(command)));
    }

    /** The dashboard before anything has happened. */
    Model first() {
        Session usual = UiDriver.session();
        Session session = usual.withKeymap(keymap);
        Model model = Model.initial(session, width, height, TestTime.START);
        return Update.apply(model.withMouse(mouse), new Msg.EngineChanged(empty ? EngineState.EMPTY : STATES.get(0)))
                .model();
    }

    /** One with containers. */
    static Model open(Session session, int width, int height) {
        Model model = Model.initial(session, width, height, TestTime.START);
        return Update.apply(model, new Msg.EngineChanged(STATES.get(0))).model();
    }

    /** Lets it all happen; what is thrown, or null. */
    @Nullable
    Throwable failureOf(List<AnyKeysStep> steps) {
        try {
            Model model = first();
            spots.clear();
            for (AnyKeysStep step : steps) {
                Msg msg = aimed(step.msg());
                model = settled(model, Update.apply(model, msg), msg, 0);
                draw(model);
            }
            return null;
        } catch (RuntimeException | Error failure) {
            return failure;
        }
    }

    /** What is dangerous was asked about: by a dialog that asks, with a key. */
    void check(Effect effect, Model before, Msg msg) {
        if (!(effect instanceof Effect.Submit submit)) {
            return;
        }
        for (Approved approved : submit.intents()) {
            boolean harmless = Severity.of(approved.intent()) == Severity.NONE;
            String asker = before.dialog()
                    .map(Dialog::getClass)
                    .map(Class::getSimpleName)
                    .orElse("nobody");
            boolean asked = before.dialog().filter(AnyKeysRun::asks).isPresent() && msg instanceof Msg.KeyPressed;
            assertTrue(harmless || asked, () -> "nobody was asked but " + asker + ": " + approved);
        }
        String wanted = wanted(submit.intents());
        String typed = before.dialog()
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .map(question -> question.typed().text())
                .orElse("");
        assertTrue(wanted.isEmpty() || wanted.equals(typed), () -> submit + " without " + wanted + " but " + typed);
        if (msg instanceof Msg.KeyPressed) {
            announced(submit, before);
        }
    }

    /** What a dialog has done stood in it before as a line for a shell, where there is room; a palette only finds. */
    private static void announced(Effect.Submit submit, Model before) {
        if (before.dialog().isEmpty() || before.dialog().get() instanceof Palette) {
            return;
        }
        List<Equivalent> all = new ArrayList<>();
        for (Approved approved : submit.intents()) {
            all.add(Equivalent.of(approved.intent(), before.session().caller().self(), before.engine()));
        }
        String line = CommandRows.oneLine(Equivalent.fold(all));
        CellGrid grid = new CellGrid(200, 60);
        Model large = Update.apply(before, new Msg.Resized(200, 60)).model();
        Screens.draw(large, new Canvas(grid, Theme.plain(), Symbols.UNICODE));
        StringBuilder screen = new StringBuilder();
        for (int y = 0; y < grid.height(); y++) {
            screen.append(grid.row(y)).append('\n');
        }
        String start = line.substring(0, Math.min(40, line.length()));
        assertTrue(screen.indexOf(start) >= 0, () -> "“" + start + "” is not shown before it is done:\n" + screen);
    }

    private static boolean asks(Dialog dialog) {
        return dialog instanceof Question question ? question.isSatisfied() : dialog instanceof ProfilesDialog;
    }

    /** What must have been typed before these: the name of what runs and is destroyed, the number of several. */
    static String wanted(List<Approved> all) {
        for (Approved one : all) {
            boolean runs = one.intent() instanceof Intent.Delete delete && delete.force();
            if (Severity.of(one.intent()) == Severity.DESTROYS && (runs || all.size() > 1)) {
                return all.size() == 1 ? one.intent().subject() : Integer.toString(all.size());
            }
        }
        return "";
    }

    /** Carries out what is wanted, and what is wanted of that. */
    private Model settled(Model before, Next next, Msg msg, int depth) {
        Model model = next.model();
        for (Effect effect : next.effects()) {
            check(effect, before, msg);
            Optional<Msg> answer = depth < DEPTH ? AnyNews.to(effect) : Optional.empty();
            if (answer.isPresent()) {
                model = settled(model, Update.apply(model, answer.get()), answer.get(), depth + 1);
            }
        }
        return model;
    }

    /** What the mouse points at is what was drawn last. */
    private Msg aimed(Msg msg) {
        return msg instanceof Msg.Pointed pointed
                ? new Msg.Pointed(pointed.action(), pointed.x(), pointed.y(), spots.at(pointed.x(), pointed.y()))
                : msg;
    }

    /** Draws into the upper left part of a larger grid: the rest must stay as it was. */
    private void draw(Model model) {
        CellGrid grid = new CellGrid(model.width() + 3, model.height() + 3);
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                if (x >= model.width() || y >= model.height()) {
                    grid.put(x, y, '#', 0);
                }
            }
        }
        spots.clear();
        Screens.draw(model, new Canvas(grid, theme, symbols, spots).sub(0, 0, model.width(), model.height()));
        for (int y = 0; y < grid.height(); y++) {
            for (int x = y < model.height() ? model.width() : 0; x < grid.width(); x++) {
                int column = x;
                int row = y;
                assertEquals('#', grid.point(x, y), () -> "drawn outside at " + column + "," + row);
            }
        }
    }

    @Override
    public String toString() {
        return width + "x" + height + ", keymap " + keymap.name() + ", theme " + theme.name() + ", " + symbols
                + (empty ? ", no containers" : "") + (mouse ? ", mouse" : "");
    }
}
