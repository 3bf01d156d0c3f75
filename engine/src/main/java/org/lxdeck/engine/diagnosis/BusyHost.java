package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.HostUsage;

/** The whole host is short of something, so that every container on it is slow. */
final class BusyHost implements Cause {
    private static final int BUSY = 920;
    private static final int FULL = 950;

    @Override
    public List<Reason> look(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        HostUsage host = facts.host();
        if (!facts.runs()) {
            return reasons;
        }
        boolean loaded = host.cpus() > 0 && host.load1() > 200 * host.cpus();
        if (host.cpuPerMille() >= BUSY || loaded) {
            String busy = host.cpuPerMille() >= 0 ? Figures.percent(host.cpuPerMille()) + " busy, " : "";
            reasons.add(Reason.strain("host-busy", "All containers share a busy host.")
                    .seen(busy + "load " + host.load1() / 100 + "." + host.load1() / 10 % 10 + " on " + host.cpus()
                            + " processors")
                    .tryThis(Remedy.of("see which container takes it", "lxdeck list -c nsuD")));
        }
        if (host.memoryTotal() > 0 && host.memoryUsed() * 1000 / host.memoryTotal() >= FULL) {
            reasons.add(Reason.strain("host-memory", "The host itself has hardly any memory left.")
                    .seen(Figures.bytes(host.memoryUsed()) + " used of " + Figures.bytes(host.memoryTotal()))
                    .tryThis(Remedy.of("see which container takes it", "lxdeck list -c nsm")));
        }
        return reasons;
    }
}
