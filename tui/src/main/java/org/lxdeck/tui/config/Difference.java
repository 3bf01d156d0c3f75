package org.lxdeck.tui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Text;

/** A draft and its consequences as lines to be read before it is applied. Pure. */
public final class Difference {
    private final Draft draft;
    private final Below below;
    private final List<Line> lines = new ArrayList<>();

    private Difference(Draft draft, Below below) {
        this.draft = draft;
        this.below = below;
    }

    /** What a line says. */
    public enum Kind {
        HEADING,
        NAME,
        CHANGE,
        NOTE,
        PROBLEM
    }

    /**
     * One line.
     *
     * @param key or heading, name, note
     * @param before empty when it was not set
     * @param after empty when it will not be set
     * @param note when it takes effect, or what comes through
     */
    public record Line(Kind kind, String key, String before, String after, String note) {
        public static Line note(String text) {
            return new Line(Kind.NOTE, text, "", "", "");
        }

        public static Line heading(String text) {
            return new Line(Kind.HEADING, text, "", "", "");
        }

        public static Line problem(String text) {
            return new Line(Kind.PROBLEM, text, "", "", "");
        }

        public static Line name(String name, String note) {
            return new Line(Kind.NAME, name, "", "", note);
        }
    }

    /** What is changed in the container's or profile's own words. */
    public static List<Line> own(Draft draft, Below below) {
        Difference difference = new Difference(draft, below);
        difference.own();
        return difference.lines;
    }

    private void own() {
        for (String key : draft.keys()) {
            String after = draft.value(key);
            String note = "";
            if (after.isEmpty() && below.key(key).isPresent()) {
                note = "then " + oneLine(below.key(key).get().value()) + " of profile "
                        + below.key(key).get().profile();
            }
            change(key, draft.before(key), after, note);
        }
        if (draft.changesProfiles()) {
            change(
                    "profiles",
                    String.join(", ", draft.seen().profiles()),
                    String.join(", ", draft.now().profiles()),
                    "");
        }
        for (String name : draft.devices()) {
            device(name);
        }
    }

    private void device(String name) {
        Map<String, String> before = options(Draft.own(draft.seen(), name).orElse(null));
        Map<String, String> after = options(Draft.own(draft.now(), name).orElse(null));
        TreeSet<String> options = new TreeSet<>(before.keySet());
        options.addAll(after.keySet());
        boolean back = after.isEmpty() && below.device(name).isPresent();
        String note = back ? "then as in profile " + below.device(name).get().profile() : "";
        for (String option : options) {
            String was = before.getOrDefault(option, "");
            String is = after.getOrDefault(option, "");
            if (!was.equals(is)) {
                change("devices." + name + "." + option, was, is, note);
                note = "";
            }
        }
    }

    private static Map<String, String> options(@org.jspecify.annotations.Nullable Device device) {
        return device == null ? Map.of() : new TreeMap<>(device.options());
    }

    private void change(String key, String before, String after, String note) {
        lines.add(new Line(Kind.CHANGE, key, oneLine(before), oneLine(after), note));
    }

    private static String oneLine(String value) {
        int lines = (int) value.chars().filter(c -> c == '\n').count();
        int end = value.indexOf('\n');
        return end < 0 ? Text.line(value) : Text.line(value.substring(0, end)) + " (" + (lines + 1) + " lines)";
    }

    /** What it does to the container, line by line of its effective configuration. */
    public static List<Line> effects(List<Change> changes, boolean running) {
        List<Line> lines = new ArrayList<>();
        for (Change change : changes) {
            lines.add(new Line(
                    Kind.CHANGE,
                    change.key(),
                    oneLine(change.before()),
                    oneLine(change.after()),
                    when(change, running)));
        }
        if (changes.isEmpty()) {
            lines.add(Line.note("No effective setting changes."));
        }
        return lines;
    }

    private static String when(Change change, boolean running) {
        boolean device = change.key().startsWith("devices.");
        boolean stored = !device
                && ConfigKeys.find(change.key())
                        .map(row -> row.when() == org.lxdeck.engine.config.ConfigKey.When.STORED)
                        .orElse(false);
        return stored ? "stored" : change.live() && running ? "at once" : "next start";
    }

    /** What another text of a profile does to each container that stands on it, and who has something else instead. */
    public static List<Line> effects(Draft draft, Users users, List<Change> changes) {
        List<Line> lines = new ArrayList<>();
        List<Line> untouched = new ArrayList<>();
        Map<String, List<Change>> byName = new TreeMap<>();
        for (Change change : changes) {
            byName.computeIfAbsent(change.ref().name(), key -> new ArrayList<>())
                    .add(change);
        }
        for (Container container : users.containers()) {
            List<Change> its = byName.getOrDefault(container.name(), List.of());
            List<Line> into = its.isEmpty() ? untouched : lines;
            boolean running = container.status().isAlive();
            into.add(Line.name(container.name(), its.isEmpty() ? "stays as it is" : running ? "" : "not running"));
            if (!its.isEmpty()) {
                into.addAll(effects(its, running));
            }
            into.addAll(overrides(draft, users, container));
        }
        lines.addAll(untouched);
        return lines;
    }

    private static List<Line> overrides(Draft draft, Users users, Container container) {
        List<Line> lines = new ArrayList<>();
        for (String key : draft.keys()) {
            String instead = users.instead(container, key);
            if (!instead.isEmpty()) {
                lines.add(Line.note(key + ": it has " + oneLine(instead) + " instead"));
            }
        }
        for (String name : draft.devices()) {
            String instead = users.insteadOfDevice(container, name);
            if (!instead.isEmpty()) {
                lines.add(Line.note("devices." + name + ": it has " + instead + " instead"));
            }
        }
        return lines;
    }
}
