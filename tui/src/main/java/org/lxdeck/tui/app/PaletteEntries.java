package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.dialog.LaunchForm;
import org.lxdeck.tui.dialog.Palette;
import org.lxdeck.tui.dialog.PaletteEntry;
import org.lxdeck.tui.dialog.PaletteEntry.Kind;
import org.lxdeck.tui.dialog.Step;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;

/** What the palette finds besides verbs: every command of the table, what is meant here first, and every object. */
final class PaletteEntries {
    private static final int ELSEWHERE = 40;
    private static final int NOT_FROM_HERE = 300;

    private PaletteEntries() {}

    static Next open(Model model, Palette.Start start, String text) {
        Step opened = Palette.open(start, text, of(model), model.lines(), source(model));
        return Dialogs.open(model, opened);
    }

    /** The palette with what is there now; the same one as long as nothing has changed. */
    static Palette current(Palette palette, Model model) {
        Object source = source(model);
        return palette.source().equals(source) ? palette : palette.with(of(model), source);
    }

    /** What the entries are made from, compared by identity: a state shares what did not change with the one before. */
    private record Source(List<?> lists) {
        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            if (!(other instanceof Source source)) {
                return false;
            }
            for (int i = 0; i < lists.size(); i++) {
                if (lists.get(i) != source.lists.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return lists.size();
        }
    }

    private static Object source(Model model) {
        EngineState state = model.engine();
        return new Source(
                List.of(state.hosts(), state.containers(), state.images(), state.profiles(), state.operations()));
    }

    private static List<PaletteEntry> of(Model model) {
        List<PaletteEntry> entries = new ArrayList<>();
        Scope here = model.page().scope();
        add(entries, model, here, 0);
        add(entries, model, Scope.LIST, 0);
        add(entries, model, Scope.GLOBAL, 0);
        add(entries, model, Scope.LINES, 0);
        add(entries, model, Scope.ANYWHERE, 0);
        for (Map.Entry<Scope, Page> other : pages().entrySet()) {
            if (other.getKey() != here) {
                add(entries, model.withPage(other.getValue()), other.getKey(), ELSEWHERE);
            }
        }
        for (Scope scope : Scope.values()) {
            if (isBound(scope)) {
                add(entries, model, scope, NOT_FROM_HERE);
            }
        }
        objects(entries, model.engine());
        return entries;
    }

    private static Map<Scope, Page> pages() {
        Map<Scope, Page> pages = new EnumMap<>(Scope.class);
        for (Page page : Page.values()) {
            pages.put(page.scope(), page);
        }
        return pages;
    }

    /** Whether its commands only mean something while a dialog or pane has the keys. */
    private static boolean isBound(Scope scope) {
        return switch (scope) {
            case ANYWHERE, GLOBAL, LIST, LINES, CONTAINERS, IMAGES, PROFILES, OPERATIONS, HOST -> false;
            default -> true;
        };
    }

    private static void add(List<PaletteEntry> entries, Model model, Scope scope, int rank) {
        Availability availability = new Availability(model);
        for (Command command : Command.values()) {
            if (command.scope() == scope && command != Command.PALETTE) {
                String whyNot = isBound(scope) ? whyNotFromHere(scope) : availability.whyNot(command);
                entries.add(
                        PaletteEntry.command(command, model.session().keymap().label(command), whyNot, rank));
            }
        }
    }

    private static String whyNotFromHere(Scope scope) {
        return "Only its key does it, there: " + scope.title() + ".";
    }

    private static void objects(List<PaletteEntry> entries, EngineState state) {
        for (Container container : state.containers()) {
            entries.add(PaletteEntry.object(Kind.CONTAINER, container.name(), container.ref()));
        }
        for (Image image : state.images()) {
            entries.add(PaletteEntry.object(Kind.IMAGE, LaunchForm.word(image), new ImageKind().key(image)));
        }
        for (Profile profile : state.profiles()) {
            entries.add(PaletteEntry.object(Kind.PROFILE, profile.name(), new ProfileKind().key(profile)));
        }
        for (Operation operation : state.operations()) {
            String name = operation.verb().word() + " " + operation.subject();
            entries.add(PaletteEntry.object(Kind.OPERATION, name, operation.id()));
        }
        for (Host host : state.hosts()) {
            entries.add(PaletteEntry.object(Kind.HOST, host.id(), host.id()));
        }
    }

    /** Does a command that was named rather than pressed: on the page it belongs to. */
    static Next run(Model model, Command command) {
        if (command.scope() == Scope.ANYWHERE) {
            return Commands.anywhere(model, command);
        }
        if (isBound(command.scope())) {
            return Next.of(OperationNews.toast(model, Toast.Kind.WARNING, whyNotFromHere(command.scope()), ""));
        }
        Page page = pages().get(command.scope());
        return Commands.run(page == null || page == model.page() ? model : model.withPage(page), command);
    }

    /** Goes to the row of an object; a filter that hides it is taken away. */
    static Model goTo(Model model, Kind kind, Object key) {
        Page page =
                switch (kind) {
                    case IMAGE -> Page.IMAGES;
                    case PROFILE -> Page.PROFILES;
                    case OPERATION -> Page.OPERATIONS;
                    case HOST -> Page.HOST;
                    default -> Page.CONTAINERS;
                };
        Model there = select(page == model.page() ? model : model.withPage(page), key);
        if (!key.equals(there.table().selectedKey()) && !there.table().filter().isEmpty()) {
            there = select(FilterUpdate.set(there, "", false), key);
        }
        return key.equals(there.table().selectedKey())
                ? there
                : OperationNews.toast(there, Toast.Kind.WARNING, "That is not in the list any more.", "");
    }

    private static Model select(Model model, Object key) {
        return model.withTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.selectKey(key);
            }
        });
    }
}
