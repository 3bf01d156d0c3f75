package org.lxdeck.tui.theme;

import static org.lxdeck.tui.term.Style.BOLD;
import static org.lxdeck.tui.term.Style.DIM;
import static org.lxdeck.tui.term.Style.REVERSE;
import static org.lxdeck.tui.term.Style.UNDERLINE;

/**
 * A slot of style: what a piece of the screen means, not how it looks. The attributes given here are used where a
 * terminal has no colours, so that nothing is told by colour alone.
 */
public enum Role {
    TEXT("text", 0, "ordinary text; its background, where a theme gives one, is the screen's"),
    DIM_TEXT("dim", DIM, "text of second rank: units, hints, what is off"),
    STRONG("strong", BOLD, "text of first rank: names"),
    LABEL("label", DIM, "the name of a field"),
    NO_VALUE("no-value", DIM, "stands where a value is unknown"),
    REASON("reason", 0, "why something cannot be done now"),

    BAR("bar", 0, "tint of the bar at the top"),
    LOGO("logo", BOLD | REVERSE, "the program's name in the top bar"),
    BADGE("badge", BOLD | REVERSE, "DEMO, READ-ONLY and the like in the top bar"),
    TAB("tab", 0, "a screen or pane that is not in front"),
    TAB_ACTIVE("tab-active", BOLD | UNDERLINE, "the screen or pane in front"),
    TITLE("title", BOLD, "title of a pane"),
    BORDER("border", DIM, "frame of a pane"),
    BORDER_FOCUS("border-focus", BOLD, "frame of the pane that takes the keys"),
    HEADER("header", BOLD, "heading of a table column"),
    HEADER_SORT("header-sort", BOLD | UNDERLINE, "heading of the column the table is sorted by"),
    SELECTION("selection", REVERSE, "tint of the selected row"),
    SELECTION_BLUR("selection-blur", UNDERLINE, "tint of the selected row of a pane that does not take the keys"),
    MARK("mark", BOLD, "a marked row's mark and name"),
    MATCH("match", UNDERLINE, "what a filter or search found"),
    SCROLL("scroll", DIM, "scroll bar and counters of hidden rows"),

    FOOTER("footer", 0, "tint of the bar at the bottom"),
    KEY("key", BOLD, "a key in the footer, in help and in dialogs"),
    KEY_LABEL("key-label", 0, "what the key does"),
    KEY_OFF("key-off", DIM, "a key that does nothing now"),

    RUNNING("running", BOLD, "status Running"),
    STOPPED("stopped", DIM, "status Stopped"),
    FROZEN("frozen", UNDERLINE, "status Frozen"),
    TRANSITION("transition", BOLD, "status Starting, Stopping, Freezing, Thawed, Aborting"),
    ERROR("error", BOLD | REVERSE, "status Error, an error's sentence"),
    OK("ok", 0, "good news"),
    WARN("warn", BOLD, "a warning"),
    CRIT("crit", BOLD | REVERSE, "something is at its limit"),
    INFO("info", 0, "neutral news"),

    GAUGE_OK("gauge-ok", 0, "a gauge well below its limit"),
    GAUGE_WARN("gauge-warn", BOLD, "a gauge near its limit"),
    GAUGE_CRIT("gauge-crit", BOLD, "a gauge at its limit"),
    GAUGE_SECOND("gauge-second", DIM, "the second part of a gauge, such as the page cache"),
    GAUGE_TRACK("gauge-track", DIM, "the empty part of a gauge"),
    PROGRESS("progress", 0, "the bar of an operation"),
    GRAPH_CPU("graph-cpu", 0, "history of CPU"),
    GRAPH_MEMORY("graph-memory", 0, "history of memory"),
    GRAPH_IN("graph-in", 0, "history of bytes received or read"),
    GRAPH_OUT("graph-out", 0, "history of bytes sent or written"),

    DIALOG("dialog", 0, "body of a dialog"),
    DIALOG_BORDER("dialog-border", BOLD, "frame of a dialog"),
    DIALOG_TITLE("dialog-title", BOLD, "title of a dialog"),
    DANGER("danger", BOLD | REVERSE, "frame and title of a dialog that asks before something dangerous"),
    BUTTON("button", 0, "a choice"),
    BUTTON_FOCUS("button-focus", REVERSE, "the choice that Enter takes"),
    FIELD("field", UNDERLINE, "a text field"),
    FIELD_FOCUS("field-focus", REVERSE, "the text field that takes the keys"),
    PLACEHOLDER("placeholder", DIM, "what an empty field is for"),
    CURSOR("cursor", REVERSE, "the cell the next character goes to"),
    TOAST("toast", REVERSE, "a short message"),
    TOAST_ERROR("toast-error", BOLD | REVERSE, "a short message that something failed"),

    ADDED("added", BOLD, "a line or value that will be there"),
    REMOVED("removed", DIM, "a line or value that will be gone"),
    CODE("code", 0, "a command to copy, a file's text"),
    COMMENT("comment", DIM, "a comment in such a text"),

    HOST_RED("host-red", BOLD | REVERSE, "label of a host that config.yaml calls red"),
    HOST_YELLOW("host-yellow", BOLD | REVERSE, "label of a yellow host"),
    HOST_GREEN("host-green", BOLD | REVERSE, "label of a green host"),
    HOST_CYAN("host-cyan", BOLD | REVERSE, "label of a cyan host"),
    HOST_BLUE("host-blue", BOLD | REVERSE, "label of a blue host"),
    HOST_MAGENTA("host-magenta", BOLD | REVERSE, "label of a magenta host");

    private final String id;
    private final int plainAttributes;
    private final String doc;

    Role(String id, int plainAttributes, String doc) {
        this.id = id;
        this.plainAttributes = plainAttributes;
        this.doc = doc;
    }

    /** The place of this role in a theme's table. */
    @SuppressWarnings("EnumOrdinal")
    public int slot() {
        return ordinal();
    }

    /** The name used in theme files. */
    public String id() {
        return id;
    }

    /** The attributes ({@link org.lxdeck.tui.term.Style}) that stand for the colours where there are none. */
    public int plainAttributes() {
        return plainAttributes;
    }

    public String doc() {
        return doc;
    }
}
