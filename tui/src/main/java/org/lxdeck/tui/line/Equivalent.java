package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.ContainerRef;

/**
 * What does the same as an action, typed on a shell.
 *
 * @param own lines of lxdeck, one after the other; none only where lxdeck has no verb for it
 * @param tool lines of liblxc's tools, or of the host's own client; none where those cannot do it
 */
public record Equivalent(List<ShellLine> own, List<ShellLine> tool) {
    public Equivalent {
        own = List.copyOf(own);
        tool = List.copyOf(tool);
    }

    /**
     * Of an intent that is about to be submitted.
     *
     * @param self what starts this lxdeck: its name and the options that choose its hosts
     * @param state as it is before the intent is carried out
     */
    public static Equivalent of(Intent intent, List<String> self, EngineState state) {
        return new Equivalent(OwnLines.of(intent, self, state), ToolLines.of(intent, state));
    }

    /** Of a visit to a container, or of a command run in it. */
    public static Equivalent of(ContainerRef ref, AttachRequest request, List<String> self, EngineState state) {
        return new Equivalent(
                List.of(AttachLines.of(ref, request, self, state)), ToolLines.attach(ref, request, state));
    }

    /** Of a line of verbs as it was typed. */
    public static Equivalent typed(List<String> words, List<String> self) {
        List<String> all = new ArrayList<>(self);
        all.addAll(words);
        return new Equivalent(List.of(ShellLine.of(all)), List.of());
    }

    /** Lines of lxdeck for all of them, where one line can take several subjects as that one line. */
    public static List<ShellLine> fold(List<Equivalent> all) {
        List<ShellLine> lines = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        ShellLine first = null;
        for (Equivalent one : all) {
            for (ShellLine line : one.own()) {
                if (first != null && first.folds(line)) {
                    subjects.add(line.words().get(line.subject()));
                    continue;
                }
                if (first != null) {
                    lines.add(first.about(subjects));
                }
                first = null;
                subjects.clear();
                if (line.subject() < 0) {
                    lines.add(line);
                } else {
                    first = line;
                    subjects.add(line.words().get(line.subject()));
                }
            }
        }
        if (first != null) {
            lines.add(first.about(subjects));
        }
        return lines;
    }

    /** What liblxc's tools need for all of them, as text: one line each, or a loop; empty where they cannot do it. */
    public static String toolText(List<Equivalent> all) {
        if (all.isEmpty() || all.get(0).tool().isEmpty()) {
            return "";
        }
        List<ShellLine> first = all.get(0).tool();
        if (all.size() == 1) {
            return text(first);
        }
        List<String> subjects = new ArrayList<>();
        for (Equivalent one : all) {
            if (!folds(first, one.tool())) {
                return "";
            }
            subjects.add(one.tool().get(0).words().get(one.tool().get(0).subject()));
        }
        StringBuilder body = new StringBuilder();
        for (ShellLine line : first) {
            List<String> before = line.words().subList(0, line.subject());
            List<String> after =
                    line.words().subList(line.subject() + 1, line.words().size());
            body.append(body.length() == 0 ? "" : " && ").append(ShellWords.join(before));
            body.append(" \"$c\"").append(after.isEmpty() ? "" : " ").append(ShellWords.join(after));
        }
        return "for c in " + ShellWords.join(subjects) + "; do " + body + "; done";
    }

    private static boolean folds(List<ShellLine> one, List<ShellLine> other) {
        for (int i = 0; i < one.size(); i++) {
            if (other.size() != one.size() || !one.get(i).folds(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String text(List<ShellLine> lines) {
        StringBuilder text = new StringBuilder();
        for (ShellLine line : lines) {
            text.append(text.length() == 0 ? "" : " && ").append(line.text());
        }
        return text.toString();
    }
}
