package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.op.DaemonThreads;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.ObjectLock;

/** Brings the containers of a profile to what it says now, several at a time; one that cannot follow stays as it was. */
final class ProfileUsers {
    /** More than there are processors: each waits for the disk most of its time. */
    private static final int MOST = 4;

    private final LocalSite site;
    private final BlockWriter writer;
    private final Census census;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final Map<String, String> facts = new ConcurrentHashMap<>();
    private final Map<String, Brought> brought = new ConcurrentHashMap<>();

    ProfileUsers(LocalSite site, BlockWriter writer, Census census, Progress progress) {
        this.site = site;
        this.writer = writer;
        this.census = census;
        this.progress = progress;
    }

    /**
     * Returns when all have been brought, or have been left: a fact of each, {@code done.<name>} with what was done or
     * {@code left.<name>} with the reason.
     *
     * @param before what was asked of each before the profile changed
     */
    Map<String, String> bring(Map<String, Asked> before) throws EngineException {
        try {
            bringAll(before);
        } finally {
            settle();
        }
        return facts;
    }

    /** What is done once for all of them. */
    private void settle() {
        if (brought.isEmpty()) {
            return;
        }
        census.changed(brought.keySet());
        boolean sweeps = false;
        boolean shares = false;
        for (Brought each : brought.values()) {
            sweeps |= !each.running() && each.changesPolicy();
            shares |= !each.before()
                    .effective()
                    .get(CpuRound.KEY)
                    .equals(each.after().effective().get(CpuRound.KEY));
        }
        if (shares) {
            new CpuRound(census).spread(progress);
        }
        if (sweeps) {
            sweepPolicies();
        }
    }

    private void sweepPolicies() {
        try {
            writer.policies().sweep();
        } catch (EngineException failure) {
            // The containers have what they were to get; the next sweep takes what this one leaves.
            progress.note(failure.error().message());
        }
    }

    private void bringAll(Map<String, Asked> before) throws EngineException {
        int workers = Math.min(before.size(), MOST);
        if (workers <= 1) {
            for (Map.Entry<String, Asked> user : before.entrySet()) {
                bring(user.getKey(), user.getValue(), before.size());
            }
            return;
        }
        ExecutorService several = Executors.newFixedThreadPool(workers, new DaemonThreads("lxdeck-profile"));
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (Map.Entry<String, Asked> user : before.entrySet()) {
                all.add(several.submit(() -> {
                    bring(user.getKey(), user.getValue(), before.size());
                    return null;
                }));
            }
            awaitAll(all);
        } finally {
            several.shutdown();
        }
    }

    /** Waits for each, also when one has failed: nobody works on when this returns. */
    private static void awaitAll(List<Future<Void>> all) throws EngineException {
        EngineException first = null;
        Throwable defect = null;
        boolean interrupted = false;
        for (Future<Void> each : all) {
            boolean waits = true;
            while (waits) {
                try {
                    Void unused = each.get();
                    waits = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    waits = false;
                    if (e.getCause() instanceof EngineException failure) {
                        first = first == null ? failure : first;
                    } else {
                        defect = e.getCause();
                    }
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (defect != null) {
            throw new IllegalStateException(defect);
        }
        if (first != null) {
            throw first;
        }
    }

    @SuppressWarnings("try") // the lock is only held
    private void bring(String name, Asked before, int total) throws EngineException {
        progress.check();
        try (ObjectLock lock = site.lock(name)) {
            MarkedConfig config = new ConfigFile(site.config(name)).read();
            Asked wanted = writer.wanted(ConfigFile.spec(config));
            Brought result = writer.bring(name, config, before, wanted, progress);
            brought.put(name, result);
            facts.put("done." + name, result.sentence());
        } catch (EngineException failure) {
            facts.put("left." + name, failure.error().message());
            progress.note("the profile is saved, but container " + name + " was left as it is: "
                    + failure.error().message());
        }
        progress.steps(done.incrementAndGet(), total);
    }
}
