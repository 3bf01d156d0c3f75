package org.lxdeck.tui.app;

import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.dialog.SortMenu;
import org.lxdeck.tui.input.Command;

/** Moving about: rows, marks, order, filter, panes and pages. */
final class Navigation {
    private Navigation() {}

    /** A command of the list scope, for the table or for the detail pane when that has the keys. */
    static Next list(Model model, Command command) {
        if (ReadingUpdate.hasKeys(model) && !model.inProcesses()) {
            Model read = PaneText.isShown(model) ? ReadingUpdate.press(model, command) : null;
            if (read != null) {
                return Next.of(read);
            }
            Integer target = DetailScroll.target(model, command);
            if (target != null) {
                return Next.of(model.withDetail(model.detail().withScroll(target)));
            }
        }
        return switch (command) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HALF_UP, HALF_DOWN, FIRST, LAST -> Next.of(moved(model, command));
            case FILTER -> Next.of(filter(model, true));
            case SORT_NEXT -> Next.of(sort(model, 1, false));
            case SORT_PREVIOUS -> Next.of(sort(model, -1, false));
            case SORT_REVERSE -> Next.of(sort(model, 0, true));
            case SORT_MENU -> Next.of(model.open(menu(model.keyTable())));
            case MARK ->
                Next.of(model.withKeyTable(new Tables.Change() {
                    @Override
                    public <R> TableView<R> apply(TableView<R> view) {
                        return view.toggleMark();
                    }
                }));
            case MARK_ALL, MARK_INVERT -> Next.of(markAll(model, command == Command.MARK_INVERT));
            case MARK_RANGE -> Next.of(range(model));
            case MARK_CLEAR -> Next.of(clearMarks(model));
            default -> Next.of(model);
        };
    }

    private static Model moved(Model model, Command command) {
        int rows = model.inProcesses()
                ? model.layout().visibleProcesses()
                : model.layout().visibleRows();
        int page = Math.max(1, rows - 1);
        int from = model.keyTable().selected();
        int to =
                switch (command) {
                    case UP -> from - 1;
                    case DOWN -> from + 1;
                    case PAGE_UP -> from - page;
                    case PAGE_DOWN -> from + page;
                    case HALF_UP -> from - Math.max(1, page / 2);
                    case HALF_DOWN -> from + Math.max(1, page / 2);
                    case FIRST -> 0;
                    default -> Integer.MAX_VALUE;
                };
        if (to == from) {
            return model;
        }
        Model moved = model.withKeyTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.select(to);
            }
        });
        return model.detail().scroll() == 0
                ? moved
                : moved.withDetail(model.detail().withScroll(0));
    }

    static Model filter(Model model, boolean on) {
        return model.withKeyTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.typing(on);
            }
        });
    }

    private static Model sort(Model model, int by, boolean turn) {
        int kinds = model.keyTable().kind().sorts().size();
        int sort = Math.floorMod(model.keyTable().sort() + by, kinds);
        return sorted(model, sort, turn && !model.keyTable().reverse());
    }

    private static Dialog menu(TableView<?> table) {
        return SortMenu.of(table.kind().sorts(), table.sort(), table.reverse());
    }

    /** The table that has the keys in another order. */
    static Model sorted(Model model, int sort, boolean reverse) {
        return model.withKeyTable(order(model, sort, reverse));
    }

    /** The table of the page in another order, its first row selected. */
    static Model sortedFromTheTop(Model model, int sort, boolean reverse) {
        return model.withTable(order(model, sort, reverse)).withTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.select(0);
            }
        });
    }

    private static Tables.Change order(Model model, int sort, boolean reverse) {
        return new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.sorted(sort, reverse, model.engine());
            }
        };
    }

    private static Model markAll(Model model, boolean invert) {
        return model.withKeyTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.markAll(invert);
            }
        });
    }

    private static Model clearMarks(Model model) {
        return model.withKeyTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.marked(Marks.NONE);
            }
        });
    }

    private static boolean isNarrowed(TableView<?> table) {
        return !table.filter().isEmpty() || !table.marks().isEmpty();
    }

    private static Model range(Model model) {
        return model.withKeyTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.toggleRange();
            }
        });
    }

    private static Model dropRange(Model model) {
        return model.withKeyTable(new Tables.Change() {
            @Override
            public <R> TableView<R> apply(TableView<R> view) {
                return view.marked(view.marks().dropped());
            }
        });
    }

    /** Undoes what is open, one thing a press: zoom, details' keys, an open range, filter, marks, details. */
    static Model back(Model model) {
        TableView<?> table = model.keyTable();
        if (model.arrangement().zoomed()) {
            return model.withArrangement(model.arrangement().withZoom(false));
        }
        if (model.detail().focused() && !(model.inProcesses() && isNarrowed(table))) {
            return model.reading().view().isNarrowed()
                    ? ReadingUpdate.cleared(model)
                    : model.withDetail(model.detail().withFocus(false));
        }
        if (table.marks().isRangeOpen()) {
            return dropRange(model);
        }
        if (!table.filter().isEmpty()) {
            return FilterUpdate.set(model, "", false);
        }
        if (!table.marks().isEmpty()) {
            return clearMarks(model);
        }
        if (model.detail().open() == DetailView.Open.YES) {
            return model.withDetail(model.detail().withOpen(DetailView.Open.NO));
        }
        return model.toasts().isEmpty() ? model : model.withToasts(java.util.List.of());
    }
}
