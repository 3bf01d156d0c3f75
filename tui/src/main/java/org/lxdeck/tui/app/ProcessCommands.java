package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.tui.dialog.SignalDialog;
import org.lxdeck.tui.input.Command;

/** The commands of the pane of processes: orders, and signals to the marked processes or the selected one. */
final class ProcessCommands {
    private ProcessCommands() {}

    static Next run(Model model, Command command) {
        return switch (command) {
            case PROCESS_SIGNAL -> Next.of(signal(model));
            case PROCESS_TREE -> Next.of(sort(model, ProcessKind.TREE));
            case PROCESS_CPU -> Next.of(sort(model, ProcessKind.CPU));
            case PROCESS_MEMORY -> Next.of(sort(model, ProcessKind.MEMORY));
            case PROCESS_PID -> Next.of(sort(model, ProcessKind.PID));
            default -> Next.of(model);
        };
    }

    private static Model sort(Model model, int sort) {
        return model.withProcesses(model.processes().sorted(sort, false, model.engine()));
    }

    private static Model signal(Model model) {
        Optional<Container> container = model.container();
        List<ProcessRow> chosen = new ArrayList<>();
        for (ProcessLine line : model.processes().chosen()) {
            chosen.add(line.row());
        }
        return container.isEmpty() || chosen.isEmpty() ? model : model.open(SignalDialog.open(container.get(), chosen));
    }

    /** Why the command cannot be done now, a sentence; empty when it can. */
    static String whyNot(Model model, Command command) {
        if (command != Command.PROCESS_SIGNAL) {
            return "";
        }
        Optional<Container> container = model.container();
        if (container.isEmpty() || model.processes().chosen().isEmpty()) {
            return "There is no process here.";
        }
        String host = ContainerRules.whyNotHost(container.get(), model.engine());
        if (!host.isEmpty()) {
            return "“" + container.get().name() + "” " + host + ".";
        }
        return container.get().status() == ContainerStatus.STOPPED
                ? "“" + container.get().name() + "” is stopped."
                : "";
    }
}
