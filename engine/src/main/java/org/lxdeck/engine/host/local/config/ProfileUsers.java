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
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.op.DaemonThreads;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.ObjectLock;

/** Brings the containers of a profile to what it says now, several at a time; one that cannot follow stays as it was. */
final class ProfileUsers {
    private static final int MOST = 4;

    private final LocalSite site;
    private final BlockWriter writer;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final Map<String, String> left = new ConcurrentHashMap<>();

    ProfileUsers(LocalSite site, BlockWriter writer, Progress progress) {
        this.site = site;
        this.writer = writer;
        this.progress = progress;
    }

    /**
     * Returns when all have been brought, or have been left: those with a sentence why.
     *
     * @param before what was asked of each before the profile changed
     */
    Map<String, String> bring(Map<String, Asked> before) throws EngineException {
        int workers =
                Math.min(before.size(), Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        if (workers <= 1) {
            for (Map.Entry<String, Asked> user : before.entrySet()) {
                bring(user.getKey(), user.getValue(), before.size());
            }
            return left;
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
        return left;
    }

    /** Waits for each, also when one has failed: nobody works on when this returns. */
    private static void awaitAll(List<Future<Void>> all) throws EngineException {
        EngineException first = null;
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
                        throw new IllegalStateException(e.getCause());
                    }
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
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
            writer.change(name, config, before, writer.wanted(ConfigFile.spec(config)), progress);
        } catch (EngineException failure) {
            left.put(name, failure.error().message());
            progress.note("the profile is saved, but container " + name + " was left as it is: "
                    + failure.error().message());
        }
        progress.steps(done.incrementAndGet(), total);
    }
}
