package org.lxdeck.engine.host.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.lxc.LxcCause;

/** Starts a stopped container by {@code lxc-start -d}, never inside this process, and says why when it does not start. */
final class Starter {
    /** Start hooks may load modules and mount things; nobody waits longer for a container. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** lxc-start tells of a failure while its monitor still clears up and runs the stop hooks. */
    private static final Duration CLEARING = Duration.ofSeconds(10);

    private final LocalSite site;
    private final Rooms rooms;
    private final LogFiles logs;
    private final CgroupLeftovers leftovers;

    Starter(LocalSite site, Rooms rooms, LogFiles logs) {
        this.site = site;
        this.rooms = rooms;
        this.logs = logs;
        this.leftovers = CgroupLeftovers.of(site);
    }

    /** The lock is held and the container is stopped; returns when it is running. */
    void start(String name, Progress progress) throws EngineException {
        Configuration configuration = rooms.parts().configuration();
        progress.stage("preparing");
        configuration.beforeStart(name, progress);
        boolean done = false;
        try {
            progress.stage("starting");
            leftovers.sweep(name);
            launch(name);
            done = true;
        } finally {
            if (!done && rooms.census().endsWithin(name, CLEARING)) {
                configuration.afterStop(name);
                leftovers.sweep(name);
            }
            rooms.census().changed(name);
        }
    }

    private void launch(String name) throws EngineException {
        try {
            logs.rotate(name);
        } catch (IOException e) {
            throw IoSentence.of(e, "make the log " + site.log(name));
        }
        long mark = logs.ownSize(name);
        List<String> argv = List.of(
                "lxc-start",
                "-d",
                "-P",
                site.lxcpath(),
                "-n",
                name,
                "-o",
                site.log(name).toString(),
                "-l",
                "INFO"); // so that it also says how init ended
        Tool.Ending ending;
        try {
            ending = Tool.run(argv, LIMIT);
        } catch (EngineException e) {
            throw new EngineException(
                    EngineError.of(
                                    e.error().kind(),
                                    name + " did not start: "
                                            + reason(name, mark, e.error().message()))
                            .withDetail(logText(name)),
                    e);
        }
        if (ending.exitCode() != 0 || rooms.census().status(name) == ContainerStatus.STOPPED) {
            throw failure(name, mark, ending);
        }
        logs.started(name);
    }

    private EngineException failure(String name, long mark, Tool.Ending ending) {
        if (ending.exitCode() == 0) {
            return new EngineException(
                    EngineError.of(EngineError.Kind.FAILED, name + " started and its init ended at once")
                            .withDetail(logText(name))
                            .withHint("look at its log: lxdeck info --show-log " + name));
        }
        Optional<LxcCause> cause = logs.cause(name, mark);
        String fallback = Tool.lastLine(ending.words());
        String why = cause.map(LxcCause::sentence)
                .orElse(fallback.isEmpty() ? "lxc-start ended with code " + ending.exitCode() : fallback);
        String hint = cause.map(LxcCause::advice).orElse("");
        return new EngineException(EngineError.of(EngineError.Kind.FAILED, name + " cannot start: " + why)
                .withDetail(logText(name))
                .withHint(hint.isEmpty() ? "look at its log: lxdeck info --show-log " + name : hint));
    }

    private String reason(String name, long mark, String fallback) {
        return logs.cause(name, mark).map(LxcCause::sentence).orElse(fallback);
    }

    private String logText(String name) {
        return String.join("\n", logs.lines(name));
    }
}
