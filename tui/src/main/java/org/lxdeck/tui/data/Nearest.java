package org.lxdeck.tui.data;

/** Finds the known word that is most like a mistyped one. */
public final class Nearest {
    private final String wanted;
    private String best = "";
    private int bestDistance;

    public Nearest(String wanted) {
        this.wanted = wanted;
        this.bestDistance = Math.max(2, wanted.length() / 2);
    }

    public void offer(String known) {
        int distance = distance(wanted, known);
        if (!known.isEmpty() && distance < bestDistance) {
            bestDistance = distance;
            best = known;
        }
    }

    /** {@code ; did you mean "x"?}, or nothing when no offered word is near. */
    public String hint() {
        return best.isEmpty() ? "" : "; did you mean \"" + best + "\"?";
    }

    /** The hint for a word among known ones. */
    public static String hint(String wanted, Iterable<String> known) {
        Nearest nearest = new Nearest(wanted);
        for (String word : known) {
            nearest.offer(word);
        }
        return nearest.hint();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
