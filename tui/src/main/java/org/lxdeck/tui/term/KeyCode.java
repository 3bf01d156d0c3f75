package org.lxdeck.tui.term;

/** Which key: {@link #CHARACTER} for everything that types a character, else a named key. */
public enum KeyCode {
    CHARACTER(""),
    ENTER("enter"),
    TAB("tab"),
    BACKSPACE("backspace"),
    ESCAPE("esc"),
    UP("up"),
    DOWN("down"),
    LEFT("left"),
    RIGHT("right"),
    HOME("home"),
    END("end"),
    PAGE_UP("pgup"),
    PAGE_DOWN("pgdn"),
    INSERT("insert"),
    DELETE("delete"),
    F1("f1"),
    F2("f2"),
    F3("f3"),
    F4("f4"),
    F5("f5"),
    F6("f6"),
    F7("f7"),
    F8("f8"),
    F9("f9"),
    F10("f10"),
    F11("f11"),
    F12("f12"),
    F13("f13"),
    F14("f14"),
    F15("f15"),
    F16("f16"),
    F17("f17"),
    F18("f18"),
    F19("f19"),
    F20("f20");

    private static final KeyCode[] FUNCTIONS = {
        F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13, F14, F15, F16, F17, F18, F19, F20
    };

    private final String label;

    KeyCode(String label) {
        this.label = label;
    }

    /** The name used in keymaps, in the footer and in the help. */
    public String label() {
        return label;
    }

    static KeyCode function(int number) {
        return FUNCTIONS[number - 1];
    }
}
