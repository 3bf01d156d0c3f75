package org.lxdeck.tui.dialog;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Device;
import org.lxdeck.tui.config.DeviceKind;
import org.lxdeck.tui.config.DeviceRow;
import org.lxdeck.tui.input.Command;

/** What keys do in the configuration editor's list of devices. */
final class ConfigDevices {
    private ConfigDevices() {}

    static Step press(ConfigEditor editor, Command command, Facts facts) {
        if (command == Command.CONFIG_ADD) {
            return Step.show(kinds(editor));
        }
        Optional<DeviceRow> selected = editor.selectedDevice(facts);
        if (selected.isEmpty()) {
            return Step.stay(command == Command.ACCEPT ? editor.says("There is no device yet; add one.") : editor);
        }
        DeviceRow row = selected.get();
        return switch (command) {
            case ACCEPT -> edit(editor, row);
            case CONFIG_OVERRIDE -> override(editor, row);
            case CONFIG_UNSET -> Step.stay(remove(editor, row));
            case CONFIG_UNDO ->
                Step.stay(editor.with(editor.draft().with(row.name(), row.before()))
                        .atDevice(row.name()));
            default -> Step.stay(editor);
        };
    }

    private static Step edit(ConfigEditor editor, DeviceRow row) {
        if (row.own().isPresent()) {
            return Step.show(
                    DeviceForm.edit(editor.atDevice(row.name()), row.own().get()));
        }
        return Step.stay(editor.says(
                row.below().isPresent()
                        ? "It comes from " + row.source() + "; override it to have one of its own."
                        : "It will be taken away."));
    }

    /** A device of its own that begins as the profile's is. */
    private static Step override(ConfigEditor editor, DeviceRow row) {
        if (row.own().isPresent() || row.below().isEmpty()) {
            return Step.stay(editor.says("Only a device that comes from a profile can be overridden."));
        }
        return Step.show(
                DeviceForm.edit(editor.atDevice(row.name()), row.below().get().value()));
    }

    private static ConfigEditor remove(ConfigEditor editor, DeviceRow row) {
        if (row.own().isEmpty()) {
            return editor.says(
                    row.below().isPresent()
                            ? "It comes from " + row.source() + ": take it away with a device none of the same name."
                            : "It is taken away already.");
        }
        ConfigEditor now =
                editor.with(editor.draft().with(row.name(), Optional.empty())).atDevice(row.name());
        return row.below().isPresent()
                ? now.says("Then it is again as in profile " + row.below().get().profile() + ".")
                : now;
    }

    /** The choice of what to add. */
    static Dialog kinds(ConfigEditor editor) {
        List<String> names = DeviceKind.table().stream().map(DeviceKind::name).toList();
        List<String> helps = DeviceKind.table().stream().map(DeviceKind::help).toList();
        return Form.of("Add a device", new Kinds(editor), List.of(new Field.One("Kind", names, helps, 0)));
    }

    private record Kinds(ConfigEditor editor) implements EditorForm {
        @Override
        public String doing() {
            return "fill it in";
        }

        @Override
        public String problem(Form form, int field, Facts facts) {
            return "";
        }

        @Override
        public Step submit(Form form, Facts facts) {
            for (DeviceKind kind : DeviceKind.table()) {
                if (kind.name().equals(form.choice(0))) {
                    return Step.show(DeviceForm.add(editor, kind));
                }
            }
            return cancel();
        }
    }

    /** The editor with a device that a form has made. */
    static ConfigEditor taken(ConfigEditor editor, Device device) {
        return editor.with(editor.draft().with(device.name(), Optional.of(device)))
                .atDevice(device.name());
    }
}
