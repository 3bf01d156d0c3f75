package org.lxdeck.tui.app;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;

/** Says which commands work right now, and why the others do not: one answer for footer, help and key. */
public final class Availability {
    private final Model model;
    private final List<Container> chosen;

    /** The answers for one model; cheap to ask many times. */
    public Availability(Model model) {
        this.model = model;
        this.chosen =
                model.page() == Page.CONTAINERS ? model.tables().containers().chosen() : List.of();
    }

    /** Why the command cannot be done now, a sentence; empty when it can. */
    public static String whyNot(Model model, Command command) {
        return new Availability(model).whyNot(command);
    }

    /** Why the command cannot be done now, a sentence; empty when it can. */
    public String whyNot(Command command) {
        return switch (command.scope()) {
            case CONTAINERS -> containers(command);
            case IMAGES -> images(model, command);
            case PROFILES -> profiles(model, command);
            case OPERATIONS -> operations(model, command);
            case LIST -> list(model, command);
            case GLOBAL -> global(model, command);
            case PROCESSES -> ProcessCommands.whyNot(model, command);
            case ANYWHERE, HOST, LINES, TEXT, COPY, CONFIG, FILES, DIALOG, CONFIRM, EDIT -> "";
        };
    }

    /** Whether the command would work but for a host of which nothing may be changed: its key stays in sight. */
    public boolean isRefused(Command command) {
        if (command.scope() != Scope.CONTAINERS || chosen.isEmpty()) {
            return false;
        }
        for (Container container : chosen) {
            if (ContainerRules.isReadOnly(container, model.engine())
                    && ContainerRules.whyNotStatus(command, container).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String containers(Command command) {
        if (command == Command.LAUNCH || command == Command.FIRST_CONTAINER) {
            String host = whyNoHost(model);
            if (!host.isEmpty()) {
                return host;
            }
            return command == Command.LAUNCH && model.engine().images().isEmpty()
                    ? "There is no image yet; import one on the Images page or make the starter there."
                    : "";
        }
        if (command == Command.TOP || command == Command.COLUMNS) {
            return model.engine().containers().isEmpty() ? "There is no container here." : "";
        }
        if (chosen.isEmpty()) {
            return "There is no container here.";
        }
        boolean onlyOne = isForOne(command);
        if (onlyOne && chosen.size() > 1) {
            return "This works on one container; " + chosen.size() + " are marked.";
        }
        String first = "";
        for (Container container : chosen) {
            String why = ContainerRules.whyNot(command, container, model.engine());
            if (why.isEmpty()) {
                return "";
            }
            if (first.isEmpty()) {
                first = "“" + container.name() + "” " + why + ".";
            }
        }
        return first;
    }

    private static boolean isForOne(Command command) {
        return command == Command.RENAME
                || command == Command.ATTACH
                || command == Command.ATTACH_AS
                || command == Command.CONTAINER_CONFIG
                || command == Command.CONTAINER_YAML
                || command == Command.CONTAINER_FILES
                || command == Command.CONSOLE;
    }

    private static String whyNoHost(Model model) {
        Optional<Host> host = Targets.host(model);
        if (host.isEmpty()) {
            return "No host answers.";
        }
        return host.get().readOnly() ? "Host " + host.get().id() + " is read-only here." : "";
    }

    private static String whyNotHost(Model model, String id) {
        for (Host host : model.engine().hosts()) {
            if (host.id().equals(id) && host.readOnly()) {
                return "Host " + id + " is read-only here.";
            }
        }
        return "";
    }

    private static String images(Model model, Command command) {
        if (command == Command.IMAGE_IMPORT || command == Command.IMAGE_STARTER) {
            return whyNoHost(model);
        }
        List<Image> chosen = model.tables().images().chosen();
        if (chosen.isEmpty()) {
            return "There is no image here.";
        }
        if (command != Command.IMAGE_DELETE && chosen.size() > 1) {
            return "This works on one image; " + chosen.size() + " are marked.";
        }
        return command == Command.IMAGE_ALIAS_DELETE && chosen.get(0).aliases().isEmpty()
                ? "This image has no alias."
                : "";
    }

    private static String profiles(Model model, Command command) {
        if (command == Command.PROFILE_CREATE) {
            return whyNoHost(model);
        }
        List<Profile> chosen = model.tables().profiles().chosen();
        if (chosen.isEmpty()) {
            return "There is no profile here.";
        }
        if (command != Command.PROFILE_DELETE && chosen.size() > 1) {
            return "This works on one profile; " + chosen.size() + " are marked.";
        }
        Profile first = chosen.get(0);
        if (command == Command.PROFILE_EDIT || command == Command.PROFILE_CONFIG) {
            return whyNotHost(model, first.host());
        }
        if (command != Command.PROFILE_DELETE && command != Command.PROFILE_RENAME) {
            return "";
        }
        if (first.name().equals("default")) {
            return "The profile “default” keeps its name and its place.";
        }
        return command == Command.PROFILE_DELETE && !first.usedBy().isEmpty()
                ? "“" + first.name() + "” is used by "
                        + Words.count(first.usedBy().size(), "container") + "."
                : "";
    }

    private static String operations(Model model, Command command) {
        Optional<Operation> current = model.tables().operations().current();
        if (current.isEmpty()) {
            return "There is no operation here.";
        }
        if (command == Command.OPERATION_RETRY || command == Command.OPERATION_SAVE) {
            Optional<BulkRun> bulk = Bulks.selected(model);
            if (bulk.isEmpty()) {
                return "This works on what was done to several at once.";
            }
            boolean nothing = command == Command.OPERATION_RETRY
                    && bulk.get().failed(model.engine()).isEmpty();
            return nothing ? "Nothing of it has failed." : "";
        }
        if (command != Command.OPERATION_CANCEL) {
            return "";
        }
        if (current.get().isFinal()) {
            return "This operation has ended.";
        }
        return current.get().mayCancel() ? "" : "This operation cannot be cancelled half-way.";
    }

    private static String list(Model model, Command command) {
        String copying = TextCommands.whyNot(model, command);
        if (copying != null) {
            return copying;
        }
        boolean marks = command == Command.MARK
                || command == Command.MARK_ALL
                || command == Command.MARK_INVERT
                || command == Command.MARK_RANGE;
        return marks && model.keyTable().rows().isEmpty() ? "There is no row to mark." : "";
    }

    private static String global(Model model, Command command) {
        return switch (command) {
            case DETAIL_NEXT, DETAIL_PREVIOUS ->
                model.page() == Page.CONTAINERS ? "" : "Only containers have several tabs of details.";
            case WHY -> whyNotWhy(model);
            case PANE_SMALLER, PANE_LARGER -> whyNotResize(model);
            case TOUR -> model.session().demo() ? "" : "The tour is taken on the demo: lxdeck --demo --tour.";
            case DETAIL_OPEN -> model.table().rows().isEmpty() ? "There is no row to look at." : "";
            default -> "";
        };
    }

    private static String whyNotWhy(Model model) {
        if (model.page() == Page.HOST) {
            return "What is wrong with a host is told by lxdeck doctor.";
        }
        return model.table().rows().isEmpty() ? "There is no row to ask about." : "";
    }

    private static String whyNotResize(Model model) {
        Layout layout = model.layout();
        if (model.page() == Page.HOST) {
            return "This page divides its room by itself.";
        }
        return layout.hasDetail() && !layout.table().isEmpty() ? "" : "There are no two panes side by side.";
    }
}
