package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.config.KeyRow;
import org.lxdeck.tui.config.KeyRows;
import org.lxdeck.tui.config.Users;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** Draws the list of keys with own, profile's and effective value side by side, and all that is known of one key. */
final class ConfigKeysDrawing {
    private static final int OFFERS = 3;

    private final ConfigEditor editor;
    private final Facts facts;
    private final boolean profile;
    private final Users users;

    private ConfigKeysDrawing(ConfigEditor editor, Facts facts) {
        this.editor = editor;
        this.facts = facts;
        this.profile = editor.draft().what().isProfile();
        this.users = Users.of(facts.engine(), editor.draft().what());
    }

    /** Where the columns stand. */
    private record Columns(int key, int own, int below, int effective) {
        static Columns of(int width, boolean profile) {
            int key = Math.max(12, Math.min(44, width * 2 / 5));
            int rest = Math.max(12, width - key - 2);
            if (profile) {
                int value = rest * 3 / 5;
                return new Columns(key, value, rest - value - 1, 0);
            }
            int own = rest * 3 / 10;
            int below = rest * 4 / 10;
            return new Columns(key, own, below, rest - own - below - 2);
        }
    }

    /** One line of the list: a heading, a row, or what is typed below a row. */
    private record Line(String heading, Optional<KeyRow> row, String below, Role role) {
        static Line of(KeyRow row) {
            return new Line("", Optional.of(row), "", Role.TEXT);
        }

        static Line heading(String text) {
            return new Line(text, Optional.empty(), "", Role.HEADER);
        }

        static Line below(String text, Role role) {
            return new Line("", Optional.empty(), text, role);
        }
    }

    static void list(ConfigEditor editor, Canvas area, Facts facts) {
        new ConfigKeysDrawing(editor, facts).list(area);
    }

    static void about(ConfigEditor editor, Canvas area, Facts facts) {
        new ConfigKeysDrawing(editor, facts).about(area);
    }

    private void list(Canvas area) {
        Columns columns = Columns.of(area.width(), profile);
        header(columns, area);
        Canvas body = area.sub(0, 1, area.width(), Math.max(0, area.height() - 1));
        String selected = editor.selectedKey(facts).map(KeyRow::key).orElse("");
        boolean naming = editor.typing().kind() == Typing.Kind.NAME;
        int indent = naming ? 6 : columns.key() + 2;
        List<Line> lines = lines(selected, body.width() - indent);
        if (lines.isEmpty()) {
            body.text(0, 0, Role.DIM_TEXT, "No key fits this.");
        }
        int at = 0;
        for (int i = 0; i < lines.size(); i++) {
            at = lines.get(i).row().map(KeyRow::key).orElse("").equals(selected) ? i : at;
        }
        int top = naming ? 0 : Math.max(0, Math.min(at - body.height() / 2, lines.size() - body.height()));
        for (int i = 0; i < body.height() && top + i < lines.size(); i++) {
            Line line = lines.get(top + i);
            if (line.row().isPresent()) {
                boolean here = line.row().get().key().equals(selected) && !naming;
                row(line.row().get(), here, columns, body, i);
            } else if (line.heading().isEmpty()) {
                body.text(indent, i, Math.max(0, body.width() - indent), line.role(), line.below());
            } else {
                body.text(0, i, Role.HEADER, line.heading());
            }
        }
        if (naming) {
            int x = body.text(1, 0, Role.LABEL, "Key: ");
            body.fill(x, 0, Math.max(1, body.width() - x), 1, Role.FIELD);
            editor.typing().input().draw(body, x, 0, Math.max(1, body.width() - x), Role.FIELD, true);
        }
    }

    private void header(Columns columns, Canvas area) {
        area.text(1, 0, columns.key(), Role.HEADER, "KEY");
        int x = columns.key() + 2;
        area.text(x, 0, columns.own(), Role.HEADER, profile ? "VALUE" : "OWN");
        x += columns.own() + 1;
        area.text(x, 0, columns.below(), Role.HEADER, profile ? "CONTAINERS" : "FROM A PROFILE");
        area.text(x + columns.below() + 1, 0, columns.effective(), Role.HEADER, "EFFECTIVE");
    }

    private List<Line> lines(String selected, int width) {
        List<Line> lines = new ArrayList<>();
        Typing typing = editor.typing();
        if (typing.kind() == Typing.Kind.NAME) {
            lines.add(Line.below("", Role.TEXT));
            addBelow(lines, typing, width);
        }
        if (!editor.filter().isBlank()) {
            editor.keys(facts).forEach(row -> add(lines, row, selected, width));
            return lines;
        }
        for (Map.Entry<String, List<KeyRow>> group :
                KeyRows.of(editor.draft(), editor.below(facts)).entrySet()) {
            lines.add(Line.heading(group.getKey()));
            group.getValue().forEach(row -> add(lines, row, selected, width));
        }
        return lines;
    }

    private void add(List<Line> lines, KeyRow row, String selected, int width) {
        Typing typing = editor.typing();
        lines.add(Line.of(row));
        if (typing.kind() == Typing.Kind.VALUE && row.key().equals(selected)) {
            addBelow(lines, typing, width);
        }
    }

    /** The complaint about what is typed, else what it can become. */
    private void addBelow(List<Line> lines, Typing typing, int width) {
        String complaint = typing.complaint(profile);
        if (!complaint.isEmpty()) {
            for (String part : DialogBox.wrap(complaint, width)) {
                lines.add(Line.below(part, Role.WARN));
            }
            return;
        }
        List<String> offers = typing.offers(profile);
        int most = typing.kind() == Typing.Kind.NAME ? 2 * OFFERS : OFFERS;
        if (offers.size() > most && typing.kind() == Typing.Kind.VALUE) {
            for (String part : DialogBox.wrap(String.join(" ", offers), width)) {
                lines.add(Line.below(part, Role.DIM_TEXT));
            }
            return;
        }
        for (int i = 0; i < Math.min(most, offers.size()); i++) {
            lines.add(Line.below(offers.get(i), Role.DIM_TEXT));
        }
    }

    private void row(KeyRow row, boolean here, Columns columns, Canvas body, int y) {
        boolean typing = here && editor.typing().kind() == Typing.Kind.VALUE;
        body.text(0, y, Role.MARK, row.isChanged() ? "*" : " ");
        body.text(1, y, columns.key(), row.isSet() ? Role.STRONG : Role.TEXT, row.key());
        int x = columns.key() + 2;
        if (here && !typing) {
            body.attend(y);
        }
        if (typing) {
            int width = Math.max(1, body.width() - x);
            body.fill(x, y, width, 1, Role.FIELD);
            editor.typing().input().draw(body, x, y, width, Role.FIELD, true);
            return;
        }
        own(row, x, columns.own(), body, y);
        x += columns.own() + 1;
        if (profile) {
            body.text(x, y, columns.below(), Role.DIM_TEXT, containers(row));
        } else {
            below(row, x, columns.below(), body, y);
            x += columns.below() + 1;
            body.text(x, y, columns.effective(), row.own().isEmpty() ? Role.TEXT : Role.STRONG, line(row.effective()));
        }
        if (here) {
            body.tint(0, y, body.width(), 1, Role.SELECTION);
        }
    }

    private static void own(KeyRow row, int x, int columns, Canvas body, int y) {
        if (!row.own().isEmpty()) {
            body.text(x, y, columns, row.isChanged() ? Role.ADDED : Role.STRONG, line(row.own()));
        } else if (row.isChanged()) {
            body.text(x, y, columns, Role.REMOVED, "unset");
        } else {
            body.text(x, y, Role.NO_VALUE, row.isFamily() ? "" : "-");
        }
    }

    private static void below(KeyRow row, int x, int columns, Canvas body, int y) {
        if (row.below().isPresent()) {
            Role role = row.own().isEmpty() ? Role.TEXT : Role.REMOVED;
            int end = body.text(x, y, columns, role, line(row.below().get().value()));
            String from = "(" + row.below().get().profile() + ")";
            body.text(end + 1, y, Math.max(0, x + columns - end - 1), Role.DIM_TEXT, from);
        }
    }

    private String containers(KeyRow row) {
        if (!row.isSet() || row.known().isEmpty()) {
            return "";
        }
        int all = users.containers().size();
        int others = users.overriding(row.key()).size();
        String taken = all == 1 ? "1 container" : all + " containers";
        return all == 0 ? "nobody uses it" : others == 0 ? taken : all - others + " of " + taken;
    }

    /** A value on one line. */
    private static String line(String value) {
        int end = value.indexOf('\n');
        return end < 0 ? Text.line(value) : Text.line(value.substring(0, end)) + " ...";
    }

    private void about(Canvas area) {
        Optional<KeyRow> selected = editor.selectedKey(facts);
        if (selected.isEmpty()) {
            return;
        }
        KeyRow row = selected.get();
        int x = area.text(0, 0, Role.STRONG, row.key());
        area.text(x + 2, 0, Math.max(0, area.width() - x - 2), Role.DIM_TEXT, row.when());
        int y = 1;
        for (String line : DialogBox.wrap(row.help() + ".", area.width())) {
            area.text(0, y++, area.width(), Role.TEXT, line);
        }
        y = label(area, y, "takes", row.grammar());
        if (!row.initial().isEmpty()) {
            y = label(area, y, "default", row.initial());
        }
        if (profile) {
            List<String> others = users.overriding(row.key());
            if (!others.isEmpty()) {
                label(area, y, "others", String.join(", ", others) + " have something else instead");
            }
        } else if (row.below().isPresent() && !row.own().isEmpty()) {
            label(
                    area,
                    y,
                    "else",
                    line(row.below().get().value()) + " of profile "
                            + row.below().get().profile());
        }
    }

    private static int label(Canvas area, int y, String label, String text) {
        area.text(0, y, Role.LABEL, label);
        area.text(9, y, Math.max(0, area.width() - 9), Role.TEXT, text);
        return y + 1;
    }
}
