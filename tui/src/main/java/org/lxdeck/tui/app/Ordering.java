package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineState;

/**
 * Filters and orders the rows of a table. Rows sorted by a moving number stand by a held copy of its moving mean, which
 * follows only when the mean has moved by more than the number's noise and an eighth: so rows do not dance.
 */
final class Ordering {
    /** The mean goes this part of the way to each new number. */
    private static final int CALM = 4;

    /**
     * By what a row stands where it stands.
     *
     * @param mean of its number, moving
     * @param held what the row is sorted by
     */
    record Stand(long mean, long held) {
        static Stand of(long value) {
            return new Stand(value, value);
        }

        /** The stand after another number. */
        Stand follow(long value, long noise) {
            if (noise == 0 || held == TableKind.NO_NUMBER || value == TableKind.NO_NUMBER) {
                return of(value);
            }
            long step = value - mean;
            long now = Math.abs(step) < CALM ? value : mean + step / CALM;
            boolean moved = Math.abs(now - held) > Math.max(noise, Math.abs(held) / 8);
            return new Stand(now, moved ? now : held);
        }
    }

    private Ordering() {}

    static <R> TableView<R> apply(TableView<R> view, EngineState state) {
        TableKind<R> kind = view.kind();
        List<R> all = kind.rows(state);
        List<R> rows = filter(kind, all, view.filter(), state);
        Map<Object, Stand> held = Map.of();
        Comparator<R> byText = kind.comparator(view.sort());
        if (byText != null) {
            rows = sorted(rows, byText);
        } else {
            held = hold(view, rows, state);
            rows = byNumber(kind, rows, held);
        }
        if (view.reverse()) {
            rows = new ArrayList<>(rows);
            Collections.reverse(rows);
        }
        TableView<R> ordered = view.withRows(Collections.unmodifiableList(rows), all.size(), held);
        Marks marks = ordered.marks();
        return marks.isEmpty() ? ordered : ordered.marked(marks.living(living(kind, all, marks)));
    }

    private static <R> List<R> filter(TableKind<R> kind, List<R> all, String filter, EngineState state) {
        if (filter.isEmpty()) {
            return all;
        }
        List<String> words = words(filter.toLowerCase(Locale.ROOT));
        List<R> rows = new ArrayList<>();
        for (R row : all) {
            if (matches(kind.searchText(row, state), words)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * Every word must be in the text; a word after an exclamation mark must not. Of a word after a tilde the letters must
     * stand in one word of the text in their order, with others between.
     */
    static boolean matches(String text, List<String> words) {
        for (String word : words) {
            boolean wanted = word.length() == 1 || word.charAt(0) != '!';
            String part = wanted ? word : word.substring(1);
            boolean near = part.length() > 1 && part.charAt(0) == '~';
            if ((near ? isNear(text, part) : text.contains(part)) != wanted) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(String text, String part) {
        int next = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                next = 1;
            } else if (text.charAt(i) == part.charAt(next) && ++next == part.length()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String filter) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= filter.length(); i++) {
            boolean gap = i == filter.length() || filter.charAt(i) == ' ';
            if (!gap && start < 0) {
                start = i;
            } else if (gap && start >= 0) {
                words.add(filter.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static <R> List<R> sorted(List<R> rows, Comparator<R> order) {
        List<R> copy = new ArrayList<>(rows);
        copy.sort(order);
        return copy;
    }

    private static <R> Map<Object, Stand> hold(TableView<R> view, List<R> rows, EngineState state) {
        TableKind<R> kind = view.kind();
        long noise = kind.noise(view.sort());
        Map<Object, Stand> held = new HashMap<>(rows.size() * 2);
        for (R row : rows) {
            Object key = kind.key(row);
            long value = kind.number(row, view.sort(), state);
            Stand before = view.held().get(key);
            held.put(key, before == null ? Stand.of(value) : before.follow(value, noise));
        }
        return held;
    }

    /** A row beside the number by which it stands: looked up once, not in each comparison. */
    private record Numbered<R>(R row, long number) {}

    private static <R> List<R> byNumber(TableKind<R> kind, List<R> rows, Map<Object, Stand> held) {
        List<Numbered<R>> numbered = new ArrayList<>(rows.size());
        for (R row : rows) {
            Stand stand = held.get(kind.key(row));
            numbered.add(new Numbered<>(row, stand == null ? TableKind.NO_NUMBER : stand.held()));
        }
        numbered.sort(new Comparator<Numbered<R>>() {
            @Override
            public int compare(Numbered<R> a, Numbered<R> b) {
                return Long.compare(b.number(), a.number());
            }
        });
        List<R> sorted = new ArrayList<>(rows.size());
        for (Numbered<R> one : numbered) {
            sorted.add(one.row());
        }
        return sorted;
    }

    private static <R> Set<Object> living(TableKind<R> kind, List<R> all, Marks marks) {
        Set<Object> living = new HashSet<>();
        for (R row : all) {
            Object key = kind.key(row);
            if (marks.contains(key)) {
                living.add(key);
            }
        }
        return living;
    }
}
