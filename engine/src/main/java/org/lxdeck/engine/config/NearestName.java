package org.lxdeck.engine.config;

import java.util.List;

/** Guesses which known name a mistyped one was meant to be. */
public final class NearestName {
    private NearestName() {}

    /** The known name fewest edits away, if that is at most a third of its length; empty otherwise. */
    public static String of(String typed, List<String> known) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int edits = edits(typed.length() > 100 ? typed.substring(0, 100) : typed, name);
            if (edits < least && edits <= Math.max(2, name.length() / 3)) {
                least = edits;
                best = name;
            }
        }
        return best;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
