package org.lxdeck.tui.app;

/**
 * What outlives the dashboard: where its user was, and what they have learnt. Keeping may block and is never done by the
 * loop's thread; it replaces what was kept before.
 */
public interface Memory {
    /** Remembers nothing. */
    Memory NONE = new Memory() {
        @Override
        public Recalled recall() {
            return Recalled.NOTHING;
        }

        @Override
        public void keep(Kept kept) {
            // There is nowhere to keep it.
        }
    };

    /**
     * What was kept last.
     *
     * @param left operations that were under way, when the dashboard that had begun them is gone
     * @param problem why nothing could be recalled, a sentence; else empty
     */
    record Recalled(Notes place, Notes habits, Notes left, String problem) {
        public static final Recalled NOTHING = new Recalled(Notes.NONE, Notes.NONE, Notes.NONE, "");
    }

    /**
     * What is to be kept.
     *
     * @param place where the user is on this host
     * @param habits what the user has seen and done, on every host
     * @param left operations that are under way
     */
    record Kept(Notes place, Notes habits, Notes left) {
        boolean isSame(Kept other) {
            return place.lines().equals(other.place.lines())
                    && habits.lines().equals(other.habits.lines())
                    && left.lines().equals(other.left.lines());
        }
    }

    Recalled recall();

    void keep(Kept kept);
}
