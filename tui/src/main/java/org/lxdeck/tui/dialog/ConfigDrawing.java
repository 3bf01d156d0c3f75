package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** Draws the configuration editor: which list is in front, the list, what is known of its selected row, the keys. */
final class ConfigDrawing {
    private static final int WIDTH = 156;

    /** Rows about the selected one, with the line between. */
    private static final int ABOUT = 6;

    private ConfigDrawing() {}

    static void draw(ConfigEditor editor, Canvas canvas, Facts facts) {
        Draft draft = editor.draft();
        String title = "Configuration of " + draft.what().title();
        HostTags hosts = HostTags.of(List.of(draft.what().host()));
        Canvas inside = DialogBox.open(
                canvas, DialogBox.columns(canvas, WIDTH), Math.max(4, canvas.height() - 2), title, false, hosts, facts);
        int last = inside.height() - 1;
        head(editor, inside, facts);
        int about = inside.height() < 16 ? Math.max(0, inside.height() - 8) : ABOUT;
        Canvas list = inside.sub(0, 1, inside.width(), Math.max(1, last - 1 - about));
        Canvas foot = inside.sub(0, last - about, inside.width(), about);
        if (about > 0) {
            foot.horizontal(0, 0, foot.width(), Role.BORDER);
        }
        Canvas text = foot.sub(0, 1, foot.width(), Math.max(0, about - 1));
        if (editor.inDevices()) {
            ConfigDevicesDrawing.list(editor, list, facts);
            ConfigDevicesDrawing.about(editor, text, facts);
        } else {
            ConfigKeysDrawing.list(editor, list, facts);
            ConfigKeysDrawing.about(editor, text, facts);
        }
        notice(editor, inside, last - 1);
        DialogBox.keys(inside, last, keys(editor, facts));
    }

    private static void head(ConfigEditor editor, Canvas inside, Facts facts) {
        boolean devices = editor.inDevices();
        int many = editor.devices(facts).size();
        int x = inside.text(0, 0, devices ? Role.TAB : Role.TAB_ACTIVE, "Keys") + 2;
        x = inside.text(x, 0, devices ? Role.TAB_ACTIVE : Role.TAB, "Devices " + many) + 3;
        boolean typing = editor.typing().kind() == Typing.Kind.FILTER;
        if (!devices && (typing || !editor.filter().isEmpty())) {
            x = inside.text(x, 0, Role.DIM_TEXT, "/");
            int columns = Math.max(4, Math.min(24, inside.width() - x - 24));
            if (typing) {
                inside.fill(x, 0, columns, 1, Role.FIELD);
                editor.typing().input().draw(inside, x, 0, columns, Role.FIELD, true);
            } else {
                inside.text(x, 0, columns, Role.MATCH, editor.filter());
            }
        }
        int size = editor.draft().size();
        String changed = size == 0 ? "nothing changed" : size == 1 ? "1 change" : size + " changes";
        inside.right(inside.width() - 20, 0, 20, size == 0 ? Role.DIM_TEXT : Role.WARN, changed);
    }

    private static void notice(ConfigEditor editor, Canvas inside, int y) {
        String said = editor.notice();
        if (editor.typing().kind() == Typing.Kind.LEAVING) {
            int size = editor.draft().size();
            said = "Throw " + (size == 1 ? "the change" : "all " + size + " changes") + " away?";
        }
        if (!said.isEmpty()) {
            List<String> lines = DialogBox.wrap(said, inside.width());
            int top = Math.max(1, y + 1 - lines.size());
            inside.fill(0, top, inside.width(), lines.size(), Role.DIALOG);
            for (int i = 0; i < lines.size(); i++) {
                inside.text(0, top + i, inside.width(), Role.WARN, lines.get(i));
            }
        }
    }

    private static List<String> keys(ConfigEditor editor, Facts facts) {
        List<String> keys = new ArrayList<>();
        switch (editor.typing().kind()) {
            case LEAVING -> {
                add(keys, facts, Command.YES, "throw away");
                add(keys, facts, Command.NO, "go on editing");
            }
            case FILTER -> {
                add(keys, facts, Command.ACCEPT, "keep the filter");
                add(keys, facts, Command.FIELD_NEXT, "down");
                add(keys, facts, Command.CANCEL, "all keys");
            }
            case NAME, VALUE -> {
                boolean naming = editor.typing().kind() == Typing.Kind.NAME;
                add(keys, facts, Command.ACCEPT, naming ? "set its value" : "take");
                keys.addAll(List.of("tab", "complete"));
                add(keys, facts, Command.CANCEL, "leave as it is");
            }
            case NOTHING -> browsing(editor, facts, keys);
        }
        return keys;
    }

    private static void browsing(ConfigEditor editor, Facts facts, List<String> keys) {
        boolean devices = editor.inDevices();
        add(keys, facts, Command.ACCEPT, "edit");
        add(keys, facts, Command.CONFIG_APPLY, "apply");
        add(keys, facts, Command.CANCEL, "close");
        add(keys, facts, Command.CONFIG_UNSET, devices ? "remove" : "unset");
        add(keys, facts, Command.CONFIG_ADD, "add");
        if (devices) {
            add(keys, facts, Command.CONFIG_OVERRIDE, "override");
        } else {
            add(keys, facts, Command.FILTER, "filter");
        }
        keys.addAll(List.of("tab", devices ? "keys" : "devices"));
        add(keys, facts, Command.CONFIG_YAML, "YAML");
        add(keys, facts, Command.CONFIG_UNDO, "undo");
    }

    private static void add(List<String> keys, Facts facts, Command command, String label) {
        keys.add(facts.keymap().label(command));
        keys.add(label);
    }
}
