package org.lxdeck.engine.model;

import java.util.List;
import java.util.Optional;

/** What was asked for by the focus: the parts of one container that are only read while somebody looks at them. */
public record Detail(
        ContainerRef ref,
        Optional<InsideView> inside,
        List<ProcessRow> processes,
        List<ConfigLine> config,
        LogLines log,
        LogLines console) {
    public Detail {
        processes = List.copyOf(processes);
        config = List.copyOf(config);
    }

    public static Detail empty(ContainerRef ref) {
        return new Detail(ref, Optional.empty(), List.of(), List.of(), LogLines.EMPTY, LogLines.EMPTY);
    }
}
