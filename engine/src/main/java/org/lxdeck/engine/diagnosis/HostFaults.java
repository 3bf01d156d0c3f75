package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns findings about the host into reasons. */
final class HostFaults {
    private HostFaults() {}

    /** One for each finding of a check, with what mends it. */
    static List<Reason> of(Facts facts, String check, Function<Gathered.HostFault, Reason> maker) {
        List<Reason> reasons = new ArrayList<>();
        for (Gathered.HostFault fault : facts.gathered().host()) {
            if (fault.check().equals(check)) {
                String line = fault.command().isEmpty() ? "lxdeck doctor" : fault.command();
                reasons.add(maker.apply(fault).tryThis(Remedy.of("mend it", line)));
            }
        }
        return reasons;
    }
}
