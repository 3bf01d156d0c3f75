package org.lxdeck.tui.input;

/** Where a command can be pressed. What has the keys names its scopes, most specific first; the first hit wins. */
public enum Scope {
    ANYWHERE("anywhere", "Anywhere, also in dialogs and text fields"),
    GLOBAL("global", "On every screen"),
    LIST("list", "Lists and panes of text"),
    TEXT("text", "Panes of text"),
    COPY("copy", "Copy mode"),
    PROCESSES("processes", "Processes of a container"),
    CONTAINERS("containers", "Containers"),
    IMAGES("images", "Images"),
    PROFILES("profiles", "Profiles"),
    OPERATIONS("operations", "Operations"),
    HOST("host", "Hosts"),
    LINES("lines", "Commands of what was done"),
    CONFIG("config", "Configuration editor"),
    FILES("files", "Files of a container"),
    DIALOG("dialog", "Dialogs and forms"),
    CONFIRM("confirm", "Questions"),
    EDIT("edit", "Text fields");

    private final String id;
    private final String title;

    Scope(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The heading in keymap files. */
    public String id() {
        return id;
    }

    /** The heading in help. */
    public String title() {
        return title;
    }
}
