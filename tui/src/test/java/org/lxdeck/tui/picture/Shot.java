package org.lxdeck.tui.picture;

import java.util.List;

/**
 * A picture of the real program.
 *
 * @param keys by tmux's names, one after the other; what begins with a quote is typed as text, what
 *     begins with a tilde is waited for
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
            new Shot("containers", List.of("Down", "Down", "Down"), "Running"),
            new Shot("details", keys(12, "Down", "Enter"), "out of memory"),
            new Shot("graphs", List.of("Down", "Down", "Down", "Enter", "["), "Disk read"),
            new Shot("top", List.of("t"), "of max"),
            new Shot("host", List.of("5"), "Most CPU"),
            new Shot("why", List.of("'/render", "Enter", "w"), "give it"),
            new Shot("palette", List.of("C-p", "'fre"), "freeze"),
            new Shot(
                    "copy",
                    List.of("End", "Up", "Up", "Tab", "[", "[", "~web-1 login:", "v", "V", "k", "k"),
                    "3 lines"),
            new Shot("config", List.of("'/web-1", "Enter", "C", "Down", "Down"), "bytes"),
            new Shot("launch", List.of("n", "'web-3"), "launch debian/12 web-3"));
}
