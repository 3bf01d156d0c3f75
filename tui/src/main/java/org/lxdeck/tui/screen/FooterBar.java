package org.lxdeck.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.app.Availability;
import org.lxdeck.tui.app.DetailTab;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Page;
import org.lxdeck.tui.dialog.TextInput;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.KeyChord;
import org.lxdeck.tui.pane.Trouble;
import org.lxdeck.tui.text.TextView;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/** The last row: the keys that work right now, or the filter being typed. */
final class FooterBar {
    /** For a container that is well: what is done most with one comes first. */
    private static final List<Command> CONTAINERS = List.of(
            Command.FIRST_CONTAINER,
            Command.DETAIL_OPEN,
            Command.START,
            Command.UNFREEZE,
            Command.ATTACH,
            Command.SHUTDOWN,
            Command.FILTER,
            Command.TOP,
            Command.LAUNCH,
            Command.MARK,
            Command.WHY,
            Command.RESTART,
            Command.SORT_MENU,
            Command.CONTAINER_CONFIG,
            Command.PROFILE_APPLY,
            Command.FREEZE,
            Command.DELETE,
            Command.COPY_MENU,
            Command.RENAME,
            Command.CONSOLE,
            Command.ATTACH_AS,
            Command.KILL,
            Command.PALETTE,
            Command.ZOOM,
            Command.PANE_LARGER,
            Command.PANE_SMALLER,
            Command.REFRESH);
    /** For one with which something is wrong, or that does not run. */
    private static final List<Command> TROUBLED = moved(Command.WHY, Command.ATTACH);
    /** For marked rows: what is done to several. */
    private static final List<Command> MARKED = List.of(
            Command.START,
            Command.SHUTDOWN,
            Command.BROADCAST,
            Command.RESTART,
            Command.PROFILE_APPLY,
            Command.MARK_CLEAR,
            Command.MARK,
            Command.MARK_RANGE,
            Command.DELETE,
            Command.UNFREEZE,
            Command.FREEZE,
            Command.KILL,
            Command.PROFILE_ADD,
            Command.PROFILE_REMOVE,
            Command.MARK_INVERT,
            Command.MARK_ALL,
            Command.FILTER);
    /** Where a filter leaves no row. */
    private static final List<Command> NOTHING_FOUND = List.of(Command.BACK, Command.FILTER);

    private static final List<Command> IMAGES = List.of(
            Command.IMAGE_LAUNCH,
            Command.IMAGE_IMPORT,
            Command.IMAGE_STARTER,
            Command.DETAIL_OPEN,
            Command.IMAGE_ALIAS,
            Command.IMAGE_ALIAS_DELETE,
            Command.IMAGE_DELETE,
            Command.FILTER,
            Command.SORT_NEXT,
            Command.MARK);
    private static final List<Command> PROFILES = List.of(
            Command.PROFILE_CONFIG,
            Command.PROFILE_EDIT,
            Command.PROFILE_CREATE,
            Command.DETAIL_OPEN,
            Command.PROFILE_COPY,
            Command.PROFILE_RENAME,
            Command.PROFILE_DELETE,
            Command.FILTER,
            Command.SORT_NEXT,
            Command.MARK);
    private static final List<Command> OPERATIONS = List.of(
            Command.DETAIL_OPEN, Command.WHY, Command.OPERATION_CANCEL, Command.OPERATION_CLEAR, Command.FILTER);
    private static final List<Command> DETAIL = List.of(
            Command.DETAIL_NEXT,
            Command.DETAIL_PREVIOUS,
            Command.BACK,
            Command.TEXT_SEARCH,
            Command.COPY_MODE,
            Command.TEXT_FILTER,
            Command.TEXT_FOLLOW,
            Command.TEXT_WRAP,
            Command.TEXT_SAVE,
            Command.PAGE_DOWN,
            Command.GRAPH_INTERVAL,
            Command.DETAIL_CLOSE,
            Command.ZOOM,
            Command.PANE_LARGER,
            Command.PANE_SMALLER);
    private static final List<Command> HOST =
            List.of(Command.GRAPH_INTERVAL, Command.ZOOM, Command.SCREEN_CONTAINERS, Command.SORT_MENU, Command.FILTER);

    private static final List<Command> PROCESSES = List.of(
            Command.PROCESS_SIGNAL,
            Command.PROCESS_TREE,
            Command.PROCESS_CPU,
            Command.PROCESS_MEMORY,
            Command.FILTER,
            Command.MARK,
            Command.DETAIL_NEXT,
            Command.BACK);

    private FooterBar() {}

    /** The list for containers with one command in front of another. */
    private static List<Command> moved(Command command, Command before) {
        List<Command> all = new ArrayList<>(CONTAINERS);
        all.remove(command);
        all.add(all.indexOf(before), command);
        return List.copyOf(all);
    }

    static void draw(Model model, Canvas canvas) {
        if (canvas.height() == 0) {
            return;
        }
        canvas.fill(0, 0, canvas.width(), 1, Role.FOOTER);
        if (model.keyTable().typing() && model.dialogs().isEmpty()) {
            filter(model, canvas);
            return;
        }
        if (model.reading().view().isTyping() && model.dialogs().isEmpty()) {
            reading(model, canvas);
            return;
        }
        if (!model.pending().isEmpty()) {
            String keys = new KeyChord(model.pending()).toString();
            canvas.text(1, 0, Role.KEY, keys + " -");
            return;
        }
        int right = canvas.width() - 1;
        right = rightKey(model, canvas, right, Command.QUIT);
        right = rightKey(model, canvas, right, Command.HELP);
        int x = 1;
        Availability availability = new Availability(model);
        for (Command command : commands(model)) {
            x = key(model, availability, canvas, x, right, command);
        }
    }

    private static void filter(Model model, Canvas canvas) {
        int x = canvas.text(1, 0, Role.KEY, "/");
        String rows = model.keyTable().rows().size() + " of " + model.keyTable().total();
        int columns = Math.max(1, canvas.width() - x - rows.length() - 30);
        TextInput.of(model.keyTable().filter()).draw(canvas, x, 0, columns, Role.TEXT, true);
        if (model.keyTable().filter().isEmpty()) {
            canvas.text(x + 2, 0, columns - 2, Role.PLACEHOLDER, "words  !without  ~lttrs in order");
        }
        String keys = rows + "   enter keeps  esc clears";
        if (columns > 8) {
            canvas.right(x + columns, 0, canvas.width() - x - columns - 1, Role.DIM_TEXT, keys);
        }
    }

    private static void reading(Model model, Canvas canvas) {
        TextView view = model.reading().view();
        boolean search = view.typing() == TextView.Typing.SEARCH;
        int x = canvas.text(1, 0, Role.KEY, search ? "/" : "only ");
        int columns = Math.max(1, canvas.width() - x - 30);
        String text = search ? view.query() : view.filter();
        TextInput.of(text).draw(canvas, x, 0, columns, Role.TEXT, true);
        String keys = search ? "enter finds  esc clears" : "enter keeps  esc clears";
        canvas.right(x + columns, 0, Math.max(0, canvas.width() - x - columns - 1), Role.DIM_TEXT, keys);
    }

    private static List<Command> commands(Model model) {
        if (model.inProcesses()) {
            return PROCESSES;
        }
        if (model.detail().focused() && model.layout().hasDetail()) {
            return DETAIL;
        }
        if (model.table().rows().isEmpty() && !model.table().filter().isEmpty()) {
            return NOTHING_FOUND;
        }
        return switch (model.page()) {
            case CONTAINERS -> containers(model);
            case IMAGES -> IMAGES;
            case PROFILES -> PROFILES;
            case OPERATIONS -> OPERATIONS;
            case HOST -> HOST;
        };
    }

    private static List<Command> containers(Model model) {
        if (!model.table().marks().isEmpty()) {
            return MARKED;
        }
        Optional<Container> selected = model.container();
        return selected.isPresent() && isTroubled(model, selected.get()) ? TROUBLED : CONTAINERS;
    }

    private static boolean isTroubled(Model model, Container container) {
        return !container.status().isAlive()
                || Trouble.rank(container, model.engine().usageOf(container.ref())) > 0;
    }

    private static int rightKey(Model model, Canvas canvas, int right, Command command) {
        String key = model.session().keymap().label(command);
        int start = right - key.length() - 1 - command.label().length();
        if (key.isEmpty() || start < 1) {
            return right;
        }
        int x = canvas.text(start, 0, Role.KEY, key);
        canvas.text(x + 1, 0, Role.KEY_LABEL, command.label());
        canvas.spot(start, 0, right - start, 1, command);
        return start - 2;
    }

    private static int key(
            Model model, Availability availability, Canvas canvas, int from, int right, Command command) {
        String key = model.session().keymap().label(command);
        boolean idle = isIdle(model, command);
        int end = from + DisplayWidth.of(key) + 1 + DisplayWidth.of(command.label());
        if (key.isEmpty() || idle || end > right) {
            return from;
        }
        boolean works = availability.whyNot(command).isEmpty();
        if (!works && !availability.isRefused(command)) {
            return from;
        }
        canvas.spot(from, 0, end - from, 1, command);
        int x = canvas.text(from, 0, works ? Role.KEY : Role.KEY_OFF, key);
        return canvas.text(x + 1, 0, works ? Role.KEY_LABEL : Role.KEY_OFF, command.label()) + 2;
    }

    /** Whether it would do nothing that is seen, though it may be pressed. */
    private static boolean isIdle(Model model, Command command) {
        boolean empty = model.table().rows().isEmpty() && model.table().filter().isEmpty();
        return switch (command) {
            case FIRST_CONTAINER -> !model.engine().containers().isEmpty();
            case FILTER, SORT_MENU, SORT_NEXT, MARK, ZOOM, TOP, REFRESH -> empty;
            case GRAPH_INTERVAL -> model.page() != Page.HOST && model.detail().tab() != DetailTab.GRAPHS;
            default -> false;
        };
    }
}
