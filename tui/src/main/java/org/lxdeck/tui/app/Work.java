package org.lxdeck.tui.app;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Operation;

/**
 * What is derived from a state once, not in every frame.
 *
 * @param running the operation that works on a container now
 * @param counts containers by status
 * @param active operations that are not final
 */
public record Work(Map<ContainerRef, Operation> running, Map<ContainerStatus, Integer> counts, int active) {
    static final Work NONE = new Work(Map.of(), Map.of(), 0);

    /** The work of a state that follows another one; what has not changed is not counted again. */
    static Work of(EngineState state, EngineState before, Work known) {
        boolean sameOperations = before.operations() == state.operations();
        boolean sameContainers = before.containers() == state.containers();
        return new Work(
                sameOperations ? known.running : running(state),
                sameContainers ? known.counts : counts(state),
                sameOperations ? known.active : active(state));
    }

    private static int active(EngineState state) {
        int active = 0;
        for (Operation operation : state.operations()) {
            active += operation.isFinal() || operation.isPart() ? 0 : 1;
        }
        return active;
    }

    private static Map<ContainerRef, Operation> running(EngineState state) {
        Map<ContainerRef, Operation> running = new HashMap<>();
        for (Operation operation : state.operations()) {
            if (!operation.isFinal() && operation.container().isPresent()) {
                running.putIfAbsent(operation.container().get(), operation);
            }
        }
        return running;
    }

    private static Map<ContainerStatus, Integer> counts(EngineState state) {
        Map<ContainerStatus, Integer> counts = new EnumMap<>(ContainerStatus.class);
        for (Container container : state.containers()) {
            Integer before = counts.get(container.status());
            counts.put(container.status(), before == null ? 1 : before + 1);
        }
        return counts;
    }

    public int count(ContainerStatus status) {
        Integer count = counts.get(status);
        return count == null ? 0 : count;
    }
}
