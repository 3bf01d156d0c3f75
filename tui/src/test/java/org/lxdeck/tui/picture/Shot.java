package org.lxdeck.tui.picture;

import java.util.List;

/**
 * A picture of the real program.
 *
 * @param keys by tmux's names, one after the other; what begins with a quote is typed as text
 * @param shown what the screen shows when the keys have done their work
 */
record Shot(String name, List<String> keys, String shown) {
    private static List<String> keys(int times, String key, String last) {
        List<String> keys = new java.util.ArrayList<>(java.util.Collections.nCopies(times, key));
        keys.add(last);
        return keys;
    }

    /** The main screens. */
    static final List<Shot> ALL = List.of(
            new Shot("containers", List.of("Down", "Down"), "Running"),
            new Shot("details", keys(12, "Down", "Enter"), "out of memory"),
            new Shot("top", List.of("t"), "DISK/s"),
            new Shot("host", List.of("5"), "Pressure"),
            new Shot("why", List.of("'/render", "Enter", "w"), "try"),
            new Shot("help", List.of("?"), "Search"),
            new Shot("confirm", List.of("'/staging", "Enter", "d"), "Delete"),
            new Shot("palette", List.of("C-p", "'fre"), "freeze"));
}
