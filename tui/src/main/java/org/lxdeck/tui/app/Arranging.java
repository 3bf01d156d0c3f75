package org.lxdeck.tui.app;

import org.lxdeck.tui.input.Command;

/** Changes how the screen is arranged: zoom, size of the details, time that graphs show, the top view. */
final class Arranging {
    private Arranging() {}

    static Model run(Model model, Command command) {
        Arrangement now = model.arrangement();
        return switch (command) {
            case ZOOM -> model.withArrangement(now.withZoom(!now.zoomed()));
            case PANE_SMALLER -> resized(model, -1);
            case PANE_LARGER -> resized(model, 1);
            case GRAPH_INTERVAL -> interval(model);
            default -> model;
        };
    }

    private static Model resized(Model model, int by) {
        Layout layout = model.layout();
        Model larger = model.withArrangement(model.arrangement().resized(layout.side(), by));
        return larger.layout().equals(layout) ? model : larger;
    }

    private static Model interval(Model model) {
        Arrangement now = model.arrangement();
        String sentence = now.tenMinutes() ? "Graphs show one minute." : "Graphs show ten minutes.";
        return OperationNews.toast(
                model.withArrangement(now.withTenMinutes(!now.tenMinutes())), Toast.Kind.INFO, sentence, "");
    }

    /** Into the top view and back; a text is no order for it, so it begins with the processors. */
    static Model top(Model model) {
        Arrangement now = model.arrangement();
        TableView<?> table = model.tables().containers();
        if (now.top()) {
            Model back = model.withArrangement(now.withTop(false, -1));
            boolean unchanged = now.sortBefore() >= 0 && table.sort() == cpu(table) && !table.reverse();
            return unchanged ? Navigation.sortedFromTheTop(back, now.sortBefore(), false) : back;
        }
        boolean byText = table.kind().comparator(table.sort()) != null;
        Model there = model.withArrangement(now.withTop(true, byText ? table.sort() : -1));
        return byText ? Navigation.sortedFromTheTop(there, cpu(table), false) : there;
    }

    private static int cpu(TableView<?> table) {
        return table.kind().sorts().indexOf(ContainerSort.CPU.label());
    }
}
