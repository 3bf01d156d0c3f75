package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.device.DeviceOption;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.config.DeviceKind;

/** The form of one device: a field for each option that its kind takes. What it makes goes into the draft. */
final class DeviceForm implements EditorForm {
    /** As many options as hardly any device can do without. */
    private static final int FOREMOST = 2;

    private final ConfigEditor editor;
    private final DeviceKind kind;
    private final List<DeviceOption> options;

    /** Empty while the name is a field itself. */
    private final String name;

    private final Map<String, String> kept;

    private DeviceForm(ConfigEditor editor, DeviceKind kind, String name, Map<String, String> kept) {
        this.editor = editor;
        this.kind = kind;
        this.options = new ArrayList<>(kind.options());
        options.removeIf(option -> kept.containsKey(option.name()));
        this.name = name;
        this.kept = kept;
    }

    static Dialog add(ConfigEditor editor, DeviceKind kind) {
        DeviceForm purpose = new DeviceForm(editor, kind, "", Map.of());
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Line("Name", TextInput.of(""), "how it is called in the configuration", false));
        purpose.addOptions(fields, Map.of());
        return Form.of("Add " + kind.name(), purpose, fields);
    }

    /** Of a device there is; what the form has no field for stays as it is. */
    static Dialog edit(ConfigEditor editor, Device device) {
        DeviceKind kind = DeviceKind.of(device);
        Map<String, String> kept = new LinkedHashMap<>(device.options());
        kind.options()
                .forEach(option -> kept.computeIfPresent(
                        option.name(), (name, value) -> Text.line(value).equals(value) ? null : value));
        kept.keySet().removeAll(kind.given().keySet());
        DeviceForm purpose = new DeviceForm(editor, kind, device.name(), kept);
        List<Field> fields = new ArrayList<>();
        purpose.addOptions(fields, device.options());
        if (fields.isEmpty()) {
            return editor.says("A device of type " + device.type() + " has no options.");
        }
        return Form.of(Text.line(device.name()) + " (" + kind.name() + ")", purpose, fields);
    }

    private void addOptions(List<Field> fields, Map<String, String> values) {
        for (DeviceOption option : options) {
            TextInput input = TextInput.of(values.getOrDefault(option.name(), ""));
            boolean path = option.name().equals("source");
            fields.add(new Field.Line(option.name(), input, option.type().grammar(), path));
        }
    }

    @Override
    public ConfigEditor editor() {
        return editor;
    }

    @Override
    public String doing() {
        return "take";
    }

    private int before() {
        return name.isEmpty() ? 1 : 0;
    }

    private String name(Form form) {
        return name.isEmpty() ? form.text(0) : name;
    }

    private Device device(Form form) {
        Map<String, String> all = new LinkedHashMap<>(kind.given());
        for (int i = 0; i < options.size(); i++) {
            String value = form.text(i + before());
            if (!value.isEmpty()) {
                all.put(options.get(i).name(), value);
            }
        }
        all.putAll(kept);
        return new Device(name(form), all);
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        if (field < before()) {
            return nameProblem(form.text(0));
        }
        Device device = new Device("device", device(form).options());
        String here = "devices.device." + options.get(field - before()).name();
        for (Problem problem : DeviceTypes.problems(Map.of(device.name(), device))) {
            boolean mine = isAboutField(problem) ? problem.path().equals(here) : field == whole(form);
            if (mine) {
                return sentence(problem, device.name());
            }
        }
        return "";
    }

    private String nameProblem(String typed) {
        if (typed.isEmpty()) {
            return "a device needs a name";
        }
        if (editor.draft().now().devices().containsKey(typed)) {
            return "there is already a device " + typed;
        }
        Device bare = new Device(typed, Map.of("type", "none"));
        List<Problem> problems = DeviceTypes.problems(Map.of(typed, bare));
        return problems.isEmpty() ? "" : sentence(problems.get(0), typed);
    }

    /** Where it is said what is wrong with no option alone: at the first of the foremost that is empty, else above. */
    private int whole(Form form) {
        for (int i = 0; i < Math.min(FOREMOST, options.size()); i++) {
            if (form.text(i + before()).isEmpty()) {
                return i + before();
            }
        }
        return before();
    }

    private boolean isAboutField(Problem problem) {
        for (DeviceOption option : options) {
            if (problem.path().equals("devices.device." + option.name())) {
                return true;
            }
        }
        return false;
    }

    /** Without the words that only repeat where it stands. */
    private static String sentence(Problem problem, String device) {
        String text = problem.sentence();
        String option = problem.path().replaceFirst("^devices\\.device\\.", "");
        for (String prefix : List.of(
                "Device validation failed for \"" + device + "\": ",
                "Invalid value for device option \"" + option + "\": ")) {
            text = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
        }
        return text;
    }

    @Override
    public List<String> offers(Form form, int field) {
        if (field < before()) {
            return List.of();
        }
        List<String> all = options.get(field - before()).type().offers();
        List<String> begin = new ArrayList<>(all);
        begin.removeIf(offer -> !offer.startsWith(form.text(field)));
        return begin;
    }

    @Override
    public String help(Form form, int field) {
        return field < before() ? kind.help() : help(options.get(field - before()));
    }

    private static String help(DeviceOption option) {
        return option.help() + "; a change: " + option.when().words();
    }

    @Override
    public Step submit(Form form, Facts facts) {
        return Step.show(ConfigDevices.taken(editor, device(form)));
    }
}
