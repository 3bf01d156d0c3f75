package org.lxdeck.tui.app;

import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.pane.DetailText;
import org.lxdeck.tui.pane.ImageText;
import org.lxdeck.tui.pane.OperationText;
import org.lxdeck.tui.pane.OverviewText;
import org.lxdeck.tui.pane.ProfileText;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.text.TextSource;
import org.lxdeck.tui.theme.Role;

/** The text of the pane with the details: its logical lines, whatever the pane draws. */
public final class PaneText {
    private static final TextSource NOTHING = new Paragraphs();

    private PaneText() {}

    /** Whether the pane shows its text itself, not a drawing of it: logs always, graphs and tables while one searches. */
    public static boolean isShown(Model model) {
        return model.page() != Page.CONTAINERS
                || model.detail().tab().isLog()
                || model.reading().view().isNarrowed();
    }

    public static TextSource of(Model model) {
        return switch (model.page()) {
            case CONTAINERS ->
                model.container().isEmpty()
                        ? NOTHING
                        : container(model, model.container().get());
            case IMAGES ->
                model.tables().images().current().isEmpty()
                        ? NOTHING
                        : ImageText.of(model.tables().images().current().get());
            case PROFILES ->
                model.tables().profiles().current().isEmpty()
                        ? NOTHING
                        : ProfileText.of(model.tables().profiles().current().get());
            case OPERATIONS ->
                model.tables().operations().current().isEmpty()
                        ? NOTHING
                        : OperationText.of(
                                model.tables().operations().current().get(),
                                model.session().zoneSeconds(),
                                model.session().logFile(),
                                model.deeds());
            case HOST -> NOTHING;
        };
    }

    /** The overview in words. */
    static TextSource overview(Model model, Container container) {
        UsageSample usage = model.engine().usageOf(container.ref());
        int calm = model.sparks().calmOf(container.ref(), usage.cpuPerMille());
        HostUsage host = model.engine().hostUsage().getOrDefault(container.ref().host(), HostUsage.UNKNOWN);
        return OverviewText.of(container, usage, calm, host, model.nowMillis());
    }

    private static TextSource container(Model model, Container container) {
        if (model.detail().tab() == DetailTab.OVERVIEW) {
            return overview(model, container);
        }
        Optional<Detail> detail = model.engine().detail();
        if (detail.isEmpty() || !detail.get().ref().equals(container.ref())) {
            return new Paragraphs().text(Role.DIM_TEXT, "reading");
        }
        return switch (model.detail().tab()) {
            case INSIDE -> DetailText.inside(detail.get());
            case PROCESSES -> DetailText.processes(detail.get());
            case CONFIG -> DetailText.config(detail.get());
            case CONSOLE ->
                DetailText.log(
                        detail.get().console(),
                        "The console has said nothing." + opens(model, Command.CONSOLE, container));
            default -> DetailText.log(detail.get().log(), "The log is empty.");
        };
    }

    /** Which key opens what is empty here; nothing where it cannot be opened. */
    private static String opens(Model model, Command command, Container container) {
        String key = model.session().keymap().label(command);
        boolean can = !key.isEmpty()
                && ContainerRules.whyNot(command, container, model.engine()).isEmpty();
        return can ? " " + key + " opens it." : "";
    }

    /** Columns of text in the pane. */
    static int columns(Model model) {
        return Math.max(1, model.layout().detail().width() - 4);
    }

    /** Rows of text in the pane. */
    static int rows(Model model) {
        return Math.max(1, model.layout().detail().height() - 2);
    }
}
