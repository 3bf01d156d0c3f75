package org.lxdeck.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.OperationStatus;

/** A bridge, an interface or a path that it counts on is not there. */
final class BrokenParts implements Cause {
    private static final String USUAL_BRIDGE = "lxcbr0";

    @Override
    public List<Reason> look(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        boolean isUp = isUp(facts);
        for (Fault fault : facts.gathered().faults()) {
            Reason reason = of(fault, facts.name());
            reasons.add(isUp && reason.weight() == Weight.CAUSE ? reason.as(Weight.STRAIN) : reason);
        }
        return reasons;
    }

    /** What is on its way up or down can fail by it; and a start that has failed may still be seen as one that goes on. */
    private static boolean isUp(Facts facts) {
        ContainerStatus status = facts.container().status();
        boolean failed = facts.lastEnded()
                .filter(operation -> operation.verb() == Verb.START && operation.status() == OperationStatus.FAILURE)
                .isPresent();
        return facts.runs() && !failed && status != ContainerStatus.STARTING && status != ContainerStatus.STOPPING;
    }

    static Reason of(Fault fault, String owner) {
        String what = fault.what();
        return switch (fault.kind()) {
            case BRIDGE_MISSING ->
                Reason.cause("bridge-missing", "The bridge " + what + " does not exist.")
                        .seen(fault.where() + " names it; /sys/class/net/" + what + " is not there")
                        .tryThis(bridge(what))
                        .tryThis(Remedy.of("or name another bridge there", "ip -br link show type bridge"));
            case BRIDGE_DOWN ->
                Reason.strain("bridge-down", "The bridge " + what + " is down: there is no network on it.")
                        .seen(fault.where() + " names it")
                        .tryThis(Remedy.of("bring it up", "ip link set " + what + " up"));
            case LINK_MISSING ->
                Reason.cause("interface-missing", "The network interface " + what + " does not exist.")
                        .seen(fault.where() + " names it")
                        .tryThis(Remedy.of("see which there are", "ip -br link"));
            case SOURCE_MISSING ->
                Reason.cause("path-missing", "The path " + what + ", which is to be mounted, does not exist.")
                        .seen(fault.where() + " names it")
                        .tryThis(Remedy.of("make it, or take the device away", "ls -ld " + what));
        };
    }

    private static Remedy bridge(String name) {
        return name.equals(USUAL_BRIDGE)
                ? Remedy.of("let lxdeck bring it up", "lxdeck doctor --fix")
                : Remedy.of("make it", "ip link add " + name + " type bridge && ip link set " + name + " up");
    }
}
