package org.lxdeck.engine.diagnosis;

import java.util.List;

/** It is unprivileged and there are no ids for it to run under. */
final class MissingIds implements Cause {
    @Override
    public List<Reason> look(Facts facts) {
        if (facts.container().privileged()) {
            return List.of();
        }
        return HostFaults.of(facts, "subids", fault -> {
            Reason reason = facts.runs()
                    ? Reason.note("ids-missing", fault.found() + ".")
                    : Reason.cause("ids-missing", fault.found() + ".");
            return reason.seen(fault.why());
        });
    }
}
