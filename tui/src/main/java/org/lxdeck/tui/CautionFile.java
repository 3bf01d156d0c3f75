package org.lxdeck.tui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Verb;
import org.lxdeck.tui.data.DataFile;
import org.lxdeck.tui.data.DataNode;
import org.lxdeck.tui.dialog.Caution;

/** Reads {@code confirm:} and {@code audit:} of config.yaml. */
final class CautionFile {
    private CautionFile() {}

    /** What the file says over what was said before. */
    static Caution over(Caution before, DataFile file) {
        Map<Verb, Caution.Level> levels = new EnumMap<>(Verb.class);
        levels.putAll(before.levels());
        DataNode confirm = file.find("confirm");
        if (confirm != null) {
            for (DataNode.Entry entry : file.entries(confirm, "confirm")) {
                Verb verb = verb(file, entry.key());
                levels.put(verb, level(file, entry.value(), verb));
            }
        }
        return new Caution(levels, asksReason(before.asksReason(), file));
    }

    private static Verb verb(DataFile file, DataNode.Text key) {
        StringBuilder words = new StringBuilder();
        for (Verb verb : Caution.VERBS) {
            if (Caution.word(verb).equals(key.value())) {
                return verb;
            }
            words.append(words.length() == 0 ? "" : ", ").append(Caution.word(verb));
        }
        throw file.error(key.line(), "confirm knows " + words + ", not " + key.value());
    }

    private static Caution.Level level(DataFile file, DataNode node, Verb verb) {
        String word = file.text(node, "confirm");
        Caution.@Nullable Level level =
                switch (word) {
                    case "auto" -> Caution.Level.AUTO;
                    case "none" -> Caution.Level.NONE;
                    case "yes" -> Caution.Level.YES;
                    case "name" -> Caution.Level.NAME;
                    default -> null;
                };
        if (level == null) {
            throw file.error(node.line(), "a question is auto, none, yes or name, not " + word);
        }
        if (level == Caution.Level.NONE && !Caution.mayBeNone(verb)) {
            throw file.error(node.line(), Caution.word(verb) + " cannot be without a question: say yes or name");
        }
        return level;
    }

    private static boolean asksReason(boolean before, DataFile file) {
        DataNode audit = file.find("audit");
        if (audit == null) {
            return before;
        }
        List<DataNode.Entry> entries = file.entries(audit, "audit");
        file.onlyKeys(entries, "key of audit", List.of("reason"));
        boolean asks = before;
        for (DataNode.Entry entry : entries) {
            String word = file.text(entry.value(), "reason");
            if (!word.equals("ask") && !word.equals("never")) {
                throw file.error(entry.value().line(), "reason is ask or never, not " + word);
            }
            asks = word.equals("ask");
        }
        return asks;
    }
}
