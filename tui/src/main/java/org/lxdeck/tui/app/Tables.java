package org.lxdeck.tui.app;

import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Operation;

/**
 * The tables of the pages.
 *
 * @param hosts null until their page is looked at
 */
public record Tables(
        TableView<Container> containers,
        TableView<Image> images,
        TableView<Profile> profiles,
        TableView<Operation> operations,
        @Nullable TableView<Host> hosts) {
    static Tables empty() {
        return new Tables(
                TableView.of(new ContainerKind()),
                TableView.of(new ImageKind()),
                TableView.of(new ProfileKind()),
                TableView.of(new OperationKind(0)),
                null);
    }

    /** A change of one table, whatever its rows are. */
    interface Change {
        <R> TableView<R> apply(TableView<R> view);
    }

    @Override
    public TableView<Host> hosts() {
        TableView<Host> table = hosts;
        return table == null ? TableView.of(new HostKind()) : table;
    }

    Tables withContainers(TableView<Container> table) {
        return new Tables(table, images, profiles, operations, hosts);
    }

    /** Begins to keep the table of hosts. */
    Tables withHosts(EngineState state) {
        return hosts != null
                ? this
                : new Tables(
                        containers,
                        images,
                        profiles,
                        operations,
                        TableView.of(new HostKind()).update(state));
    }

    public TableView<?> of(Page page) {
        return switch (page) {
            case CONTAINERS -> containers;
            case IMAGES -> images;
            case PROFILES -> profiles;
            case OPERATIONS -> operations;
            case HOST -> hosts();
        };
    }

    Tables change(Page page, Change change) {
        return switch (page) {
            case CONTAINERS -> new Tables(change.apply(containers), images, profiles, operations, hosts);
            case IMAGES -> new Tables(containers, change.apply(images), profiles, operations, hosts);
            case PROFILES -> new Tables(containers, images, change.apply(profiles), operations, hosts);
            case OPERATIONS -> new Tables(containers, images, profiles, change.apply(operations), hosts);
            case HOST -> new Tables(containers, images, profiles, operations, change.apply(hosts()));
        };
    }

    /** Takes the operations that had ended by a moment off the list. */
    Tables clearOperations(long atMillis, EngineState state) {
        TableView<Operation> rest = TableView.of(new OperationKind(atMillis)).update(state);
        return new Tables(containers, images, profiles, rest, hosts);
    }

    /** Takes a newer state; tables whose rows are the same objects and do not move stay as they are. */
    Tables update(EngineState before, EngineState now) {
        return new Tables(
                before.containers() == now.containers() && !containers.isMoving() ? containers : containers.update(now),
                before.images() == now.images() ? images : images.update(now),
                before.profiles() == now.profiles() ? profiles : profiles.update(now),
                before.operations() == now.operations() ? operations : operations.update(now),
                hosts == null ? null : hosts.update(now));
    }
}
