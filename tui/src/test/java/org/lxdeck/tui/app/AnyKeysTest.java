package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.LiveEngine;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.dialog.Answer;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.dialog.ProfilesDialog;
import org.lxdeck.tui.dialog.Question;
import org.lxdeck.tui.dialog.Severity;
import org.lxdeck.tui.dialog.Taste;
import org.lxdeck.tui.dialog.TasteKind;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.screen.Screens;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.theme.Theme;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.Symbols;

/**
 * Any keys at any size: nothing throws, nothing is drawn outside, and nothing dangerous is submitted but by an answer to
 * a question or a shown difference.
 */
class AnyKeysTest {
    private static final int RUNS = 60;
    private static final int KEYS = 250;
    private static final List<Taste> KEYMAPS = Wardrobe.shipped().tastes(TasteKind.KEYMAP);
    private static final List<Taste> THEMES = Wardrobe.shipped().tastes(TasteKind.THEME);

    @Test
    void anyKeysAtAnySize() {
        EngineState state = state(24);
        for (int seed = 0; seed < RUNS; seed++) {
            run(new Random(seed), seed % 5 == 0 ? EngineState.EMPTY : state, seed);
        }
    }

    private static EngineState state(int containers) {
        try (LiveEngine engine = new LiveEngine(List.of(DemoHost.still(containers, 3, new TestTime())), false)) {
            engine.refresh(java.util.EnumSet.allOf(Part.class));
            return engine.state();
        }
    }

    private static void run(Random random, EngineState state, int seed) {
        Model model = Model.initial(UiDriver.session(), size(random, 300), size(random, 100), TestTime.START);
        model = Update.apply(model, new Msg.EngineChanged(state)).model();
        List<Key> alphabet = alphabet();
        for (int i = 0; i < KEYS; i++) {
            Msg msg = message(random, alphabet);
            Optional<Dialog> before = model.dialog();
            Next next = Update.apply(model, msg);
            for (Effect effect : next.effects()) {
                check(effect, before, msg, seed);
                next = answer(next, effect);
            }
            model = next.model();
            draw(model, random);
        }
    }

    private static int size(Random random, int most) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(12) : 1 + random.nextInt(most);
    }

    private static Msg message(Random random, List<Key> alphabet) {
        return switch (random.nextInt(24)) {
            case 0 -> new Msg.Resized(size(random, 300), size(random, 100));
            case 1 -> new Msg.Tick(TestTime.START + random.nextInt(100_000));
            case 2 -> new Msg.Pasted("d\ny\u001b[31m漢字 y");
            default -> new Msg.KeyPressed(alphabet.get(random.nextInt(alphabet.size())));
        };
    }

    /** Every chord of the keymap, every named key, letters, and characters that are wide or odd. */
    private static List<Key> alphabet() {
        List<Key> keys = new ArrayList<>();
        for (Command command : Command.values()) {
            for (KeyChord chord : UiDriver.KEYMAP.chords(command)) {
                keys.addAll(chord.keys());
            }
        }
        for (KeyCode code : KeyCode.values()) {
            if (code != KeyCode.CHARACTER) {
                keys.add(Key.of(code));
            }
        }
        "abcdefghijklmnopqrstuvwxyz0123456789 /-漢é🙂".codePoints().forEach(point -> keys.add(Key.of(point)));
        return keys;
    }

    private static void check(Effect effect, Optional<Dialog> before, Msg msg, int seed) {
        if (!(effect instanceof Effect.Submit submit)) {
            return;
        }
        for (Approved approved : submit.intents()) {
            boolean harmless = Severity.of(approved.intent()) == Severity.NONE;
            boolean asked = before.isPresent()
                    && ((before.get() instanceof Question question && question.isSatisfied())
                            || before.get() instanceof ProfilesDialog);
            assertTrue(harmless || (asked && msg instanceof Msg.KeyPressed), () -> "seed " + seed + ": " + approved);
        }
        String wanted = wanted(submit.intents());
        String typed = before.isPresent() && before.get() instanceof Question question
                ? question.typed().text()
                : "";
        assertTrue(
                wanted.isEmpty() || wanted.equals(typed),
                () -> "seed " + seed + ": " + submit + " without " + wanted + " but with " + typed);
    }

    /** What must have been typed before these: the name of what runs and is destroyed, the number of several. */
    private static String wanted(List<Approved> all) {
        for (Approved one : all) {
            boolean runs = one.intent() instanceof Intent.Delete delete && delete.force();
            if (Severity.of(one.intent()) == Severity.DESTROYS && (runs || all.size() > 1)) {
                return all.size() == 1 ? one.intent().subject() : Integer.toString(all.size());
            }
        }
        return "";
    }

    /** Types this and that, but never a number: nothing is lost, whatever is marked, pressed and pasted. */
    @Test
    void nothingIsDestroyedWithoutItsNumber() {
        EngineState state = state(24);
        List<Key> alphabet = new ArrayList<>(alphabet());
        alphabet.removeIf(key -> key.types() && Character.isDigit(key.codePoint()));
        Key all = KeyChord.parse("ctrl-a").keys().get(0);
        Key delete = Key.of('d');
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            Model model = Model.initial(UiDriver.session(), 80, 24, TestTime.START);
            model = Update.apply(model, new Msg.EngineChanged(state)).model();
            model = Update.apply(model, new Msg.KeyPressed(all)).model();
            for (int i = 0; i < KEYS; i++) {
                Key key = model.dialogs().isEmpty() ? delete : alphabet.get(random.nextInt(alphabet.size()));
                Msg msg = random.nextInt(9) == 0 ? new Msg.Pasted("24\r\ny") : new Msg.KeyPressed(key);
                Next next = Update.apply(model, msg);
                for (Effect effect : next.effects()) {
                    boolean destroys = effect instanceof Effect.Submit submit
                            && submit.intents().stream()
                                    .anyMatch(one -> Severity.of(one.intent()) == Severity.DESTROYS);
                    assertFalse(destroys && model.tables().containers().marks().size() > 1, "seed " + seed);
                }
                model = next.model();
            }
        }
    }

    /** The world answers at once: previews fail or are empty, so that every path of the dialogs is walked. */
    private static Next answer(Next next, Effect effect) {
        if (effect instanceof Effect.Preview preview) {
            boolean fails = preview.intent().hashCode() % 2 == 0;
            Answer answer = new Answer.Previewed(
                    preview.intent(),
                    List.of(),
                    fails ? Optional.of(EngineError.of(EngineError.Kind.FAILED, "no")) : Optional.empty());
            return Update.apply(next.model(), new Msg.Answered(answer));
        }
        if (effect instanceof Effect.Submit submit && submit.intents().size() > 1) {
            List<Intent> intents =
                    submit.intents().stream().map(Approved::intent).toList();
            List<OperationId> ids = intents.stream()
                    .map(intent -> new OperationId(intent.toString()))
                    .toList();
            BulkRun run = new BulkRun(new OperationId("bulk"), intents, ids);
            return Update.apply(next.model(), new Msg.BulkBegun(run));
        }
        if (effect instanceof Effect.ReadTastes read) {
            List<Taste> tastes = read.kind() == TasteKind.KEYMAP ? KEYMAPS : THEMES;
            return Update.apply(next.model(), new Msg.Answered(new Answer.Tastes(read.kind(), tastes)));
        }
        if (effect instanceof Effect.CompletePath path) {
            List<String> found = List.of(path.typed() + "abc", path.typed() + "abd/");
            return Update.apply(next.model(), new Msg.Answered(new Answer.Paths(path.typed(), found)));
        }
        return next;
    }

    /** Draws into the upper left part of a larger grid: the rest must stay as it was. */
    private static void draw(Model model, Random random) {
        CellGrid grid = new CellGrid(model.width() + 3, model.height() + 3);
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                grid.put(x, y, '#', 0);
            }
        }
        Symbols symbols = random.nextBoolean() ? Symbols.UNICODE : Symbols.ASCII;
        Screens.draw(model, new Canvas(grid, Theme.plain(), symbols).sub(0, 0, model.width(), model.height()));
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                boolean outside = x >= model.width() || y >= model.height();
                if (outside) {
                    assertEquals('#', grid.point(x, y), "drawn outside at " + x + "," + y);
                }
            }
        }
    }
}
