package org.lxdeck.engine.diagnosis;

/** How much a reason explains; the first weighs the most. */
public enum Weight {
    /** It is the cause of what is seen. */
    CAUSE("cause"),
    /** It makes things worse, or soon will. */
    STRAIN("strain"),
    /** Good to know; nothing is wrong because of it. */
    NOTE("note");

    private final String word;

    Weight(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
