package org.lxdeck.engine.host.local;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.diagnosis.Fault;
import org.lxdeck.engine.diagnosis.Gathered;
import org.lxdeck.engine.doctor.Doctor;
import org.lxdeck.engine.doctor.Env;
import org.lxdeck.engine.doctor.Finding;
import org.lxdeck.engine.doctor.Severity;
import org.lxdeck.engine.host.DiagnosisRole;
import org.lxdeck.engine.image.ImageStore;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.model.UsageDetail;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.engine.stats.AvailableRule;
import org.lxdeck.engine.stats.CgroupLayout;
import org.lxdeck.engine.stats.CgroupMarks;
import org.lxdeck.engine.stats.InitProcess;
import org.lxdeck.engine.stats.KernelTree;
import org.lxdeck.engine.stats.ProcText;
import org.lxdeck.engine.stats.ProcessReader;
import org.lxdeck.engine.stats.UsageCollector;
import org.lxdeck.lxc.LxcCause;

/** Gathers what this machine knows of a container: its log, its cgroups, the kernel's log, the doctor's eyes. */
final class LocalDiagnosis implements DiagnosisRole {
    /** Rates are of this stretch: several periods of a quota. */
    private static final long STRETCH_NANOS = 500_000_000L;

    private static final Duration STAT_LIMIT = Duration.ofSeconds(3);

    private final LocalSite site;
    private final Rooms rooms;
    private final LogFiles logs;

    LocalDiagnosis(LocalSite site, Rooms rooms) {
        this.site = site;
        this.rooms = rooms;
        this.logs = new LogFiles(site);
    }

    @Override
    public Gathered gather(Container container) {
        String name = container.name();
        Seen seen = rooms.census().see(name);
        LogTale tale = LogTale.of(logs.lines(name));
        Optional<InitProcess> init = InitProcess.of(KernelTree.LIVE, new ProcText(), seen.pid());
        Optional<Gathered.StartFailure> failure = Optional.empty();
        if (init.isEmpty() && tale.pid() == 0) {
            failure = logs.cause(name, 0).map(LocalDiagnosis::failure);
        }
        List<Fault> faults = container.managed()
                ? BrokenLinks.ofDevices(container.expandedDevices().values())
                : BrokenLinks.ofConfig(site.config(name));
        Gathered still = new Gathered(
                tale.ending(),
                tale.pid(),
                failure,
                faults,
                host(),
                disk(site.directory(name)),
                UsageSample.UNKNOWN,
                Gathered.Limits.UNKNOWN,
                KernelKills.of(name),
                List.of());
        return init.isEmpty() ? still : alive(container, init.get(), still);
    }

    private static Gathered.StartFailure failure(LxcCause cause) {
        return new Gathered.StartFailure(
                cause.sentence(), cause.advice(), Text.line(cause.line().raw(), 400));
    }

    private Gathered alive(Container container, InitProcess init, Gathered still) {
        CgroupLayout layout = rooms.census().layout();
        ProcessReader reader = new ProcessReader(KernelTree.LIVE, layout);
        try (UsageCollector collector = new UsageCollector(KernelTree.LIVE, layout, AvailableRule.CACHE)) {
            boolean tracked = collector.track(container.ref(), init.pid());
            UsageSample usage = collector.tick(System.nanoTime()).of(container.ref());
            // The second reading has rates, since it knows the first.
            var unused = reader.read(container.ref(), init);
            LockSupport.parkNanos(STRETCH_NANOS);
            usage = tracked ? collector.tick(System.nanoTime()).of(container.ref()) : usage;
            List<ProcessRow> rows = reader.read(container.ref(), init);
            CgroupMarks marks = CgroupMarks.read(KernelTree.LIVE, layout, init, container.name());
            Gathered.Limits limits = limits(collector.detail(container.ref()), marks);
            return new Gathered(
                    still.ending(),
                    init.pid(),
                    still.failure(),
                    still.faults(),
                    still.host(),
                    still.disk(),
                    usage,
                    limits,
                    still.killed(),
                    rows);
        }
    }

    private static Gathered.Limits limits(Optional<UsageDetail> detail, CgroupMarks marks) {
        if (detail.isEmpty()) {
            return new Gathered.Limits(
                    -1, -1, -1, -1, marks.processHits(), marks.memoryHits(), marks.frozenFromAbove());
        }
        UsageDetail seen = detail.get();
        return new Gathered.Limits(
                seen.periods(),
                seen.throttledPeriods(),
                seen.quotaMicros(),
                seen.periodMicros(),
                marks.processHits(),
                marks.memoryHits(),
                marks.frozenFromAbove());
    }

    private List<Gathered.HostFault> host() {
        List<Gathered.HostFault> faults = new ArrayList<>();
        Env env = Env.ofThisMachine(Map.of(), List.of(site.lxcpath()));
        for (Finding finding : Doctor.examineForContainers(env)) {
            if (finding.severity().compareTo(Severity.WARN) >= 0) {
                faults.add(new Gathered.HostFault(
                        finding.check(),
                        finding.severity() == Severity.FAIL,
                        finding.found(),
                        finding.why(),
                        finding.command()));
            }
        }
        return faults;
    }

    private static Gathered.Disk disk(Path directory) {
        try {
            FileStore store = Files.getFileStore(directory);
            return new Gathered.Disk(
                    directory.toString(), store.getTotalSpace(), store.getUsableSpace(), freeFiles(directory));
        } catch (IOException gone) {
            return Gathered.Disk.UNKNOWN;
        }
    }

    /** File systems without a fixed number of files say that there are none at all: unknown. */
    private static long freeFiles(Path directory) {
        try {
            Tool.Ending ending = Tool.run(List.of("stat", "-f", "-c", "%c %d", directory.toString()), STAT_LIMIT);
            String[] numbers = ending.words().strip().split(" ");
            return numbers.length == 2 && Long.parseLong(numbers[0]) > 0 ? Long.parseLong(numbers[1]) : -1;
        } catch (EngineException | NumberFormatException unknown) {
            return -1;
        }
    }

    @Override
    public List<Fault> faults(Profile profile) {
        return BrokenLinks.ofDevices(profile.devices().values());
    }

    @Override
    public List<String> faults(Image image) {
        ImageStore store = new ImageStore(site.hostId(), site.places());
        List<String> faults = new ArrayList<>();
        missing(store.mainFile(image.fingerprint()), faults);
        if (image.split()) {
            missing(store.rootfsFile(image.fingerprint()), faults);
        }
        return faults;
    }

    private static void missing(Path file, List<String> faults) {
        if (!Files.isRegularFile(file)) {
            faults.add("Its file " + file + " is not in the store any more");
        }
    }
}
