package org.lxdeck.engine.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.ObjectLock;

/**
 * Looks at the machine, prepares it for containers, and takes back what it did. Blocks for files and for the tools it
 * asks; whoever calls it gives it a thread. Nothing but {@link #prepare}, {@link #fix} and {@link #undo} changes anything,
 * and those only as root.
 */
public final class Doctor {
    private static final Duration LOCK_LIMIT = Duration.ofSeconds(60);

    /** What a host needs before its first container, in the order it is done. */
    private static final List<Repair> PREPARATIONS = List.of(new SubIdRepair(), new LxcfsRepair(), new BridgeRepair());

    private static final List<Repair> REPAIRS = List.of(
            PREPARATIONS.get(0), PREPARATIONS.get(1), PREPARATIONS.get(2), new PathModeRepair(), new LinkRepair());

    private Doctor() {}

    /** Looks at everything; changes nothing. A few tools are asked: takes about a second. */
    public static List<Finding> examine(Env env) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : Checks.ALL) {
            findings.add(check.look(env));
        }
        return findings;
    }

    /** Looks only at what every container feels: ids, lxcfs. A few file reads, no tool is asked. */
    public static List<Finding> examineForContainers(Env env) {
        return List.of(IdChecks.subIds(env), LxcfsCheck.look(env));
    }

    /** Whether {@link #prepare} would do anything; a few file reads, no tool is asked. */
    public static boolean isPrepared(Env env) {
        for (Repair repair : PREPARATIONS) {
            if (repair.needed(env)) {
                return false;
            }
        }
        return true;
    }

    /** Brings up what containers need of this host and nothing runs yet: sub-ids, lxcfs, the bridge. */
    public static Treatment prepare(Env env) throws EngineException {
        return isPrepared(env) ? new Treatment(List.of(), List.of()) : mend(env, PREPARATIONS);
    }

    /** Mends all that can be mended. */
    public static Treatment fix(Env env) throws EngineException {
        return mend(env, REPAIRS);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static Treatment mend(Env env, List<Repair> repairs) throws EngineException {
        requireAdmin(env, "prepare this host");
        Ledger ledger = new Ledger(env.places().state());
        List<Deed> done = new ArrayList<>();
        List<EngineError> failed = new ArrayList<>();
        try (ObjectLock lock = lock(env)) {
            for (Repair repair : repairs) {
                if (!repair.needed(env)) {
                    continue;
                }
                try {
                    done.add(mendOne(env, repair, ledger));
                } catch (EngineException failure) {
                    failed.add(failure.error());
                }
            }
        }
        return new Treatment(done, failed);
    }

    private static Deed mendOne(Env env, Repair repair, Ledger ledger) throws EngineException {
        Deed deed = repair.plan(env);
        ledger.add(deed);
        try {
            repair.mend(env, deed);
            return deed;
        } catch (EngineException failure) {
            try {
                repair.undo(env, deed);
                ledger.remove(deed);
            } catch (EngineException stuck) {
                failure.addSuppressed(stuck);
            }
            throw failure;
        }
    }

    /** Takes back, newest first, what {@link #prepare} and {@link #fix} did; refuses what running containers use. */
    @SuppressWarnings("try") // the lock is held, not used
    public static Treatment undo(Env env) throws EngineException {
        requireAdmin(env, "undo what lxdeck did to this host");
        Ledger ledger = new Ledger(env.places().state());
        List<Deed> done = new ArrayList<>();
        List<EngineError> failed = new ArrayList<>();
        try (ObjectLock lock = lock(env)) {
            List<Deed> deeds = ledger.deeds();
            for (int i = deeds.size() - 1; i >= 0; i--) {
                Deed deed = deeds.get(i);
                try {
                    undoOne(env, deed);
                    ledger.remove(deed);
                    done.add(deed);
                } catch (EngineException failure) {
                    failed.add(failure.error());
                }
            }
        }
        return new Treatment(done, failed);
    }

    private static void undoOne(Env env, Deed deed) throws EngineException {
        for (Repair repair : REPAIRS) {
            if (repair.id().equals(deed.id())) {
                List<String> users = repair.users(env, deed);
                if (!users.isEmpty()) {
                    throw new EngineException(
                            EngineError.Kind.REFUSED,
                            "not undone: \"" + deed.said() + "\"; in use by " + String.join(", ", users),
                            "stop them first");
                }
                repair.undo(env, deed);
                return;
            }
        }
        throw new EngineException(
                EngineError.Kind.INVALID, "this version does not know how to undo: " + deed.said(), "");
    }

    /** What was done to this machine and can be undone, oldest first. */
    public static List<Deed> done(Env env) throws EngineException {
        return new Ledger(env.places().state()).deeds();
    }

    private static void requireAdmin(Env env, String what) throws EngineException {
        if (!env.admin()) {
            throw new EngineException(EngineError.Kind.DENIED, "only root can " + what, "run it with sudo");
        }
    }

    private static ObjectLock lock(Env env) throws EngineException {
        return ObjectLock.acquire(env.places().run(), "doctor", "", LOCK_LIMIT);
    }
}
