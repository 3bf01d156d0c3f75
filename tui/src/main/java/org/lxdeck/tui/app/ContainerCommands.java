package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Host;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.BroadcastForm;
import org.lxdeck.tui.dialog.ColumnMenu;
import org.lxdeck.tui.dialog.ConfigEditor;
import org.lxdeck.tui.dialog.FilesView;
import org.lxdeck.tui.dialog.LaunchForm;
import org.lxdeck.tui.dialog.NameForm;
import org.lxdeck.tui.dialog.ProfilesDialog;
import org.lxdeck.tui.dialog.Question;
import org.lxdeck.tui.dialog.Step;
import org.lxdeck.tui.input.Command;

/** The commands of the containers' page: on the marked rows, else on the selected one. */
final class ContainerCommands {
    private ContainerCommands() {}

    static Next run(Model model, Command command) {
        return switch (command) {
            case TOP -> Next.of(Arranging.top(model));
            case COLUMNS ->
                Next.of(model.open(ColumnMenu.of(
                        ContainerColumn.choices(), model.arrangement().hidden())));
            case START, FREEZE, UNFREEZE -> harmless(model, command);
            case SHUTDOWN, KILL, RESTART, DELETE -> ask(model, command);
            case RENAME -> withOne(model, container -> Next.of(model.open(NameForm.renameContainer(container.ref()))));
            case LAUNCH -> launch(model);
            case FIRST_CONTAINER -> first(model);
            case ATTACH -> withOne(model, container -> Next.of(model, new Effect.Shell(container.ref())));
            case ATTACH_AS -> withOne(model, container -> Next.of(model, new Effect.AskShell(container.ref())));
            case CONSOLE ->
                withOne(
                        model,
                        container -> Next.of(
                                model,
                                new Effect.Attach(
                                        container.ref(),
                                        AttachRequest.console(model.session().term()))));
            case BROADCAST ->
                Dialogs.open(
                        model,
                        Step.show(BroadcastForm.open(Split.of(model, command).able())));
            case CONTAINER_LOG ->
                Next.of(model.withDetail(
                        model.detail().withOpen(DetailView.Open.YES).withTab(DetailTab.LOG)));
            case PROFILE_APPLY -> profiles(model, ProfilesDialog.Mode.APPLY);
            case PROFILE_ADD -> profiles(model, ProfilesDialog.Mode.ADD);
            case PROFILE_REMOVE -> profiles(model, ProfilesDialog.Mode.REMOVE);
            case CONTAINER_CONFIG ->
                withOne(model, container -> Next.of(model.open(ConfigEditor.of(Draft.of(container)))));
            case CONTAINER_YAML ->
                withOne(model, container -> Next.of(model, new Effect.EditConfig(Draft.of(container))));
            case CONTAINER_FILES ->
                withOne(
                        model,
                        container -> Dialogs.open(
                                model,
                                FilesView.open(container.ref(), model.session().directory(), model.facts())));
            default -> Next.of(model);
        };
    }

    /** What to do with the one container that is meant. */
    private interface OnOne {
        Next apply(Container container);
    }

    private static Next withOne(Model model, OnOne action) {
        List<Container> chosen = model.tables().containers().chosen();
        return chosen.isEmpty() ? Next.of(model) : action.apply(chosen.get(0));
    }

    /** The chosen containers that can take the command; what cannot is told. */
    private record Split(List<Container> able, String others) {
        static Split of(Model model, Command command) {
            List<Container> able = new ArrayList<>();
            String others = "";
            int left = 0;
            for (Container container : model.tables().containers().chosen()) {
                String why = ContainerRules.whyNot(command, container, model.engine());
                if (why.isEmpty()) {
                    able.add(container);
                } else {
                    left++;
                    others = "“" + container.name() + "” " + why;
                }
            }
            if (left > 1) {
                others = left + " marked rows are left out, e.g. " + others;
            }
            return new Split(able, others.isEmpty() ? "" : others + ".");
        }
    }

    private static Next harmless(Model model, Command command) {
        Split split = Split.of(model, command);
        List<Approved> intents = new ArrayList<>();
        for (Container container : split.able()) {
            intents.add(Approved.harmless(intent(command, container)));
        }
        Model now =
                split.others().isEmpty() ? model : OperationNews.toast(model, Toast.Kind.WARNING, split.others(), "");
        return Next.of(now, new Effect.Submit(intents));
    }

    private static Intent intent(Command command, Container container) {
        ContainerRef ref = container.ref();
        return switch (command) {
            case START -> new Intent.Start(ref);
            case FREEZE -> new Intent.Freeze(ref);
            case UNFREEZE -> new Intent.Unfreeze(ref);
            case SHUTDOWN -> new Intent.Stop(ref, OperationNews.GRACE);
            case KILL -> new Intent.Kill(ref);
            case RESTART -> new Intent.Restart(ref, OperationNews.GRACE, false);
            case DELETE -> new Intent.Delete(ref, container.status().isAlive());
            default -> throw new AssertionError("no intent for " + command);
        };
    }

    private static Next ask(Model model, Command command) {
        Split split = Split.of(model, command);
        List<Intent> intents = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int running = 0;
        for (Container container : split.able()) {
            intents.add(intent(command, container));
            names.add(container.name());
            running += container.status().isAlive() ? 1 : 0;
        }
        List<String> lines = new ArrayList<>();
        lines.add(sentence(command, names.size() == 1, running));
        if (!split.others().isEmpty()) {
            lines.add(split.others());
        }
        String word = word(command);
        String title = word + " " + (names.size() == 1 ? "“" + names.get(0) + "”" : names.size() + " containers") + "?";
        return Dialogs.open(
                model,
                Question.before(title, lines, word, intents, model.session().caution()));
    }

    private static String word(Command command) {
        return switch (command) {
            case SHUTDOWN -> "Shut down";
            case KILL -> "Kill";
            case RESTART -> "Restart";
            default -> "Delete";
        };
    }

    private static String sentence(Command command, boolean one, int running) {
        String its = one ? "Its" : "Their";
        return switch (command) {
            case SHUTDOWN -> its + " init is asked to shut down; nothing is killed.";
            case KILL -> its + " init is killed at once.";
            case RESTART -> its + " init is asked to shut down, then " + (one ? "it starts" : "they start") + " again.";
            default ->
                running == 0
                        ? its + " root file system and configuration are deleted."
                        : (one
                                        ? "It is running and will be killed first."
                                        : running + " are running and will be killed first.")
                                + " " + its + " root file system and configuration are deleted.";
        };
    }

    private static Next launch(Model model) {
        Optional<Host> host = Targets.host(model);
        if (host.isEmpty()) {
            return Next.of(model);
        }
        String id = host.get().id();
        List<String> profiles = Targets.usualProfiles();
        return Next.of(model.open(LaunchForm.open(model.engine(), id, "", "", profiles)));
    }

    /** Makes the starter image where it is missing, then launches from it. */
    private static Next first(Model model) {
        Optional<Host> host = Targets.host(model);
        if (host.isEmpty()) {
            return Next.of(model);
        }
        String id = host.get().id();
        String name = Targets.freeName(model.engine(), id, "first");
        Approved create = Approved.harmless(new Intent.Create(
                new ContainerRef(id, name),
                Targets.STARTER,
                Targets.usualProfiles(),
                Map.of(),
                Map.of(),
                "",
                false,
                true));
        if (Targets.hasAlias(model.engine(), id, Targets.STARTER)) {
            return Next.of(model, new Effect.Submit(List.of(create)));
        }
        Intent image = new ImageIntent.MakeStarterImage(id, Targets.STARTER);
        List<FollowUp> followUps = new ArrayList<>(model.followUps());
        followUps.add(new FollowUp(image, Optional.empty(), create));
        return Next.of(model.withFollowUps(followUps), new Effect.Submit(List.of(Approved.harmless(image))));
    }

    private static Next profiles(Model model, ProfilesDialog.Mode mode) {
        Split split = Split.of(model, Command.PROFILE_APPLY);
        return Dialogs.open(model, ProfilesDialog.open(mode, model.engine(), split.able()));
    }
}
