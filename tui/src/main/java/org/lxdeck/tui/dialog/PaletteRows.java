package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the palette knows and which of it fits what is typed, best first; equal ones in the order they stand. */
final class PaletteRows {
    private static final int MOST_RECENT = 30;
    private static final String[] NO_WORDS = {};

    private final List<PaletteEntry> all;
    private final int[] order;
    private final String text;
    private final String[] words;

    private PaletteRows(List<PaletteEntry> all, int[] order, String text, String[] words) {
        this.all = all;
        this.order = order;
        this.text = text;
        this.words = words;
    }

    /** Recent lines, commands and objects, verbs; all of them fit as long as nothing is typed. */
    static PaletteRows of(List<PaletteEntry> entries, List<PaletteEntry> verbs, List<String> history, String text) {
        Set<String> recent = new LinkedHashSet<>();
        for (int i = history.size() - 1; i >= 0 && recent.size() < MOST_RECENT; i--) {
            recent.add(history.get(i));
        }
        List<PaletteEntry> all = new ArrayList<>(recent.size() + entries.size() + verbs.size());
        for (String line : recent) {
            all.add(PaletteEntry.recent(line));
        }
        all.addAll(entries);
        all.addAll(verbs);
        return new PaletteRows(all, new int[0], "", NO_WORDS).search(text, false);
    }

    /** The same for another text; a longer one fits nothing that the shorter one did not fit. */
    PaletteRows find(String newText) {
        return search(newText, words.length > 0 && newText.startsWith(text));
    }

    private PaletteRows search(String newText, boolean narrower) {
        String[] wanted = newText.isBlank()
                ? NO_WORDS
                : newText.toLowerCase(Locale.ROOT).strip().split(" +");
        long[] points = new long[narrower ? order.length : all.size()];
        int count = 0;
        for (int i = 0; i < points.length; i++) {
            int index = narrower ? order[i] : i;
            int score = wanted.length == 0 ? 1 : all.get(index).score(wanted);
            if (score > 0) {
                points[count++] = ((long) (Integer.MAX_VALUE - score) << 32) | index;
            }
        }
        Arrays.sort(points, 0, count);
        int[] found = new int[count];
        for (int i = 0; i < count; i++) {
            found[i] = (int) points[i];
        }
        return new PaletteRows(all, found, newText, wanted);
    }

    int size() {
        return order.length;
    }

    int total() {
        return all.size();
    }

    PaletteEntry get(int row) {
        return all.get(order[row]);
    }

    /** The words that were looked for. */
    String[] words() {
        return words;
    }
}
