package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.tui.config.Below;
import org.lxdeck.tui.config.DeviceRow;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.KeyRow;
import org.lxdeck.tui.config.KeyRows;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.widget.Canvas;

/**
 * Edits the configuration of a container or of a profile: its keys and its devices, beside what comes from elsewhere.
 * Changes are collected; nothing is done before their difference has been looked at.
 *
 * @param inDevices whether the list of devices is in front
 * @param key the selected key
 * @param device the selected device
 * @param filter words that narrow the list of keys
 * @param notice a sentence about what has just happened
 */
public record ConfigEditor(
        Draft draft, boolean inDevices, String key, String device, String filter, Typing typing, String notice)
        implements Dialog {
    private static final int PAGE = 10;

    public static ConfigEditor of(Draft draft) {
        return new ConfigEditor(draft, false, Draft.DESCRIPTION, "", "", Typing.NOTHING, "");
    }

    ConfigEditor with(Draft changed) {
        return new ConfigEditor(changed, inDevices, key, device, filter, Typing.NOTHING, "");
    }

    ConfigEditor with(Typing newTyping) {
        return new ConfigEditor(draft, inDevices, key, device, filter, newTyping, "");
    }

    ConfigEditor at(String newKey) {
        return new ConfigEditor(draft, inDevices, newKey, device, filter, typing, "");
    }

    ConfigEditor atDevice(String name) {
        return new ConfigEditor(draft, true, key, name, filter, typing, "");
    }

    ConfigEditor says(String sentence) {
        return new ConfigEditor(draft, inDevices, key, device, filter, typing, sentence);
    }

    private ConfigEditor filtered(String words, Typing newTyping) {
        return new ConfigEditor(draft, inDevices, key, device, words, newTyping, "");
    }

    Below below(Facts facts) {
        return Below.of(facts.engine(), draft);
    }

    List<KeyRow> keys(Facts facts) {
        return ConfigList.rows(draft, below(facts), filter);
    }

    List<DeviceRow> devices(Facts facts) {
        return DeviceRow.all(draft, below(facts));
    }

    /** The selected key; the first where that is not in the list. */
    Optional<KeyRow> selectedKey(Facts facts) {
        List<KeyRow> rows = keys(facts);
        for (KeyRow row : rows) {
            if (row.key().equals(key)) {
                return Optional.of(row);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    Optional<DeviceRow> selectedDevice(Facts facts) {
        List<DeviceRow> rows = devices(facts);
        for (DeviceRow row : rows) {
            if (row.name().equals(device)) {
                return Optional.of(row);
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    @Override
    public List<Scope> scopes() {
        return switch (typing.kind()) {
            case NOTHING -> List.of(Scope.CONFIG, Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
            case LEAVING -> List.of(Scope.CONFIRM, Scope.DIALOG, Scope.ANYWHERE);
            case FILTER, NAME, VALUE -> List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE);
        };
    }

    @Override
    public boolean takesText() {
        return typing.isText();
    }

    @Override
    public Step press(Key pressed, @Nullable Command command, Facts facts) {
        return switch (typing.kind()) {
            case NOTHING -> command == null ? Step.stay(this) : browse(pressed, command, facts);
            case LEAVING ->
                command == Command.YES
                        ? Step.close()
                        : command == Command.NO || command == Command.CANCEL
                                ? Step.stay(with(Typing.NOTHING))
                                : Step.stay(this);
            case FILTER -> filter(pressed, command, facts);
            case NAME, VALUE -> type(pressed, command, facts);
        };
    }

    private Step browse(Key pressed, Command command, Facts facts) {
        boolean tab = pressed.code() == KeyCode.TAB;
        if (tab && (command == Command.FIELD_NEXT || command == Command.FIELD_PREVIOUS)) {
            return Step.stay(new ConfigEditor(draft, !inDevices, key, device, filter, typing, ""));
        }
        return switch (command) {
            case CANCEL -> leave();
            case UP -> Step.stay(moved(-1, facts));
            case DOWN -> Step.stay(moved(1, facts));
            case PAGE_UP, HALF_UP -> Step.stay(moved(-PAGE, facts));
            case PAGE_DOWN, HALF_DOWN -> Step.stay(moved(PAGE, facts));
            case FIRST -> Step.stay(moved(-100_000, facts));
            case LAST -> Step.stay(moved(100_000, facts));
            case CONFIG_APPLY -> apply(facts);
            case CONFIG_YAML -> Step.stay(this, new Ask.EditConfig(draft));
            case FILTER -> Step.stay(inDevices ? this : with(Typing.filter(filter)));
            default -> inDevices ? ConfigDevices.press(this, command, facts) : onKey(command, facts);
        };
    }

    private Step leave() {
        if (!filter.isEmpty()) {
            return Step.stay(filtered("", Typing.NOTHING));
        }
        return draft.isDirty() ? Step.stay(with(Typing.LEAVE)) : Step.close();
    }

    /** The difference, unless something is wrong in it already. */
    Step apply(Facts facts) {
        if (!draft.isDirty()) {
            return Step.stay(says("Nothing is changed yet."));
        }
        if (draft.what().now(facts.engine()).isEmpty()) {
            return Step.stay(says("It is gone: somebody deleted or renamed it."));
        }
        List<Problem> problems = draft.problems();
        return problems.isEmpty()
                ? ConfigReview.open(this)
                : Step.stay(says(problems.get(0).sentence()));
    }

    private ConfigEditor moved(int by, Facts facts) {
        List<String> names = new ArrayList<>();
        String here = "";
        if (inDevices) {
            devices(facts).forEach(row -> names.add(row.name()));
            here = selectedDevice(facts).map(DeviceRow::name).orElse("");
        } else {
            keys(facts).forEach(row -> names.add(row.key()));
            here = selectedKey(facts).map(KeyRow::key).orElse("");
        }
        if (names.isEmpty()) {
            return this;
        }
        String there = names.get(Math.max(0, Math.min(names.size() - 1, names.indexOf(here) + by)));
        return inDevices ? atDevice(there) : at(there);
    }

    private Step onKey(Command command, Facts facts) {
        if (command == Command.CONFIG_ADD) {
            return Step.stay(with(Typing.name("")));
        }
        Optional<KeyRow> row = selectedKey(facts);
        if (row.isEmpty()) {
            return Step.stay(this);
        }
        String name = row.get().key();
        return switch (command) {
            case ACCEPT -> edit(row.get(), row.get().own());
            case CONFIG_OVERRIDE -> edit(row.get(), row.get().effective());
            case CONFIG_TEXT -> row.get().isFamily() ? Step.stay(this) : Step.stay(this, editText(row.get()));
            case CONFIG_UNSET ->
                Step.stay(
                        row.get().own().isEmpty()
                                ? says(whyNotUnset(row.get()))
                                : with(draft.with(name, "")).at(name).says(comesThrough(row.get())));
            case CONFIG_UNDO ->
                Step.stay(with(draft.with(name, row.get().before())).at(name));
            default -> Step.stay(this);
        };
    }

    private Step edit(KeyRow row, String value) {
        if (row.isFamily()) {
            return Step.stay(at(row.key())
                    .with(Typing.name(row.key().substring(0, row.key().length() - 1))));
        }
        if (row.isText()) {
            return Step.stay(this, editText(row));
        }
        return Step.stay(at(row.key()).with(Typing.value(row.key(), value)));
    }

    private Ask editText(KeyRow row) {
        return new Ask.EditConfigText(draft.what(), row.key(), row.own().isEmpty() ? row.effective() : row.own());
    }

    private static String whyNotUnset(KeyRow row) {
        return row.below()
                .map(from -> "It is not set here; it comes from profile " + from.profile() + ".")
                .orElse("It is not set.");
    }

    private static String comesThrough(KeyRow row) {
        return row.below()
                .map(from -> "Without its own value it gets " + org.lxdeck.engine.model.Text.line(from.value(), 80)
                        + " of profile " + from.profile() + ".")
                .orElse(row.initial().isEmpty() ? "" : "Without it: " + row.initial() + ".");
    }

    private Step filter(Key pressed, @Nullable Command command, Facts facts) {
        if (command == Command.CANCEL) {
            return Step.stay(filtered("", Typing.NOTHING));
        }
        if (command == Command.ACCEPT) {
            return Step.stay(filtered(typing.input().text(), Typing.NOTHING)
                    .at(selectedKey(facts).map(KeyRow::key).orElse(key)));
        }
        if (command == Command.FIELD_NEXT || command == Command.FIELD_PREVIOUS) {
            return Step.stay(moved(command == Command.FIELD_NEXT ? 1 : -1, facts));
        }
        TextInput input = typing.input().press(pressed, command);
        return Step.stay(filtered(input.text(), typing.with(input)).at(""));
    }

    private Step type(Key pressed, @Nullable Command command, Facts facts) {
        if (command == Command.CANCEL) {
            return Step.stay(with(Typing.NOTHING));
        }
        boolean naming = typing.kind() == Typing.Kind.NAME;
        if (command == Command.ACCEPT) {
            if (!typing.problem(draft.what().isProfile()).isEmpty()) {
                return Step.stay(with(typing.tried()));
            }
            return naming
                    ? named(typing.input().text(), facts)
                    : Step.stay(taken(typing.input().text()));
        }
        if (pressed.is(KeyCode.TAB) || command == Command.EDIT_COMPLETE) {
            return Step.stay(with(typing.with(typing.completed(draft.what().isProfile()))));
        }
        return Step.stay(with(typing.with(typing.input().press(pressed, command))));
    }

    private ConfigEditor taken(String value) {
        return with(draft.with(typing.key(), value)).at(typing.key());
    }

    /** A key was named: it is looked up in the list, and its value asked for. */
    private Step named(String name, Facts facts) {
        ConfigEditor there = filtered("", Typing.NOTHING).at(name);
        KeyRow row = KeyRows.row(draft, below(facts), name);
        return ConfigKeys.find(name).isEmpty() ? Step.stay(there) : there.edit(row, row.own());
    }

    @Override
    public Step paste(String text, Facts facts) {
        if (!typing.isText()) {
            return Step.stay(this);
        }
        Typing pasted = typing.with(typing.input().insert(text));
        return typing.kind() == Typing.Kind.FILTER
                ? Step.stay(filtered(pasted.input().text(), pasted).at(""))
                : Step.stay(with(pasted));
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (answer instanceof Answer.ConfigEdited edited
                && edited.draft().what().equals(draft.what())) {
            return with(edited.draft()).followed(facts).apply(facts);
        }
        if (answer instanceof Answer.EditorEnded ended) {
            return Step.stay(says(ended.sentence()));
        }
        if (answer instanceof Answer.ConfigText text && text.what().equals(draft.what())) {
            return Step.stay(with(draft.with(text.key(), text.value())).at(text.key()));
        }
        return Step.stay(this);
    }

    private ConfigEditor followed(Facts facts) {
        Step step = refresh(facts);
        return step.dialog().isPresent() && step.dialog().get() instanceof ConfigEditor now ? now : this;
    }

    /** Follows what others do; where they changed the same, their value is what the difference starts from. */
    @Override
    public Step refresh(Facts facts) {
        Optional<OwnConfig> now = draft.what().now(facts.engine());
        if (now.isEmpty()) {
            return Step.stay(says("It is gone: somebody deleted or renamed it."));
        }
        if (now.get().equals(draft.seen())) {
            return Step.stay(this);
        }
        List<String> clashes = draft.clashes(now.get());
        Draft moved = draft.onto(now.get());
        String said = clashes.isEmpty()
                ? notice
                : "Somebody else has just changed " + String.join(", ", clashes)
                        + " too: look at the difference again.";
        return Step.stay(new ConfigEditor(moved, inDevices, key, device, filter, typing, said));
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        ConfigDrawing.draw(this, canvas, facts);
    }
}
