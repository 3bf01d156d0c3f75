package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.line.Equivalent;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.term.KeyCode;
import org.lxdeck.tui.widget.Canvas;

/**
 * A dialog of fields. Enter does it from any field once every field is right; Tab and arrows move between fields.
 *
 * @param tried whether Enter was pressed with something wrong: from then on empty fields complain too
 * @param offers completions found for the path field with the keys
 */
record Form(String title, FormPurpose purpose, List<Field> fields, int focus, boolean tried, List<String> offers)
        implements Dialog {
    Form {
        fields = List.copyOf(fields);
        offers = List.copyOf(offers);
    }

    static Form of(String title, FormPurpose purpose, List<Field> fields) {
        return new Form(title, purpose, fields, 0, false, List.of());
    }

    Field field(int index) {
        return fields.get(index);
    }

    String text(int index) {
        return fields.get(index) instanceof Field.Line line ? line.text() : "";
    }

    String choice(int index) {
        return fields.get(index) instanceof Field.One one ? one.choice() : "";
    }

    List<String> chosen(int index) {
        return fields.get(index) instanceof Field.Many many ? many.chosen() : List.of();
    }

    boolean flag(int index) {
        return fields.get(index) instanceof Field.Flag flag && flag.on();
    }

    @Override
    public List<Scope> scopes() {
        return takesText()
                ? List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE)
                : List.of(Scope.LIST, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public boolean takesText() {
        return fields.get(focus) instanceof Field.Line;
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (command == Command.CANCEL) {
            return purpose.cancel();
        }
        if (command == Command.ACCEPT) {
            return accept(facts);
        }
        if (CommandRows.isCopy(command)) {
            List<Equivalent> lines = lines(facts);
            return lines.isEmpty() ? Step.stay(this) : Step.stay(this, CommandRows.copy(Equivalent.fold(lines)));
        }
        Field field = fields.get(focus);
        if (field instanceof Field.Line line) {
            return pressLine(line, key, command);
        }
        boolean tab = key.code() == KeyCode.TAB;
        if (tab && (command == Command.FIELD_NEXT || command == Command.FIELD_PREVIOUS)) {
            return Step.stay(moved(command == Command.FIELD_NEXT ? 1 : -1));
        }
        return Step.stay(pressList(field, command));
    }

    /** What does the same on a shell; nothing while something is wrong, or where nothing does. */
    List<Equivalent> lines(Facts facts) {
        if (!purpose.hasLine()) {
            return List.of();
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!purpose.problem(this, i, facts).isEmpty()) {
                return List.of();
            }
        }
        return purpose.lines(this, facts);
    }

    private Step accept(Facts facts) {
        for (int i = 0; i < fields.size(); i++) {
            if (!purpose.problem(this, i, facts).isEmpty()) {
                return Step.stay(new Form(title, purpose, fields, i, true, List.of()));
            }
        }
        return purpose.submit(this, facts);
    }

    private Step pressLine(Field.Line line, Key key, @Nullable Command command) {
        boolean tab = key.is(KeyCode.TAB) || command == Command.EDIT_COMPLETE;
        if (line.isPath() && tab && !line.text().isEmpty()) {
            return Step.stay(this, new Ask.CompletePath(line.text()));
        }
        if (tab && !line.isPath() && !line.text().isEmpty()) {
            String common = Completion.commonStart(offers());
            if (common.length() > line.text().length()) {
                return Step.stay(with(line.with(TextInput.of(common)), List.of()));
            }
        }
        if (command == Command.FIELD_NEXT || command == Command.EDIT_COMPLETE) {
            return Step.stay(moved(1));
        }
        if (command == Command.FIELD_PREVIOUS) {
            return Step.stay(moved(-1));
        }
        TextInput input = line.input().press(key, command);
        return Step.stay(with(line.with(input), List.of()));
    }

    private Form pressList(Field field, @Nullable Command command) {
        if (command == null) {
            return this;
        }
        int by =
                switch (command) {
                    case UP, LEFT -> -1;
                    case DOWN, RIGHT -> 1;
                    case PAGE_UP, HALF_UP -> -5;
                    case PAGE_DOWN, HALF_DOWN -> 5;
                    case FIRST -> -10_000;
                    case LAST -> 10_000;
                    default -> 0;
                };
        boolean toggle = command == Command.MARK || command == Command.CHOICE_TOGGLE;
        if (field instanceof Field.Flag flag) {
            boolean flip = toggle || command == Command.LEFT || command == Command.RIGHT;
            return flip ? with(new Field.Flag(flag.label(), !flag.on()), List.of()) : moved(by);
        }
        if (field instanceof Field.One one) {
            return with(one.select(one.selected() + by), List.of());
        }
        Field.Many many = (Field.Many) field;
        return with(toggle ? many.toggle() : many.select(many.row() + by), List.of());
    }

    private Form with(Field changed, List<String> newOffers) {
        List<Field> all = new ArrayList<>(fields);
        all.set(focus, changed);
        return new Form(title, purpose, all, focus, tried, newOffers);
    }

    private Form moved(int by) {
        int target = Math.floorMod(focus + Integer.signum(by), fields.size());
        return new Form(title, purpose, fields, target, tried, List.of());
    }

    @Override
    public Step paste(String text, Facts facts) {
        if (!(fields.get(focus) instanceof Field.Line line)) {
            return Step.stay(this);
        }
        TextInput input = line.input().insert(text);
        return Step.stay(with(line.with(input), List.of()));
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        boolean mine = answer instanceof Answer.Paths paths
                && fields.get(focus) instanceof Field.Line line
                && line.text().equals(paths.typed());
        if (!mine) {
            return Step.stay(this);
        }
        Field.Line line = (Field.Line) fields.get(focus);
        List<String> found = ((Answer.Paths) answer).found();
        String common = Completion.commonStart(found);
        if (common.length() > line.text().length()) {
            return Step.stay(with(line.with(TextInput.of(common)), found.size() > 1 ? found : List.of()));
        }
        boolean whole = found.size() == 1 && !common.endsWith("/");
        return Step.stay(whole ? moved(1) : with(line, found));
    }

    /** What the field with the keys can be completed to: found in files, or known to the form. */
    @Override
    public List<String> offers() {
        if (!offers.isEmpty() || !(fields.get(focus) instanceof Field.Line line) || line.isPath()) {
            return offers;
        }
        List<String> known = purpose.offers(this, focus);
        return known.equals(List.of(line.text())) ? List.of() : known;
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        FormDrawing.draw(this, canvas, facts);
    }
}
