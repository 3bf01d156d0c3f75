package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.tui.input.Command;

/** Notes where the user is, and takes them back there. Whatever a note says that is not there any more is passed over. */
final class Resume {
    private static final long TELL_MILLIS = 2_500;
    private static final long WAIT_MILLIS = 15_000;
    private static final long LONG = 30_000;

    private Resume() {}

    /** Where the user is. */
    static Notes place(Model model) {
        Notes.Draft notes = new Notes.Draft();
        notes.add("page", model.page().name());
        for (Page page : Page.values()) {
            TableView<?> table = model.tables().of(page);
            String name = page.name();
            if (table.sort() != 0) {
                notes.add(name + ".sort", table.kind().sorts().get(table.sort()));
            }
            notes.add(name + ".reverse", table.reverse() ? "yes" : "");
            notes.add(name + ".filter", table.filter());
            Object row = table.selectedKey();
            // The list of operations begins anew with every dashboard.
            boolean stays = page != Page.OPERATIONS;
            notes.add(
                    name + ".row",
                    row != null && stays ? row.toString() : model.home().rows().get(name, ""));
        }
        notes.add("detail", model.detail().open().name());
        notes.add("tab", model.detail().tab().name());
        notes.add("keys", model.detail().focused() ? "detail" : "");
        Arrangement arrangement = model.arrangement();
        notes.add("zoomed", arrangement.zoomed() ? "yes" : "");
        notes.add("side", steps(arrangement.side()));
        notes.add("bottom", steps(arrangement.bottom()));
        notes.add("minutes", arrangement.tenMinutes() ? "10" : "");
        notes.add("top", arrangement.top() ? Integer.toString(arrangement.sortBefore()) : "");
        for (String column : arrangement.hidden()) {
            notes.add("hidden", column);
        }
        return notes.done();
    }

    private static String steps(int steps) {
        return steps == 0 ? "" : Integer.toString(steps);
    }

    /** A first model, with everything but the rows as it was. */
    static Model begin(Model model, Memory.Recalled recalled) {
        Model now = model;
        if (!recalled.problem().isEmpty()) {
            now = OperationNews.toast(now, Toast.Kind.WARNING, recalled.problem(), "");
        }
        if (!recalled.habits().isEmpty()) {
            now = now.withGuide(now.guide().withHabits(recalled.habits()));
        }
        Notes place = recalled.place();
        if (!place.isEmpty()) {
            now = restored(now, place);
        }
        Homecoming home = new Homecoming(
                rows(place), recalled.left(), now.nowMillis() + TELL_MILLIS, now.nowMillis() + WAIT_MILLIS);
        return home.isOver() ? now : now.withHome(home);
    }

    private static Model restored(Model model, Notes place) {
        Tables tables = model.tables();
        for (Page page : Page.values()) {
            tables = tables.change(page, new Tables.Change() {
                @Override
                public <R> TableView<R> apply(TableView<R> view) {
                    return table(view, page.name(), place, model);
                }
            });
        }
        Model now = model.withTables(tables).withPage(page(place.get("page", "")));
        DetailView detail = now.detail()
                .withOpen(open(place.get("detail", "")))
                .withTab(tab(place.get("tab", "")))
                .withFocus(place.get("keys", "").equals("detail"));
        now = now.withDetail(detail).withArrangement(arrangement(now, place));
        String filter = now.table().filter();
        if (filter.isEmpty()) {
            return now;
        }
        String key = now.session().keymap().label(Command.BACK);
        String how = key.isEmpty() ? "" : "; " + key + " takes it away";
        return OperationNews.toast(
                now, Toast.Kind.INFO, "The filter “" + filter + "” of the last time is on" + how + ".", "");
    }

    /** Sizes are bounded as if each step had been a key. */
    private static Arrangement arrangement(Model model, Notes place) {
        Arrangement arrangement = model.arrangement()
                .withZoom(place.get("zoomed", "").equals("yes"))
                .withTenMinutes(place.get("minutes", "").equals("10"))
                .withHidden(hidden(place.all("hidden")))
                .resized(true, number(place.get("side", ""), 0))
                .resized(false, number(place.get("bottom", ""), 0));
        String top = place.get("top", "");
        int sorts = model.tables().containers().kind().sorts().size();
        return top.isEmpty()
                ? arrangement
                : arrangement.withTop(true, Math.max(-1, Math.min(sorts - 1, number(top, -1))));
    }

    private static List<String> hidden(List<String> noted) {
        List<String> hidden = new ArrayList<>(ContainerColumn.choices());
        hidden.retainAll(noted);
        return hidden;
    }

    /** A small whole number. */
    private static int number(String text, int otherwise) {
        boolean minus = text.startsWith("-");
        int digits = text.length() - (minus ? 1 : 0);
        if (digits < 1 || digits > 3) {
            return otherwise;
        }
        int number = 0;
        for (int i = minus ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return otherwise;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return minus ? -number : number;
    }

    private static <R> TableView<R> table(TableView<R> view, String name, Notes place, Model model) {
        int sort = Math.max(0, view.kind().sorts().indexOf(place.get(name + ".sort", "")));
        boolean reverse = place.get(name + ".reverse", "").equals("yes");
        return view.sorted(sort, reverse, model.engine())
                .filtered(place.get(name + ".filter", ""), false, model.engine());
    }

    private static Page page(String name) {
        for (Page page : Page.values()) {
            if (page.name().equals(name)) {
                return page;
            }
        }
        return Page.CONTAINERS;
    }

    private static DetailView.Open open(String name) {
        for (DetailView.Open open : DetailView.Open.values()) {
            if (open.name().equals(name)) {
                return open;
            }
        }
        return DetailView.Open.BY_SIZE;
    }

    private static DetailTab tab(String name) {
        for (DetailTab tab : DetailTab.values()) {
            if (tab.name().equals(name)) {
                return tab;
            }
        }
        return DetailTab.OVERVIEW;
    }

    private static Notes rows(Notes place) {
        Notes.Draft rows = new Notes.Draft();
        for (Page page : Page.values()) {
            rows.add(page.name(), place.get(page.name() + ".row", ""));
        }
        return rows.done();
    }

    /** Goes to the rows that have come since. */
    static Model rowsCame(Model model) {
        Notes wanted = model.home().rows();
        if (wanted.isEmpty()) {
            return model;
        }
        Notes.Draft left = new Notes.Draft();
        Tables tables = model.tables();
        for (Page page : Page.values()) {
            String row = wanted.get(page.name(), "");
            if (!row.isEmpty()) {
                Object key = find(tables.of(page), row);
                if (key == null) {
                    left.add(page.name(), row);
                } else {
                    tables = tables.change(page, new Tables.Change() {
                        @Override
                        public <R> TableView<R> apply(TableView<R> view) {
                            return view.selectKey(key);
                        }
                    });
                }
            }
        }
        Homecoming home = model.home();
        Homecoming now = new Homecoming(left.done(), home.left(), home.tellAtMillis(), home.untilMillis());
        return model.withTables(tables).withHome(now);
    }

    private static <R> @org.jspecify.annotations.Nullable Object find(TableView<R> view, String row) {
        for (R one : view.rows()) {
            Object key = view.kind().key(one);
            if (key.toString().equals(row)) {
                return key;
            }
        }
        return null;
    }

    /** A key was pressed: the user goes where they like. */
    static Model keyPressed(Model model) {
        return model.home().rows().isEmpty()
                ? model
                : model.withHome(model.home().withoutRows());
    }

    /** Time has passed: tells what became of what the last dashboard had begun. */
    static Model tick(Model model) {
        Homecoming home = model.home();
        if (home.isOver()) {
            return model;
        }
        Model now = model;
        if (!home.rows().isEmpty() && now.nowMillis() >= home.untilMillis()) {
            now = now.withHome(home.withoutRows());
        }
        if (home.left().isEmpty() || now.nowMillis() < home.tellAtMillis() || !now.synced()) {
            return now;
        }
        now = now.withHome(now.home().told());
        for (Toast toast : LeftWork.news(home.left(), now.engine(), now.nowMillis() + LONG)) {
            now = now.withToast(toast);
        }
        return now;
    }
}
