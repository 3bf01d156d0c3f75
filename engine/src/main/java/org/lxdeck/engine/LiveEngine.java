package org.lxdeck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.lxdeck.engine.audit.Audit;
import org.lxdeck.engine.audit.Deed;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Inquiry;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.FileLook;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.Histories;
import org.lxdeck.engine.host.HostDriver;
import org.lxdeck.engine.host.HostMetric;
import org.lxdeck.engine.host.HostSink;
import org.lxdeck.engine.host.Metric;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.NetworkState;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.op.DaemonThreads;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationRequest;
import org.lxdeck.engine.op.OperationRunner;
import org.lxdeck.engine.op.SystemTicker;
import org.lxdeck.engine.op.Work;

/** The engine over real drivers: routes intents to their hosts and puts together what the hosts say. */
public final class LiveEngine implements Engine, Histories {
    private static final int WORKERS = 16;
    private static final long CLOSE_MILLIS = 3000;

    private final SystemTicker ticker;
    private final Listeners listeners = new Listeners();
    private final StatePublisher publisher;
    private final ThreadPoolExecutor workers;
    private final OperationRunner runner;
    private final List<HostDriver> drivers;
    private final List<HostSink> sinks = new ArrayList<>();
    private final Rules rules;
    private final Submissions submissions;

    /** @param watch whether to watch the hosts from now on; otherwise only {@link #refresh} reads them */
    public LiveEngine(List<HostDriver> drivers, boolean watch) {
        this(drivers, watch, Rules.NONE);
    }

    /** @param rules what holds for everything that is submitted */
    public LiveEngine(List<HostDriver> drivers, boolean watch, Rules rules) {
        this(drivers, watch, rules, new SystemTicker());
    }

    /** @param ticker the clocks it goes by; closed with the engine */
    public LiveEngine(List<HostDriver> drivers, boolean watch, Rules rules, SystemTicker ticker) {
        this.drivers = List.copyOf(drivers);
        this.rules = rules;
        this.submissions = new Submissions(
                new Submissions.Drivers() {
                    @Override
                    public HostDriver of(String host) throws EngineException {
                        return driver(host);
                    }
                },
                rules);
        this.ticker = ticker;
        this.publisher = new StatePublisher(ticker, new Wake(listeners));
        this.workers = new Workers(WORKERS);
        this.runner = new OperationRunner(ticker, workers, publisher);
        for (HostDriver driver : drivers) {
            sinks.add(publisher.add(rules.over(driver.host())));
        }
        if (!sinks.isEmpty()) {
            rules.audit().complain(new Notices(sinks.get(0)));
        }
        if (watch) {
            for (int i = 0; i < drivers.size(); i++) {
                drivers.get(i).watch(sinks.get(i));
            }
        }
    }

    @Override
    public EngineState state() {
        return publisher.state();
    }

    @Override
    public Subscription subscribe(Consumer<EngineState> listener) {
        return listeners.add(publisher, listener);
    }

    @Override
    public Errand.Taken submit(Errand errand) {
        List<Intent> intents = errand.intents();
        List<OperationRequest> requests = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        for (Intent intent : intents) {
            requests.add(new OperationRequest(
                    intent.verb(), intent.host(), intent.subject(), intent.container(), intent.lane()));
            works.add(submissions.work(intent, errand.reason()));
        }
        if (intents.size() == 1 && !errand.isBulk()) {
            return new Errand.Taken(Optional.empty(), List.of(runner.submit(requests.get(0), works.get(0))));
        }
        if (intents.isEmpty()) {
            return new Errand.Taken(Optional.empty(), List.of());
        }
        List<OperationId> ids = runner.submit(Submissions.whole(intents), requests, works, rules.bulk());
        return new Errand.Taken(Optional.of(ids.get(0)), ids.subList(1, ids.size()));
    }

    @Override
    public void cancel(OperationId id) {
        runner.cancel(id);
    }

    @Override
    public Operation await(OperationId id) throws InterruptedException {
        return runner.await(id);
    }

    @Override
    public void focus(Focus focus) {
        publisher.focus(focus);
        for (HostDriver driver : drivers) {
            driver.focus(focus);
        }
    }

    @Override
    public void refresh(Set<Part> parts) {
        for (int i = 0; i < drivers.size(); i++) {
            drivers.get(i).refresh(parts, sinks.get(i));
        }
    }

    @Override
    public Histories histories() {
        return this;
    }

    @Override
    public int copy(ContainerRef ref, Metric metric, boolean fiveSeconds, int[] out) {
        for (HostDriver driver : drivers) {
            if (driver.host().id().equals(ref.host())) {
                return driver.histories().copy(ref, metric, fiveSeconds, out);
            }
        }
        return Histories.NONE.copy(ref, metric, fiveSeconds, out);
    }

    @Override
    public int copyHost(String host, HostMetric metric, boolean fiveSeconds, int[] out) {
        for (HostDriver driver : drivers) {
            if (driver.host().id().equals(host)) {
                return driver.histories().copyHost(host, metric, fiveSeconds, out);
            }
        }
        return Histories.NONE.copyHost(host, metric, fiveSeconds, out);
    }

    @Override
    public AttachPlan attach(ContainerRef ref, AttachRequest request) throws EngineException {
        HostDriver driver = driver(ref.host());
        rules.readOnly().admit(ref.host(), Submissions.what(request) + " in " + ref.name());
        AttachPlan plan = driver.containers().attach(ref, request);
        rules.audit().begin(Deed.of(ref, request));
        return plan.on(rules.badge(ref.host()));
    }

    @Override
    public List<GuestUser> users(ContainerRef ref) throws EngineException {
        return driver(ref.host()).containers().users(ref);
    }

    @Override
    public List<Change> preview(Intent intent) throws EngineException {
        return driver(intent.host()).containers().preview(intent);
    }

    @Override
    public List<NetworkState> network(ContainerRef ref) throws EngineException {
        return driver(ref.host()).containers().network(ref);
    }

    @Override
    public List<ProcessRow> processes(ContainerRef ref) throws EngineException {
        return driver(ref.host()).containers().processes(ref);
    }

    @Override
    public FileLook files(String host) throws EngineException {
        HostDriver driver = driver(host);
        return HostDriver.role(driver, driver.files(), "files");
    }

    @Override
    public Diagnosis why(Subject subject) throws EngineException {
        EngineState now = state();
        String host = Inquiry.host(subject, now)
                .orElseThrow(() -> new EngineException(EngineError.Kind.NOT_FOUND, "it is not there any more"));
        HostDriver driver = driver(host);
        return new Inquiry(now, HostDriver.role(driver, driver.diagnosis(), "answers")).ask(subject);
    }

    @Override
    public List<String> log(ContainerRef ref) throws EngineException {
        return driver(ref.host()).containers().log(ref);
    }

    @Override
    public List<String> consoleLog(ContainerRef ref) throws EngineException {
        return driver(ref.host()).containers().consoleLog(ref);
    }

    private HostDriver driver(String id) throws EngineException {
        for (HostDriver driver : drivers) {
            if (driver.host().id().equals(id)) {
                return driver;
            }
        }
        throw new EngineException(EngineError.Kind.NOT_FOUND, "there is no host called " + id);
    }

    /** Cancels what may be cancelled and gives work a moment to end; containers go on as they are. */
    @Override
    public void close() {
        runner.close(CLOSE_MILLIS);
        for (HostDriver driver : drivers) {
            driver.close();
        }
        rules.audit().close();
        listeners.close();
        workers.shutdown();
        ticker.close();
    }

    /** Hears that the audit file cannot be written. */
    private record Notices(HostSink sink) implements Audit.Complaint {
        @Override
        public void say(String sentence) {
            sink.notice(sentence);
        }
    }

    private record Wake(Listeners listeners) implements Runnable {
        @Override
        public void run() {
            listeners.wake();
        }
    }

    /** Threads come when there is work and go after a minute. */
    private static final class Workers extends ThreadPoolExecutor {
        Workers(int most) {
            super(most, most, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DaemonThreads("lxdeck-work"));
            allowCoreThreadTimeOut(true);
        }
    }
}
