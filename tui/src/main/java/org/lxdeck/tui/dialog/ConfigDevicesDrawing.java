package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.config.DeviceKind;
import org.lxdeck.tui.config.DeviceRow;
import org.lxdeck.tui.config.Users;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** Draws the list of devices with where each comes from, and the options of one. */
final class ConfigDevicesDrawing {
    private ConfigDevicesDrawing() {}

    static void list(ConfigEditor editor, Canvas area, Facts facts) {
        int name = Math.max(8, Math.min(24, area.width() / 4));
        int from = Math.max(10, Math.min(34, area.width() / 3));
        int type = 13;
        int rest = Math.max(0, area.width() - name - type - from - 4);
        area.text(1, 0, name, Role.HEADER, "DEVICE");
        area.text(name + 2, 0, type, Role.HEADER, "TYPE");
        area.text(name + type + 3, 0, from, Role.HEADER, "FROM");
        area.text(name + type + from + 4, 0, rest, Role.HEADER, "OPTIONS");
        List<DeviceRow> rows = editor.devices(facts);
        Canvas body = area.sub(0, 1, area.width(), Math.max(0, area.height() - 1));
        if (rows.isEmpty()) {
            body.text(1, 0, Role.DIM_TEXT, "There is no device.");
        }
        int at = editor.selectedDevice(facts).map(rows::indexOf).orElse(0);
        int top = Math.max(0, Math.min(at - body.height() / 2, rows.size() - body.height()));
        for (int i = 0; i < body.height() && top + i < rows.size(); i++) {
            DeviceRow row = rows.get(top + i);
            boolean gone = row.effective().isEmpty();
            body.text(0, i, Role.MARK, row.isChanged() ? "*" : " ");
            body.text(1, i, name, gone ? Role.REMOVED : Role.STRONG, Text.line(row.name()));
            body.text(name + 2, i, type, gone ? Role.REMOVED : Role.TEXT, Text.line(row.type()));
            body.text(name + type + 3, i, from, row.isChanged() ? Role.ADDED : Role.DIM_TEXT, row.source());
            body.text(name + type + from + 4, i, rest, gone ? Role.REMOVED : Role.TEXT, Text.line(row.summary()));
            if (top + i == at) {
                body.tint(0, i, body.width(), 1, Role.SELECTION);
                body.attend(i);
            }
        }
    }

    static void about(ConfigEditor editor, Canvas area, Facts facts) {
        Optional<DeviceRow> selected = editor.selectedDevice(facts);
        if (selected.isEmpty()) {
            area.text(0, 0, Role.DIM_TEXT, "Disks, network interfaces, ports, nodes: add the first one.");
            return;
        }
        DeviceRow row = selected.get();
        Optional<Device> device = row.effective().or(row::before);
        int x = area.text(0, 0, Role.STRONG, Text.line(row.name()));
        String help = device.map(DeviceKind::of).map(DeviceKind::help).orElse("");
        area.text(x + 2, 0, Math.max(0, area.width() - x - 2), Role.DIM_TEXT, help);
        int y = 1;
        for (String line : DialogBox.wrap(Text.line(row.summary()), area.width())) {
            area.text(0, y++, area.width(), Role.TEXT, line);
        }
        List<String> others = others(editor, row.name(), facts);
        if (!others.isEmpty()) {
            area.text(0, y, area.width(), Role.DIM_TEXT, String.join("; ", others));
        }
    }

    /** Who has another device of this name instead of the profile's. */
    private static List<String> others(ConfigEditor editor, String device, Facts facts) {
        Users users = Users.of(facts.engine(), editor.draft().what());
        List<String> others = new ArrayList<>();
        for (Container container : users.containers()) {
            String instead = users.insteadOfDevice(container, device);
            if (!instead.isEmpty()) {
                others.add(container.name() + " has " + instead);
            }
        }
        return others;
    }
}
