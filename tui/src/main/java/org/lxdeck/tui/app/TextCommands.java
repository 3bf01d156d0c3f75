package org.lxdeck.tui.app;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.Container;
import org.lxdeck.tui.dialog.CopyDialog;
import org.lxdeck.tui.dialog.CopyMenu;
import org.lxdeck.tui.dialog.Region;
import org.lxdeck.tui.dialog.SaveForm;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.text.Filtered;
import org.lxdeck.tui.text.TextSource;
import org.lxdeck.tui.text.TextView;
import org.lxdeck.tui.text.TextWindow;

/** Commands of panes of text, and of copying wherever one is. */
final class TextCommands {
    private TextCommands() {}

    static Next run(Model model, Command command) {
        if (command == Command.TEXT_SAVE) {
            return Next.of(save(model));
        }
        Model read = ReadingUpdate.press(model, command);
        return Next.of(read == null ? model : read);
    }

    static Next list(Model model, Command command) {
        return switch (command) {
            case COPY_MODE -> Next.of(copyMode(model));
            case COPY_MENU -> Next.of(copyMenu(model));
            case COPY_FILE -> toFile(model);
            default -> Navigation.list(model, command);
        };
    }

    /** Why copying does nothing; empty when it does. */
    static @Nullable String whyNot(Model model, Command command) {
        boolean rows = command == Command.COPY_MODE || command == Command.COPY_MENU;
        if (rows && model.table().rows().isEmpty()) {
            return "There is no row to copy from.";
        }
        return command == Command.COPY_FILE && model.copied().text().isEmpty() ? "Nothing was copied yet." : null;
    }

    private static Next toFile(Model model) {
        Copied copied = model.copied();
        return Next.of(model, new Effect.Copy(copied.what(), copied.text(), true));
    }

    private static Model copyMenu(Model model) {
        List<CopyMenu.Fact> facts = RowFacts.of(model);
        return model.open(CopyMenu.of("Copy from " + rows(model), facts));
    }

    private static String rows(Model model) {
        int marked = model.table().marks().size();
        return marked > 1 ? marked + " rows" : title(model);
    }

    /** The pane with the details where there is one, else everything about the row over the whole screen. */
    private static Model copyMode(Model model) {
        if (!model.layout().hasDetail()) {
            TextSource source = row(model);
            return model.open(CopyDialog.of(title(model), source, TextView.of(false, true), 0, Region.WHOLE));
        }
        TextSource source =
                Filtered.of(PaneText.of(model), model.reading().view().filter());
        Rect pane = model.layout().detail();
        Region region = new Region(pane.x(), pane.y(), pane.width(), pane.height(), model.width(), model.height());
        TextView view = model.reading().view();
        TextWindow window = new TextWindow(source, view, PaneText.columns(model), PaneText.rows(model));
        int line = view.follow() && source.grows() ? window.bottomIndex() : window.topIndex();
        int found = view.found() < 0 ? -1 : source.indexOf(view.found());
        line = found >= window.topIndex() && found <= window.bottomIndex() ? found : line;
        return model.open(CopyDialog.of(paneTitle(model), source, window.paused(), line, region));
    }

    private static TextSource row(Model model) {
        if (model.page() != Page.CONTAINERS || model.container().isEmpty()) {
            return PaneText.of(model);
        }
        return PaneText.overview(model, model.container().get());
    }

    private static Model save(Model model) {
        String title = paneTitle(model);
        TextSource source =
                Filtered.of(PaneText.of(model), model.reading().view().filter());
        String path = model.session().directory() + CopyDialog.fileName(title);
        return model.open(SaveForm.open(title, path, CopyDialog.all(source)));
    }

    /** What the pane shows, e.g. {@code web-1, console}. */
    private static String paneTitle(Model model) {
        return model.page() == Page.CONTAINERS
                ? title(model) + ", " + model.detail().tab().title().toLowerCase(Locale.ROOT)
                : title(model);
    }

    private static String title(Model model) {
        return switch (model.page()) {
            case CONTAINERS -> model.container().map(Container::name).orElse("containers");
            case IMAGES ->
                model.tables()
                        .images()
                        .current()
                        .map(image -> image.aliases().isEmpty()
                                ? image.fingerprint().hex().substring(0, 12)
                                : image.aliases().get(0).name())
                        .orElse("images");
            case PROFILES ->
                model.tables()
                        .profiles()
                        .current()
                        .map(profile -> profile.name())
                        .orElse("profiles");
            case OPERATIONS ->
                model.tables()
                        .operations()
                        .current()
                        .map(operation -> operation.verb().word() + " " + operation.subject())
                        .orElse("operations");
            case HOST -> "hosts";
        };
    }
}
