package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.Ask;
import org.lxdeck.tui.dialog.Caution;
import org.lxdeck.tui.dialog.Question;
import org.lxdeck.tui.dialog.Severity;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.term.Key;

/**
 * Anything at any size: nothing throws, nothing is drawn outside, and nothing dangerous is submitted but by a key in a dialog
 * that asks. What fails is cut down to the shortest run that still fails, and told with its seed.
 *
 * <p>{@code -Dany.seed=N} runs one seed, {@code -Dany.minutes=N} goes on with fresh ones for so long.
 */
class AnyKeysTest {
    private static final int FIXED = 24;
    private static final int FRESH = 8;
    private static final int STEPS = 250;
    private static final int TRIES = 600;

    @Test
    void anythingAtAnySize() {
        Long wanted = Long.getLong("any.seed");
        if (wanted != null) {
            run(wanted);
            return;
        }
        for (long seed = 0; seed < FIXED; seed++) {
            run(seed);
        }
        long fresh = System.nanoTime();
        System.out.println("any keys: fresh seeds from " + fresh);
        long end = System.nanoTime() + Long.getLong("any.minutes", 0) * 60_000_000_000L;
        for (long seed = fresh; seed < fresh + FRESH || System.nanoTime() < end; seed++) {
            run(seed);
        }
    }

    /** What the test would say of a program that forgets to ask. */
    @Test
    void anIntentThatNobodyWasAskedAboutIsFound() {
        Intent delete = new Intent.Delete(new ContainerRef("demo", "web-1"), false);
        Question question = Question.confirm("?", List.of(), "Yes", List.of(delete), Caution.USUAL);
        Ask ask = question.press(
                        Key.of('y'),
                        Command.YES,
                        Model.initial(UiDriver.session(), 80, 24, 0).facts())
                .asks()
                .get(0);
        Approved deletion = ((Ask.Submit) ask).intents().get(0);
        AnyKeysRun run = new AnyKeysRun(new Random(1));
        AssertionError found = assertThrows(
                AssertionError.class,
                () -> run.check(new Effect.Submit(List.of(deletion)), run.first(), new Msg.Tick(0)));
        assertTrue(String.valueOf(found.getMessage()).contains("nobody was asked"));
    }

    /** Every command comes up: by one of its keys, or by its name where it has none. */
    @Test
    void everyCommandIsTried() {
        EnumSet<Command> missing = EnumSet.allOf(Command.class);
        for (long seed = 0; seed < FIXED; seed++) {
            AnyKeysRun run = new AnyKeysRun(new Random(seed));
            run.steps(STEPS).forEach(step -> missing.removeAll(step.commands()));
        }
        assertEquals(EnumSet.noneOf(Command.class), missing);
    }

    /** Types this and that, but never a number: nothing is lost, whatever is marked, pressed and pasted. */
    @Test
    void nothingIsDestroyedWithoutItsNumber() {
        Key all = KeyChord.parse("ctrl-a").keys().get(0);
        for (long seed = 0; seed < 60; seed++) {
            List<AnyKeysStep> steps = new AnyKeysRun(new Random(seed)).steps(STEPS);
            Model model = AnyKeysRun.open(UiDriver.session(), 80, 24);
            model = Update.apply(model, new Msg.KeyPressed(all)).model();
            for (AnyKeysStep step : steps) {
                boolean digit = step.msg() instanceof Msg.KeyPressed pressed
                        && pressed.key().types()
                        && Character.isDigit(pressed.key().codePoint());
                Msg other = digit || !(step.msg() instanceof Msg.KeyPressed) ? new Msg.Pasted("24\r\ny") : step.msg();
                Msg msg = model.dialogs().isEmpty() ? new Msg.KeyPressed(Key.of('d')) : other;
                Next next = Update.apply(model, msg);
                for (Effect effect : next.effects()) {
                    boolean destroys = effect instanceof Effect.Submit submit
                            && submit.intents().stream()
                                    .anyMatch(one -> Severity.of(one.intent()) == Severity.DESTROYS);
                    boolean many = model.tables().containers().marks().size() > 1;
                    assertFalse(destroys && many, "seed " + seed);
                }
                model = next.model();
            }
        }
    }

    private static void run(long seed) {
        AnyKeysRun run = new AnyKeysRun(new Random(seed));
        List<AnyKeysStep> steps = run.steps(STEPS);
        Throwable failure = run.failureOf(steps);
        if (failure != null) {
            List<AnyKeysStep> few = shortest(run, steps, failure);
            StringBuilder text = new StringBuilder("seed " + seed + ", " + run + ":");
            few.forEach(step -> text.append("\n  ").append(step));
            fail(text.toString(), run.failureOf(few));
        }
    }

    /** Takes pieces out, ever smaller ones, as long as the rest fails in the same way. */
    private static List<AnyKeysStep> shortest(AnyKeysRun run, List<AnyKeysStep> steps, Throwable failure) {
        List<AnyKeysStep> few = steps;
        int tries = 0;
        for (int size = few.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from < few.size() && tries++ < TRIES; ) {
                List<AnyKeysStep> fewer = new ArrayList<>(few.subList(0, from));
                fewer.addAll(few.subList(Math.min(few.size(), from + size), few.size()));
                Throwable same = run.failureOf(fewer);
                if (same != null && same.getClass() == failure.getClass()) {
                    few = fewer;
                } else {
                    from += size;
                }
            }
        }
        return few;
    }
}
