package org.lxdeck.tui.input;

import static org.lxdeck.tui.input.Scope.ANYWHERE;
import static org.lxdeck.tui.input.Scope.CONFIG;
import static org.lxdeck.tui.input.Scope.CONFIRM;
import static org.lxdeck.tui.input.Scope.CONTAINERS;
import static org.lxdeck.tui.input.Scope.COPY;
import static org.lxdeck.tui.input.Scope.DIALOG;
import static org.lxdeck.tui.input.Scope.EDIT;
import static org.lxdeck.tui.input.Scope.FILES;
import static org.lxdeck.tui.input.Scope.GLOBAL;
import static org.lxdeck.tui.input.Scope.IMAGES;
import static org.lxdeck.tui.input.Scope.LINES;
import static org.lxdeck.tui.input.Scope.LIST;
import static org.lxdeck.tui.input.Scope.OPERATIONS;
import static org.lxdeck.tui.input.Scope.PROCESSES;
import static org.lxdeck.tui.input.Scope.PROFILES;
import static org.lxdeck.tui.input.Scope.TEXT;

/**
 * Something a key can be bound to. This one table feeds the keymaps, the footer (its short label), the help (its
 * sentence) and the {@code :} line (its id).
 */
public enum Command {
    SUSPEND("app.suspend", ANYWHERE, "suspend", "Stop lxdeck and go back to the shell; fg brings it back"),
    REDRAW("app.redraw", ANYWHERE, "redraw", "Paint the whole screen anew"),

    HELP("app.help", GLOBAL, "help", "Show every key that works here"),
    COMMAND_LINE("app.command-line", GLOBAL, "command", "Type a command"),
    PALETTE("app.palette", GLOBAL, "palette", "Find any command, object or verb by typing"),
    LINES_OPEN("app.commands", GLOBAL, "commands", "Show what was done, as shell lines; record a script"),
    KEYMAP_PREVIEW("app.keymap", GLOBAL, "keymap", "Try the keymaps there are, and choose one"),
    THEME_PREVIEW("app.theme", GLOBAL, "theme", "Try the themes there are, and choose one"),
    REFRESH("app.refresh", GLOBAL, "refresh", "Read everything from the host again, now"),
    WHY("app.why", GLOBAL, "why", "Say why the row is stopped, slow or failed; what to try"),
    BACK("app.back", GLOBAL, "back", "Close what is open: detail, filter, marks"),
    MOUSE("app.mouse", GLOBAL, "mouse", "Use the mouse, or leave it to the terminal"),
    TOUR("app.tour", GLOBAL, "tour", "Take the tour of the demo: five steps, a minute"),
    QUIT("app.quit", GLOBAL, "quit", "Leave lxdeck; containers go on running"),
    SCREEN_CONTAINERS("screen.containers", GLOBAL, "containers", "Go to the containers"),
    SCREEN_IMAGES("screen.images", GLOBAL, "images", "Go to the images"),
    SCREEN_PROFILES("screen.profiles", GLOBAL, "profiles", "Go to the profiles"),
    SCREEN_OPERATIONS("screen.operations", GLOBAL, "operations", "Go to the operations"),
    SCREEN_HOST("screen.host", GLOBAL, "host", "Go to the hosts: graphs, and who uses most"),
    PANE_NEXT("pane.next", GLOBAL, "pane", "Give the keys to the next pane"),
    PANE_PREVIOUS("pane.previous", GLOBAL, "pane back", "Give the keys to the previous pane"),
    DETAIL_OPEN("detail.open", GLOBAL, "details", "Open the details of the selected row"),
    DETAIL_CLOSE("detail.close", GLOBAL, "close", "Close the details"),
    DETAIL_NEXT("detail.next", GLOBAL, "next tab", "Show the next tab of the details"),
    DETAIL_PREVIOUS("detail.previous", GLOBAL, "previous tab", "Show the previous tab of the details"),
    ZOOM("pane.zoom", GLOBAL, "zoom", "Give the pane with the keys the whole screen, and back"),
    PANE_SMALLER("pane.smaller", GLOBAL, "smaller", "Make the details smaller"),
    PANE_LARGER("pane.larger", GLOBAL, "larger", "Make the details larger"),
    GRAPH_INTERVAL("graph.interval", GLOBAL, "time span", "Let graphs show the last minute, or the last ten"),

    UP("list.up", LIST, "up", "One row up"),
    DOWN("list.down", LIST, "down", "One row down"),
    LEFT("list.left", LIST, "left", "Scroll to the left"),
    RIGHT("list.right", LIST, "right", "Scroll to the right"),
    PAGE_UP("list.page-up", LIST, "page up", "One page up"),
    PAGE_DOWN("list.page-down", LIST, "page down", "One page down"),
    HALF_UP("list.half-up", LIST, "half up", "Half a page up"),
    HALF_DOWN("list.half-down", LIST, "half down", "Half a page down"),
    FIRST("list.first", LIST, "first", "Go to the first row"),
    LAST("list.last", LIST, "last", "Go to the last row"),
    FILTER("list.filter", LIST, "filter", "Show rows with these words; !word without, ~wb1 fuzzy"),
    SORT_NEXT("list.sort-next", LIST, "sort", "Sort by the next column"),
    SORT_PREVIOUS("list.sort-previous", LIST, "sort back", "Sort by the previous column"),
    SORT_MENU("list.sort-menu", LIST, "order", "Choose the column to sort by"),
    SORT_REVERSE("list.sort-reverse", LIST, "reverse", "Turn the order of the rows around"),
    MARK("list.mark", LIST, "mark", "Mark the row, or unmark it, and go to the next one"),
    MARK_ALL("list.mark-all", LIST, "mark all", "Mark every row shown: with a filter, all that match"),
    MARK_INVERT("list.mark-invert", LIST, "invert marks", "Mark what is not marked, and the other way round"),
    MARK_RANGE("list.mark-range", LIST, "range", "Mark from here to where you move; again keeps it"),
    MARK_CLEAR("list.mark-clear", LIST, "clear marks", "Take every mark away"),

    TOP("container.top", CONTAINERS, "top", "Show what eats the machine: bars, graphs; and back"),
    COLUMNS("container.columns", CONTAINERS, "columns", "Choose the columns of the table"),
    COPY_MENU("copy.menu", LIST, "copy", "Copy a fact of the row: its name, address, path, error"),
    COPY_FILE("copy.file", LIST, "to file", "Write what was copied last to a file"),
    COPY_MODE("copy.mode", LIST, "select", "Choose text of the pane or row with the keys; copy it"),

    TEXT_SEARCH("text.search", TEXT, "search", "Look for a text in the pane"),
    TEXT_NEXT("text.next", TEXT, "next", "Go to the next line that has it"),
    TEXT_PREVIOUS("text.previous", TEXT, "previous", "Go to the line before that has it"),
    TEXT_FILTER("text.filter", TEXT, "only", "Show only the lines that hold a text"),
    TEXT_FOLLOW("text.follow", TEXT, "follow", "Follow the end of the log, or stand still"),
    TEXT_WRAP("text.wrap", TEXT, "wrap", "Wrap long lines, or let them run out of the pane"),
    TEXT_SAVE("text.save", TEXT, "save", "Save the text of the pane to a file"),

    COPY_LINES("copy.lines", COPY, "lines", "Choose whole lines from here"),
    COPY_CHARACTERS("copy.characters", COPY, "characters", "Choose characters from here"),
    COPY_TAKE("copy.take", COPY, "copy", "Copy what is chosen, else the line"),
    COPY_SWAP("copy.swap", COPY, "other end", "Go to the other end of what is chosen"),
    COPY_LINE_START("copy.line-start", COPY, "start", "To the start of the line"),
    COPY_LINE_END("copy.line-end", COPY, "end", "To the end of the line"),
    COPY_WORD_NEXT("copy.word-next", COPY, "word", "To the next word"),
    COPY_WORD_BACK("copy.word-back", COPY, "word back", "To the word before"),
    COPY_WORD_END("copy.word-end", COPY, "word end", "To the end of the word"),
    COPY_LEAVE("copy.leave", COPY, "leave", "Give the choice up, then leave copy mode"),

    START("container.start", CONTAINERS, "start", "Start the container"),
    SHUTDOWN("container.shutdown", CONTAINERS, "stop", "Ask the container's init to shut down", true),
    KILL("container.kill", CONTAINERS, "kill", "Stop the container by force, at once", true),
    RESTART("container.restart", CONTAINERS, "restart", "Shut the container down and start it again", true),
    FREEZE("container.freeze", CONTAINERS, "freeze", "Freeze every process of the container"),
    UNFREEZE("container.unfreeze", CONTAINERS, "unfreeze", "Let a frozen container go on"),
    RENAME("container.rename", CONTAINERS, "rename", "Give a stopped container another name"),
    DELETE("container.delete", CONTAINERS, "delete", "Delete a stopped container and its files", true),
    LAUNCH("container.launch", CONTAINERS, "new", "Create a container from an image and start it"),
    FIRST_CONTAINER("container.first", CONTAINERS, "first", "Make the starter image and launch a first container"),
    ATTACH("container.attach", CONTAINERS, "shell", "Open a shell inside the container"),
    ATTACH_AS("container.attach-as", CONTAINERS, "shell as", "Open a shell: choose user, shell, directory, variables"),
    CONSOLE("container.console", CONTAINERS, "console", "Open the container's console; ctrl-a q comes back"),
    BROADCAST(
            "container.broadcast",
            CONTAINERS,
            "broadcast",
            "Run one command in all marked containers, fold answers",
            true),
    CONTAINER_LOG("container.log", CONTAINERS, "log", "Show the container's log"),
    PROFILE_APPLY("container.profile-apply", CONTAINERS, "profiles", "Choose the container's profiles"),
    PROFILE_ADD("container.profile-add", CONTAINERS, "add profile", "Add a profile to the container"),
    PROFILE_REMOVE("container.profile-remove", CONTAINERS, "drop profile", "Take a profile away from the container"),

    CONTAINER_CONFIG("container.config", CONTAINERS, "config", "Edit keys and devices; the difference is shown first"),
    CONTAINER_YAML("container.yaml", CONTAINERS, "YAML", "Edit the configuration as YAML in your editor"),

    CONTAINER_FILES("container.files", CONTAINERS, "files", "Look at its files beside this machine's, copy and edit"),

    PROCESS_SIGNAL(
            "process.signal", PROCESSES, "signal", "Send a signal to the process: TERM, KILL, HUP, others", true),
    PROCESS_TREE("process.sort-tree", PROCESSES, "tree", "Show the processes as a tree of parents and children"),
    PROCESS_CPU("process.sort-cpu", PROCESSES, "by CPU", "Sort the processes by processor time"),
    PROCESS_MEMORY("process.sort-memory", PROCESSES, "by memory", "Sort the processes by memory"),
    PROCESS_PID("process.sort-pid", PROCESSES, "by pid", "Sort the processes by their number on the host"),

    IMAGE_LAUNCH("image.launch", IMAGES, "launch", "Launch a container from this image"),
    IMAGE_IMPORT("image.import", IMAGES, "import", "Import an image from tarballs"),
    IMAGE_STARTER("image.starter", IMAGES, "starter", "Make the starter image from this host's busybox"),
    IMAGE_ALIAS("image.alias", IMAGES, "alias", "Give the image another alias"),
    IMAGE_ALIAS_DELETE("image.alias-delete", IMAGES, "drop alias", "Take an alias away from the image"),
    IMAGE_DELETE("image.delete", IMAGES, "delete", "Delete the image from the store", true),

    PROFILE_CREATE("profile.create", PROFILES, "new", "Create an empty profile"),
    PROFILE_CONFIG("profile.config", PROFILES, "config", "Edit keys and devices; shows first whom it touches"),
    PROFILE_EDIT("profile.edit", PROFILES, "edit", "Edit the profile as YAML in your editor"),
    PROFILE_COPY("profile.copy", PROFILES, "copy", "Copy the profile under another name"),
    PROFILE_RENAME("profile.rename", PROFILES, "rename", "Give the profile another name"),
    PROFILE_DELETE("profile.delete", PROFILES, "delete", "Delete a profile that nothing uses", true),

    OPERATION_CANCEL(
            "operation.cancel", OPERATIONS, "cancel", "Cancel the operation; what it made is taken back", true),
    OPERATION_RETRY("operation.retry", OPERATIONS, "retry", "Do again what failed of a bulk", true),
    OPERATION_SAVE("operation.save", OPERATIONS, "save", "Save the answers or results as text"),
    OPERATION_CLEAR("operation.clear", OPERATIONS, "clear", "Take the finished operations off the list"),

    LINES_COPY("lines.copy", LINES, "copy", "Copy the command that does the same"),
    RECORD("lines.record", LINES, "record", "Record what you do as a script; once more saves it"),

    CONFIG_APPLY("config.apply", CONFIG, "apply", "Show what changes, then apply it"),
    CONFIG_ADD("config.add", CONFIG, "add", "Set a key by its name, or add a device"),
    CONFIG_UNSET("config.unset", CONFIG, "unset", "Take the own value away, or the own device"),
    CONFIG_OVERRIDE("config.override", CONFIG, "override", "Begin an own value or device with what a profile says"),
    CONFIG_UNDO("config.undo", CONFIG, "undo", "Take the change of this row back"),
    CONFIG_TEXT("config.text", CONFIG, "text", "Edit the value in your editor: for several lines"),
    CONFIG_YAML("config.yaml", CONFIG, "YAML", "Edit everything as YAML in your editor"),

    FILES_OTHER("files.other", FILES, "other side", "Give the keys to the other side"),
    FILES_UP("files.up", FILES, "up", "Go to the directory above"),
    FILES_MARK("files.mark", FILES, "mark", "Mark the file and go on"),
    FILES_VIEW("files.view", FILES, "view", "Read the file here"),
    FILES_EDIT("files.edit", FILES, "edit", "Edit the container's file in your editor"),
    FILES_COPY("files.copy", FILES, "copy", "Copy to the other side, directories whole", true),
    FILES_MKDIR("files.mkdir", FILES, "mkdir", "Make a directory in the container"),
    FILES_DELETE("files.delete", FILES, "delete", "Delete files of the container", true),
    FILES_CANCEL("files.cancel", FILES, "end", "End the copying that is under way"),
    FILES_HIDDEN("files.hidden", FILES, "hidden", "Show or hide names that begin with a dot"),
    FILES_REFRESH("files.refresh", FILES, "refresh", "Read both sides again"),
    FILES_CLOSE("files.close", FILES, "close", "Close the files"),

    ACCEPT("dialog.accept", DIALOG, "ok", "Take the choice that has the keys"),
    CANCEL("dialog.cancel", DIALOG, "cancel", "Close the dialog and do nothing"),
    FIELD_NEXT("dialog.next", DIALOG, "next field", "Go to the next field"),
    FIELD_PREVIOUS("dialog.previous", DIALOG, "previous field", "Go to the previous field"),
    CHOICE_LEFT("dialog.left", DIALOG, "left", "The choice to the left"),
    CHOICE_RIGHT("dialog.right", DIALOG, "right", "The choice to the right"),
    CHOICE_TOGGLE("dialog.toggle", DIALOG, "toggle", "Switch a choice on or off"),
    LINE_COPY("dialog.copy-line", DIALOG, "copy line", "Copy the line that does the same on a shell"),
    YES("confirm.yes", CONFIRM, "yes", "Do it"),
    NO("confirm.no", CONFIRM, "no", "Do not do it"),

    EDIT_LEFT("edit.left", EDIT, "left", "One character to the left"),
    EDIT_RIGHT("edit.right", EDIT, "right", "One character to the right"),
    EDIT_WORD_LEFT("edit.word-left", EDIT, "word left", "One word to the left"),
    EDIT_WORD_RIGHT("edit.word-right", EDIT, "word right", "One word to the right"),
    EDIT_HOME("edit.home", EDIT, "start", "To the start of the line"),
    EDIT_END("edit.end", EDIT, "end", "To the end of the line"),
    EDIT_BACKSPACE("edit.backspace", EDIT, "erase", "Erase the character before the cursor"),
    EDIT_DELETE("edit.delete", EDIT, "delete", "Erase the character under the cursor"),
    EDIT_ERASE_WORD("edit.erase-word", EDIT, "erase word", "Erase the word before the cursor"),
    EDIT_ERASE_START("edit.erase-start", EDIT, "erase to start", "Erase everything before the cursor"),
    EDIT_ERASE_END("edit.erase-end", EDIT, "erase to end", "Erase everything after the cursor"),
    EDIT_COMPLETE("edit.complete", EDIT, "complete", "Complete what is typed"),
    EDIT_OLDER("edit.older", EDIT, "older", "The line typed before"),
    EDIT_NEWER("edit.newer", EDIT, "newer", "The line typed after");

    private final String id;
    private final Scope scope;
    private final String label;
    private final String doc;
    private final boolean dangerous;

    Command(String id, Scope scope, String label, String doc) {
        this(id, scope, label, doc, false);
    }

    Command(String id, Scope scope, String label, String doc, boolean dangerous) {
        this.id = id;
        this.scope = scope;
        this.label = label;
        this.doc = doc;
        this.dangerous = dangerous;
    }

    /** The name used in keymap files and on the {@code :} line. */
    public String id() {
        return id;
    }

    public Scope scope() {
        return scope;
    }

    /** One or two words for the footer. */
    public String label() {
        return label;
    }

    /** One sentence for help, without a full stop. */
    public String doc() {
        return doc;
    }

    /** Whether it asks before it does anything. */
    public boolean dangerous() {
        return dangerous;
    }
}
