package org.lxdeck.engine.diagnosis;

import java.util.List;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerStatus;

/** All its processes are frozen. */
final class Frozen implements Cause {
    @Override
    public List<Reason> look(Facts facts) {
        ContainerStatus status = facts.container().status();
        if (status != ContainerStatus.FROZEN && status != ContainerStatus.FREEZING) {
            return List.of();
        }
        if (facts.gathered().limits().frozenFromAbove()) {
            return List.of(Reason.cause("frozen", "It is frozen because a cgroup above it is.")
                    .seen("its own freezer is open")
                    .tryThis(Remedy.of("thaw the cgroup above", "systemctl thaw UNIT")));
        }
        var frozen = facts.lastDone(Verb.FREEZE);
        String who = frozen.isPresent()
                ? "with lxdeck " + Figures.ago(facts.nowMillis() - frozen.get().updatedAtMillis())
                : "by another program, or by lxdeck earlier than it remembers";
        return List.of(Reason.cause("frozen", "It is frozen: no process of it runs.")
                .seen("it was frozen " + who)
                .tryThis(Remedy.of("let it go on", "lxdeck resume " + facts.target(), Remedy.Way.UNFREEZE)));
    }
}
