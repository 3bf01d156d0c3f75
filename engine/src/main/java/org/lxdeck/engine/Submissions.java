package org.lxdeck.engine;

import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.audit.Audit;
import org.lxdeck.engine.audit.Deed;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.op.OperationRequest;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.op.Unexpected;
import org.lxdeck.engine.op.Work;

/** What is around every intent that is carried out: the gate before it, the audit file before and after it. */
final class Submissions {
    private final Drivers drivers;
    private final Rules rules;

    Submissions(Drivers drivers, Rules rules) {
        this.drivers = drivers;
        this.rules = rules;
    }

    /** Finds a host's driver. */
    interface Drivers {
        HostDriver of(String host) throws EngineException;
    }

    Work work(Intent intent, String reason) {
        return new Work() {
            @Override
            public Outcome run(Progress progress) throws EngineException {
                return carryOut(intent, reason, progress);
            }
        };
    }

    private Outcome carryOut(Intent intent, String reason, Progress progress) throws EngineException {
        Audit audit = rules.audit();
        Deed deed = Deed.of(intent, reason);
        audit.begin(deed);
        long begun = System.nanoTime();
        Optional<EngineError> failure = Optional.empty();
        try {
            rules.readOnly().admit(intent.host(), intent.verb().word() + " " + intent.subject());
            return intent.run(drivers.of(intent.host()), progress);
        } catch (EngineException e) {
            failure = Optional.of(e.error());
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure = Optional.of(Unexpected.error(e));
            throw e;
        } finally {
            audit.end(deed, failure, (System.nanoTime() - begun) / 1_000_000);
        }
    }

    /** The operation that stands for all of these. */
    static OperationRequest whole(List<Intent> intents) {
        Intent first = intents.get(0);
        boolean onContainers = true;
        for (Intent intent : intents) {
            onContainers &= intent.container().isPresent();
        }
        String noun = onContainers ? "container" : "object";
        String subject = intents.size() + " " + noun + (intents.size() == 1 ? "" : "s");
        return new OperationRequest(first.verb(), first.host(), subject, Optional.empty(), "bulk");
    }

    /** What an attach does, in words that stand before "is refused". */
    static String what(AttachRequest request) {
        return switch (request.kind()) {
            case COMMAND -> "a command";
            case SHELL -> "a shell";
            case CONSOLE -> "the console";
        };
    }
}
