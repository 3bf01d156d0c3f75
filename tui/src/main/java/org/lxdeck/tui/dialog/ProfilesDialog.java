package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.widget.Canvas;

/**
 * Changes the profiles of one container or of several, and shows what that changes before it is done.
 *
 * @param before profiles of each container as they are
 * @param pick what is offered and what is chosen
 * @param previews answers so far, by the intent they are about
 * @param scroll rows of the difference scrolled away
 */
public record ProfilesDialog(
        Mode mode,
        Map<ContainerRef, List<String>> before,
        Pick pick,
        Map<Intent, Answer.Previewed> previews,
        int scroll)
        implements Dialog {
    /** What the choice means. */
    public enum Mode {
        /** The containers get exactly the chosen profiles, in order. */
        APPLY("Choose the profiles"),
        /** The chosen profiles are added behind those they have. */
        ADD("Add profiles"),
        /** The chosen profiles are taken away. */
        REMOVE("Take profiles away");

        private final String title;

        Mode(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** The list and the cursor in it. */
    record Pick(Field.Many list) {}

    public ProfilesDialog {
        before = Map.copyOf(before);
        previews = Map.copyOf(previews);
    }

    /** Opens it; the step's asks must be carried out, they fetch the first difference. */
    public static Step open(Mode mode, EngineState state, List<Container> containers) {
        Map<ContainerRef, List<String>> before = new HashMap<>();
        for (Container container : containers) {
            before.put(container.ref(), container.profiles());
        }
        List<String> used = containers.isEmpty() ? List.of() : containers.get(0).profiles();
        String host = containers.isEmpty() ? "" : containers.get(0).ref().host();
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Profile profile : state.profiles()) {
            boolean offered = mode == Mode.APPLY || used.contains(profile.name()) == (mode == Mode.REMOVE);
            if (profile.host().equals(host) && offered) {
                names.add(profile.name());
                notes.add(profile.description());
            }
        }
        List<String> chosen = mode == Mode.APPLY ? used : List.of();
        Field.Many list = new Field.Many("Profiles", names, notes, chosen, 0);
        ProfilesDialog dialog = new ProfilesDialog(mode, before, new Pick(list), Map.of(), 0);
        return dialog.asking();
    }

    /** The intents that the choice stands for; containers that stay as they are have none. */
    List<Intent> intents() {
        List<Intent> intents = new ArrayList<>();
        for (ContainerRef ref : before.keySet().stream().sorted().toList()) {
            List<String> old = before.getOrDefault(ref, List.of());
            List<String> now = after(old);
            if (!now.equals(old)) {
                intents.add(new Intent.AssignProfiles(ref, now));
            }
        }
        return intents;
    }

    private List<String> after(List<String> old) {
        List<String> chosen = pick.list().chosen();
        if (mode == Mode.APPLY) {
            return chosen;
        }
        List<String> now = new ArrayList<>(old);
        now.removeAll(chosen);
        if (mode == Mode.ADD) {
            now.addAll(chosen);
        }
        return now;
    }

    /** Asks for every difference that is not known yet. */
    private Step asking() {
        List<Ask> asks = new ArrayList<>();
        for (Intent intent : intents()) {
            if (!previews.containsKey(intent)) {
                asks.add(new Ask.Preview(intent));
            }
        }
        return new Step(java.util.Optional.of(this), asks);
    }

    /** Whether every difference is on the screen and none of them failed. */
    boolean isKnown() {
        for (Intent intent : intents()) {
            Answer.Previewed preview = previews.get(intent);
            if (preview == null || preview.error().isPresent()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == null) {
            return Step.stay(this);
        }
        Field.Many list = pick.list();
        return switch (command) {
            case CANCEL -> Step.close();
            case ACCEPT -> accept();
            case UP -> Step.stay(with(list.select(list.row() - 1), scroll));
            case DOWN -> Step.stay(with(list.select(list.row() + 1), scroll));
            case FIRST -> Step.stay(with(list.select(0), scroll));
            case LAST -> Step.stay(with(list.select(list.options().size()), scroll));
            case PAGE_UP, HALF_UP -> Step.stay(with(list, Math.max(0, scroll - 5)));
            case PAGE_DOWN, HALF_DOWN -> Step.stay(with(list, Math.min(ProfilesDrawing.rows(this), scroll + 5)));
            case LINE_COPY, COPY_MENU ->
                intents().isEmpty() ? Step.stay(this) : Step.stay(this, CommandRows.copy(intents(), facts));
            case MARK, CHOICE_TOGGLE -> with(list.toggle(), 0).asking();
            case FIELD_NEXT, FIELD_PREVIOUS ->
                key.code() == KeyCode.TAB
                        ? Step.stay(with(list.select(list.row() + (command == Command.FIELD_NEXT ? 1 : -1)), scroll))
                        : Step.stay(this);
            default -> Step.stay(this);
        };
    }

    /** Enter does what is shown: nothing before the difference is there, nothing when there is none. */
    private Step accept() {
        List<Intent> intents = intents();
        if (intents.isEmpty()) {
            return Step.close();
        }
        if (!isKnown()) {
            return Step.stay(this);
        }
        return new Choice("Apply", intents).take();
    }

    private ProfilesDialog with(Field.Many list, int newScroll) {
        return new ProfilesDialog(mode, before, new Pick(list), previews, newScroll);
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (answer instanceof Answer.Previewed previewed && intents().contains(previewed.intent())) {
            Map<Intent, Answer.Previewed> all = new HashMap<>(previews);
            all.put(previewed.intent(), previewed);
            return Step.stay(new ProfilesDialog(mode, before, pick, all, scroll));
        }
        return Step.stay(this);
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        ProfilesDrawing.draw(this, canvas, facts);
    }
}
