package org.lxdeck.tui.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A data file that has been read: its name as shown to a person, and its top-level entries. */
public record DataFile(String name, DataNode.Entries root) {

    public DataException error(int line, String sentence) {
        return new DataException(name, line, sentence);
    }

    /** The top-level value of a key, or null. */
    public @Nullable DataNode find(String key) {
        for (DataNode.Entry entry : root.entries()) {
            if (entry.key().value().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /** The top-level text of a key, or a default. */
    public String text(String key, String otherwise) {
        DataNode node = find(key);
        return node == null ? otherwise : text(node, key);
    }

    public String text(DataNode node, String what) {
        if (node instanceof DataNode.Text text) {
            return text.value();
        }
        throw error(node.line(), what + " is one text, not a list or a mapping");
    }

    /** The entries of a mapping; none where nothing is written. */
    public List<DataNode.Entry> entries(DataNode node, String what) {
        if (node instanceof DataNode.Entries entries) {
            return entries.entries();
        }
        if (node instanceof DataNode.Text text && text.value().isEmpty()) {
            return List.of();
        }
        throw error(node.line(), what + " is a mapping (name: value)");
    }

    /** The texts of a list; one text alone counts as a list of one. */
    public List<DataNode.Text> texts(DataNode node, String what) {
        List<DataNode.Text> texts = new ArrayList<>();
        if (node instanceof DataNode.Text text) {
            texts.add(text);
        } else if (node instanceof DataNode.Items items) {
            for (DataNode item : items.items()) {
                if (!(item instanceof DataNode.Text text)) {
                    throw error(item.line(), what + " is a list of texts");
                }
                texts.add(text);
            }
        } else {
            throw error(node.line(), what + " is a text or a list of texts");
        }
        return texts;
    }

    /** Refuses keys that are not known and keys that stand twice. */
    public void onlyKeys(List<DataNode.Entry> entries, String what, List<String> known) {
        onlyOnce(entries);
        for (DataNode.Entry entry : entries) {
            String key = entry.key().value();
            if (!known.contains(key)) {
                throw error(entry.key().line(), "there is no " + what + " \"" + key + "\"" + Nearest.hint(key, known));
            }
        }
    }

    public void onlyOnce(List<DataNode.Entry> entries) {
        Map<String, Integer> lines = new HashMap<>();
        for (DataNode.Entry entry : entries) {
            Integer before = lines.putIfAbsent(entry.key().value(), entry.key().line());
            if (before != null) {
                throw error(entry.key().line(), "\"" + entry.key().value() + "\" stands already in line " + before);
            }
        }
    }
}
