package org.lxdeck.engine.host.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.stats.CgroupLayout;
import org.lxdeck.engine.stats.InitLook;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.RunningScan;

/**
 * Looks at many running containers at once, on as many threads as there are processors: what a listing waits for is the
 * kernel, a dozen microseconds for each file. Used once, by one thread.
 */
final class FirstLooks {
    /** Fewer than this are not worth a thread. */
    private static final int WORTH = 16;

    private final CgroupLayout layout;
    private final String lxcpath;
    private final String[] names;
    private final RunningScan.Running running;
    private final Set<Part> parts;
    private final boolean[] mayBeEphemeral;
    private final InitLook.@Nullable Seen[] seen;
    private final AtomicInteger next = new AtomicInteger();
    private Looker[] others = new Looker[0];

    /** @param parts what is wanted of ADDRESSES and TYPE */
    FirstLooks(CgroupLayout layout, String lxcpath, RunningScan.Running running, Set<Part> parts) {
        this.layout = layout;
        this.lxcpath = lxcpath;
        this.names = running.here().toArray(new String[0]);
        this.running = running;
        this.parts = parts;
        this.mayBeEphemeral = new boolean[names.length];
        this.seen = new InitLook.@Nullable Seen[names.length];
    }

    /** Begins on other threads, while the caller has something else to do. */
    void start() {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), names.length / WORTH);
        others = new Looker[Math.max(0, threads - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Looker();
            others[i].start();
        }
    }

    /** Takes part, and returns when all have been looked at. */
    void finish() {
        take();
        for (Looker other : others) {
            try {
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Enters what was seen.
     *
     * @param entries by name; guarded by the caller
     * @return of TYPE: names of those whose file, by a quick look, may call them ephemeral
     */
    List<String> tell(Map<String, Entry> entries) {
        List<String> untold = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Entry entry = entries.get(names[i]);
            InitLook.Seen one = seen[i];
            if (entry != null && one != null && one.pid() != 0 && entry.isAlive()) {
                entry.pid(one.pid());
                entry.addresses(one.addresses());
                entry.hold(one.freezer());
            }
            if (mayBeEphemeral[i]) {
                untold.add(names[i]);
            }
        }
        return untold;
    }

    private void take() {
        InitLook look = new InitLook(KernelTree.LIVE, layout);
        EphemeralMark mark = new EphemeralMark();
        boolean addresses = parts.contains(Part.ADDRESSES);
        boolean types = parts.contains(Part.TYPE);
        for (int i = next.getAndIncrement(); i < seen.length; i = next.getAndIncrement()) {
            String name = names[i];
            seen[i] = look.at(lxcpath, name, running.isOnly(name), addresses);
            mayBeEphemeral[i] = types && mark.mayBe(lxcpath + "/" + name + "/config");
        }
    }

    private final class Looker extends Thread {
        Looker() {
            super("lxdeck-look");
            setDaemon(true);
        }

        @Override
        public void run() {
            take();
        }
    }
}
