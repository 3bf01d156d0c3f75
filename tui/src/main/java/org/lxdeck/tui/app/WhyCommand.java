package org.lxdeck.tui.app;

import java.util.Optional;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.dialog.LaunchForm;
import org.lxdeck.tui.dialog.Step;
import org.lxdeck.tui.dialog.WhyDialog;

/** Asks why the selected row is as it is, on any page. */
final class WhyCommand {
    private WhyCommand() {}

    static Next run(Model model) {
        Optional<Step> asked =
                switch (model.page()) {
                    case CONTAINERS -> model.container().map(WhyCommand::container);
                    case IMAGES -> model.tables().images().current().map(WhyCommand::image);
                    case PROFILES -> model.tables().profiles().current().map(WhyCommand::profile);
                    case OPERATIONS -> model.tables().operations().current().map(WhyCommand::operation);
                    case HOST -> Optional.empty();
                };
        return asked.isEmpty() ? Next.of(model) : Dialogs.open(model, asked.get());
    }

    private static Step container(Container container) {
        return WhyDialog.ask(
                new Subject.OfContainer(container.ref()), "Why? " + container.name(), Optional.of(container.ref()));
    }

    private static Step image(Image image) {
        return WhyDialog.ask(
                new Subject.OfImage(image.host(), image.fingerprint()),
                "Why? Image " + LaunchForm.word(image),
                Optional.empty());
    }

    private static Step profile(Profile profile) {
        return WhyDialog.ask(
                new Subject.OfProfile(profile.host(), profile.name()),
                "Why? Profile " + profile.name(),
                Optional.empty());
    }

    private static Step operation(Operation operation) {
        return WhyDialog.ask(
                new Subject.OfOperation(operation.id()),
                "Why? " + operation.verb().word() + " " + operation.subject(),
                operation.container());
    }

    /** Goes to a pane of a container, wherever the keys are now. */
    static Model show(Model model, WhyDialog.Pane pane, ContainerRef ref) {
        DetailTab tab =
                switch (pane) {
                    case LOG -> DetailTab.LOG;
                    case PROCESSES -> DetailTab.PROCESSES;
                    case CONFIG -> DetailTab.CONFIG;
                    case NONE -> model.detail().tab();
                };
        Model there = model.withPage(Page.CONTAINERS);
        TableView<Container> view = there.tables().containers();
        boolean hidden = view.rows().stream().noneMatch(row -> row.ref().equals(ref));
        TableView<Container> all = hidden ? view.filtered("", false, there.engine()) : view;
        Model selected = there.withTables(there.tables().withContainers(all.selectKey(ref)));
        return selected.withDetail(
                selected.detail().withOpen(DetailView.Open.YES).withTab(tab).withFocus(true));
    }
}
