package org.lxdeck.tui.dialog;

/** What can be chosen by taste; the id is its key in config.yaml. */
public enum TasteKind {
    KEYMAP("keymap", "Keymaps"),
    THEME("theme", "Themes");

    private final String id;
    private final String title;

    TasteKind(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }
}
