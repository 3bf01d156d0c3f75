package org.lxdeck.engine.diagnosis;

import java.util.List;

/** lxcfs is missing, or mounted and dead: then whatever reads /proc/meminfo inside hangs. */
final class DeadLxcfs implements Cause {
    @Override
    public List<Reason> look(Facts facts) {
        return HostFaults.of(facts, "lxcfs", fault -> {
            boolean dead = fault.grave() && facts.runs();
            Reason reason = dead
                    ? Reason.cause("lxcfs-dead", fault.found() + ".")
                    : Reason.note("lxcfs-missing", fault.found() + ".");
            return reason.seen(fault.why());
        });
    }
}
