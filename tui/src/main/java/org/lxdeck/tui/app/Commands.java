package org.lxdeck.tui.app;

import java.util.Optional;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.dialog.HelpDialog;
import org.lxdeck.tui.dialog.LinesDialog;
import org.lxdeck.tui.dialog.Palette;
import org.lxdeck.tui.input.Command;

/** What every command does, or the reason why it does nothing. */
final class Commands {
    private Commands() {}

    static Next run(Model model, Command command) {
        String whyNot = Availability.whyNot(model, command);
        if (!whyNot.isEmpty()) {
            return Next.of(OperationNews.toast(model, Toast.Kind.WARNING, whyNot, ""));
        }
        return switch (command.scope()) {
            case CONTAINERS -> ContainerCommands.run(model, command);
            case HOST -> Next.of(model);
            case IMAGES -> ImageCommands.run(model, command);
            case PROFILES -> ProfileCommands.run(model, command);
            case OPERATIONS -> OperationCommands.run(model, command);
            case LIST -> TextCommands.list(model, command);
            case GLOBAL -> global(model, command);
            case ANYWHERE -> anywhere(model, command);
            case LINES -> command == Command.RECORD ? Recording.toggle(model) : Next.of(model.open(LinesDialog.open()));
            case PROCESSES -> ProcessCommands.run(model, command);
            case TEXT -> TextCommands.run(model, command);
            case COPY, CONFIG, FILES, DIALOG, CONFIRM, EDIT -> Next.of(model);
        };
    }

    static Next anywhere(Model model, Command command) {
        return command == Command.SUSPEND ? Next.of(model, new Effect.Suspend()) : Next.of(model, new Effect.Repaint());
    }

    private static Next global(Model model, Command command) {
        return switch (command) {
            case HELP -> Next.of(model.open(HelpDialog.of(HelpEntries.of(model))));
            case COMMAND_LINE -> PaletteEntries.open(model, Palette.Start.LINE, "");
            case PALETTE -> PaletteEntries.open(model, Palette.Start.FIND, "");
            case LINES_OPEN -> Next.of(model.open(LinesDialog.open()));
            case KEYMAP_PREVIEW, THEME_PREVIEW -> Tailoring.open(model, command == Command.KEYMAP_PREVIEW);
            case REFRESH ->
                Next.of(
                        OperationNews.toast(model, Toast.Kind.INFO, "Reading everything again.", ""),
                        new Effect.Refresh());
            case WHY -> WhyCommand.run(model);
            case BACK -> Next.of(Navigation.back(model));
            case MOUSE -> MouseUpdate.toggle(model);
            case TOUR -> Next.of(Tour.begin(model));
            case QUIT -> Next.of(model, new Effect.Quit());
            case SCREEN_CONTAINERS -> Next.of(model.withPage(Page.CONTAINERS));
            case SCREEN_IMAGES -> Next.of(model.withPage(Page.IMAGES));
            case SCREEN_PROFILES -> Next.of(model.withPage(Page.PROFILES));
            case SCREEN_OPERATIONS -> Next.of(model.withPage(Page.OPERATIONS));
            case SCREEN_HOST -> Next.of(model.withPage(Page.HOST));
            case ZOOM, PANE_SMALLER, PANE_LARGER, GRAPH_INTERVAL -> Next.of(Arranging.run(model, command));
            case PANE_NEXT, PANE_PREVIOUS -> Next.of(pane(model));
            case DETAIL_OPEN -> Next.of(openDetail(model));
            case DETAIL_CLOSE -> Next.of(model.withDetail(model.detail().withOpen(DetailView.Open.NO)));
            case DETAIL_NEXT, DETAIL_PREVIOUS -> Next.of(tab(model, command == Command.DETAIL_NEXT ? 1 : -1));
            default -> Next.of(model);
        };
    }

    /** Details open without the keys; a second Enter gives them the keys. */
    private static Model openDetail(Model model) {
        Optional<BulkRun> bulk = Bulks.selected(model);
        if (bulk.isPresent()) {
            return model.open(bulk.get().results(true));
        }
        if (!model.layout().hasDetail()) {
            Model opened = model.withDetail(model.detail().withOpen(DetailView.Open.YES));
            return opened.layout().table().isEmpty()
                    ? opened.withDetail(opened.detail().withFocus(true))
                    : opened;
        }
        return model.withDetail(model.detail().withFocus(!model.detail().focused()));
    }

    private static Model pane(Model model) {
        if (!model.layout().hasDetail()) {
            return model.withDetail(model.detail().withOpen(DetailView.Open.YES).withFocus(true));
        }
        return model.withDetail(model.detail().withFocus(!model.detail().focused()));
    }

    private static Model tab(Model model, int by) {
        DetailView detail = model.layout().hasDetail()
                ? model.detail().withTab(model.detail().tab().move(by))
                : model.detail().withOpen(DetailView.Open.YES);
        return model.withDetail(detail);
    }
}
