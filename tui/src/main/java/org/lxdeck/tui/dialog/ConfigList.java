package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lxdeck.tui.config.Below;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.config.KeyRow;
import org.lxdeck.tui.config.KeyRows;

/** The keys in the order in which the editor shows them: by heading, or by how well they fit what is looked for. */
final class ConfigList {
    private ConfigList() {}

    static List<KeyRow> rows(Draft draft, Below below, String filter) {
        List<KeyRow> rows = new ArrayList<>();
        KeyRows.of(draft, below).values().forEach(rows::addAll);
        if (filter.isBlank()) {
            return rows;
        }
        Map<String, Integer> points = new HashMap<>();
        String[] words = filter.strip().toLowerCase(Locale.ROOT).split(" +");
        for (KeyRow row : rows) {
            points.put(row.key(), points(row, words));
        }
        rows.removeIf(row -> points.getOrDefault(row.key(), 0) == 0);
        rows.sort((a, b) -> Integer.compare(points.getOrDefault(b.key(), 0), points.getOrDefault(a.key(), 0)));
        return rows;
    }

    private static int points(KeyRow row, String[] words) {
        int sum = 0;
        String help = row.help().toLowerCase(Locale.ROOT);
        for (String word : words) {
            int points = Math.max(Fuzzy.score(row.key(), word), Fuzzy.together(help, word));
            if (points == 0) {
                return 0;
            }
            sum += points;
        }
        return sum;
    }
}
