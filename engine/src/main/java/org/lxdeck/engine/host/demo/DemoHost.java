package org.lxdeck.engine.host.demo;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.ContainerRole;
import org.lxdeck.engine.host.DiagnosisRole;
import org.lxdeck.engine.host.FileRole;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.model.HostKind;

/**
 * A host that exists only in memory. Every verb works on it, every kind of trouble is in it. With the machine's clock it
 * lives by itself; with a test's clock it moves only when {@link #tick} is called, the same way for the same seed.
 */
public final class DemoHost implements HostDriver {
    /** Containers when nobody says how many. */
    public static final int DEFAULT_SIZE = 24;

    /** The largest fleet that can be asked for. */
    public static final int LARGEST = 5000;

    private static final String ID = "demo";

    private final DemoWorld world;
    private final DemoContainers containers;
    private final DemoImages images;
    private final DemoProfiles profiles;
    private final DemoDetails details;
    private final DemoFiles files;
    private final boolean livesByItself;
    private @Nullable ScheduledExecutorService heart;
    private volatile Focus focus = Focus.NOWHERE;
    private volatile @Nullable HostSink sink;

    private DemoHost(int size, long seed, DemoClock clock, boolean livesByItself) {
        this.world = new DemoWorld(ID, Math.max(0, Math.min(LARGEST, size)), seed, clock);
        DemoPace pace = new DemoPace(clock);
        this.containers = new DemoContainers(world, pace);
        this.images = new DemoImages(world, pace);
        this.profiles = new DemoProfiles(world, pace);
        this.details = new DemoDetails(world);
        this.files = new DemoFiles(world);
        this.livesByItself = livesByItself;
    }

    /** A fleet that lives in real time. */
    public static DemoHost living(int size, long seed) {
        return new DemoHost(size, seed, DemoClock.system(), true);
    }

    /** A fleet that moves only with {@link #tick}. */
    public static DemoHost still(int size, long seed, DemoClock clock) {
        return new DemoHost(size, seed, clock, false);
    }

    @Override
    public Host host() {
        return new Host(ID, HostKind.DEMO, "in memory", false, "");
    }

    @Override
    public synchronized void watch(HostSink newSink) {
        sink = newSink;
        world.connect(newSink);
        world.pushContainers();
        world.pushImages();
        world.pushUsage();
        if (livesByItself && heart == null) {
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(DemoHost::thread);
            heart = timer;
            var unused = timer.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "demo-heart");
        thread.setDaemon(true);
        return thread;
    }

    /** One second of life. */
    public void tick() {
        world.tick();
        pushDetail();
    }

    /** Somebody else takes a container away. */
    public void vanish(String name) {
        DemoContainer container = world.find(name);
        if (container != null) {
            world.remove(container);
        }
    }

    @Override
    public void refresh(Set<Part> parts, HostSink target) {
        world.connect(target);
        world.pushContainers();
        world.pushImages();
        world.pushUsage();
    }

    @Override
    public void focus(Focus newFocus) {
        focus = newFocus;
        pushDetail();
    }

    private void pushDetail() {
        HostSink target = sink;
        Focus now = focus;
        if (target != null && now.container().isPresent() && !now.parts().isEmpty()) {
            details.read(now.container().get(), now.parts()).ifPresent(target::detail);
        }
    }

    @Override
    public ContainerRole containers() {
        return containers;
    }

    @Override
    public Optional<ImageRole> images() {
        return Optional.of(images);
    }

    @Override
    public Optional<ProfileRole> profiles() {
        return Optional.of(profiles);
    }

    @Override
    public Optional<FileRole> files() {
        return Optional.of(files);
    }

    @Override
    public Optional<DiagnosisRole> diagnosis() {
        return Optional.of(new DemoDiagnosis(world));
    }

    @Override
    public Histories histories() {
        return world.histories;
    }

    @Override
    public synchronized void close() {
        if (heart != null) {
            heart.shutdownNow();
            heart = null;
        }
    }
}
