package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostKind;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.dialog.CopyDialog;
import org.lxdeck.tui.dialog.CopyMenu;
import org.lxdeck.tui.pane.ImageText;
import org.lxdeck.tui.pane.OperationText;
import org.lxdeck.tui.pane.ProfileText;
import org.lxdeck.tui.widget.Amounts;

/** What can be copied of the selected or the marked rows. */
final class RowFacts {
    private final Model model;
    private final List<CopyMenu.Fact> facts = new ArrayList<>();

    private RowFacts(Model model) {
        this.model = model;
    }

    static List<CopyMenu.Fact> of(Model model) {
        RowFacts row = new RowFacts(model);
        switch (model.page()) {
            case CONTAINERS -> row.containers(model.tables().containers().chosen());
            case IMAGES -> row.images(model.tables().images().chosen());
            case PROFILES -> row.profiles(model.tables().profiles().chosen());
            case OPERATIONS -> model.tables().operations().current().ifPresent(row::operation);
            case HOST -> model.tables().hosts().current().ifPresent(row::host);
        }
        return row.facts;
    }

    private void add(char key, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new CopyMenu.Fact(key, label, text));
        }
    }

    private void containers(List<Container> chosen) {
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Container container : chosen) {
            names.add(container.name());
            rows.add(row(container));
            for (Address address : container.addresses()) {
                if (address.isGlobal()
                        && (chosen.size() == 1 || address.family().equals("inet"))) {
                    addresses.add(address.address());
                }
            }
        }
        boolean one = chosen.size() == 1;
        add('y', one ? "name" : "names", String.join("\n", names));
        add('a', one ? "address" : "addresses", addresses.isEmpty() ? "" : addresses.get(0));
        if (addresses.size() > 1) {
            if (!one) {
                facts.remove(facts.size() - 1);
            }
            add(one ? 'A' : 'a', "addresses", String.join("\n", addresses));
        }
        if (one) {
            single(chosen.get(0));
        }
        add('w', one ? "whole row" : "whole rows", String.join("\n", rows));
    }

    private void single(Container container) {
        add('p', "pid of its init", container.pid() == 0 ? "" : Integer.toString(container.pid()));
        Optional<Host> host = model.engine().host(container.ref().host());
        if (host.isPresent() && host.get().kind() == HostKind.LOCAL) {
            String directory = host.get().address() + "/" + container.name();
            add('c', "path of its config", directory + "/config");
            add('r', "path of its root", root(container, directory));
        }
        add('f', "fingerprint of its image", container.config().getOrDefault("volatile.base_image", ""));
        add('i', "image", container.config().getOrDefault("image.description", ""));
        add('P', "profiles", String.join(",", container.profiles()));
        add('d', "description", container.description());
        add('e', "error", container.problem());
        lastFailure(container).ifPresent(text -> add('E', "error of its last operation", text));
    }

    /** As the configuration that is read says; else where lxdeck puts it. */
    private String root(Container container, String directory) {
        Optional<Detail> detail = model.engine().detail();
        if (detail.isPresent() && detail.get().ref().equals(container.ref())) {
            for (ConfigLine line : detail.get().config()) {
                if (line.key().equals("lxc.rootfs.path")) {
                    return line.value().startsWith("dir:") ? line.value().substring(4) : line.value();
                }
            }
        }
        return container.managed() ? directory + "/rootfs" : "";
    }

    private Optional<String> lastFailure(Container container) {
        String text = "";
        for (Operation operation : model.engine().operations()) {
            boolean its = operation.container().isPresent()
                    && operation.container().get().equals(container.ref());
            if (its && operation.isFinal()) {
                text = error(operation);
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String error(Operation operation) {
        if (operation.error().isEmpty()) {
            return "";
        }
        String hint = operation.error().get().hint();
        String detail = operation.error().get().detail();
        return operation.error().get().message()
                + (hint.isEmpty() ? "" : "\n" + hint)
                + (detail.isEmpty() ? "" : "\n" + detail);
    }

    private String row(Container container) {
        UsageSample usage = model.engine().usageOf(container.ref());
        StringBuilder row = new StringBuilder(container.name());
        row.append("  ").append(container.status().label());
        if (container.pid() != 0) {
            row.append("  pid ").append(container.pid());
            row.append("  cpu ").append(Amounts.percent(usage.cpuPerMille())).append('%');
            row.append("  memory ").append(Amounts.bytes(usage.memoryUsed()));
        }
        for (Address address : container.addresses()) {
            row.append(address.isGlobal() ? "  " + address.address() : "");
        }
        row.append("  profiles ").append(String.join(",", container.profiles()));
        return row.append(container.problem().isEmpty() ? "" : "  " + container.problem())
                .toString();
    }

    private void images(List<Image> chosen) {
        List<String> aliases = new ArrayList<>();
        List<String> prints = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Image image : chosen) {
            for (ImageAlias alias : image.aliases()) {
                aliases.add(alias.name());
            }
            prints.add(image.fingerprint().hex());
            texts.add(CopyDialog.all(ImageText.of(image)));
        }
        add('y', "name", String.join("\n", aliases.isEmpty() ? prints : aliases));
        add('f', "fingerprint", String.join("\n", prints));
        add('d', "description", chosen.size() == 1 ? chosen.get(0).description() : "");
        add('w', "whole image", String.join("\n\n", texts));
    }

    private void profiles(List<Profile> chosen) {
        List<String> names = new ArrayList<>();
        List<String> users = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Profile profile : chosen) {
            names.add(profile.name());
            users.addAll(profile.usedBy());
            texts.add(CopyDialog.all(ProfileText.of(profile)));
        }
        add('y', "name", String.join("\n", names));
        add('u', "containers that use it", String.join("\n", users));
        add('d', "description", chosen.size() == 1 ? chosen.get(0).description() : "");
        add('w', "whole profile", String.join("\n\n", texts));
    }

    private void host(Host host) {
        add('y', "name", host.id());
        add('a', "address", host.address());
        add('e', "problem", host.problem());
    }

    private void operation(Operation operation) {
        add('y', "name", operation.subject());
        add('i', "id", operation.id().value());
        add('e', "error", error(operation));
        add(
                'w',
                "whole operation",
                CopyDialog.all(OperationText.of(
                        operation,
                        model.session().zoneSeconds(),
                        model.session().logFile(),
                        model.deeds())));
    }
}
