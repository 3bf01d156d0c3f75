package org.lxdeck.tui.cli.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck process signal}. */
@Command(
        name = "signal",
        description = {
            "Send a signal to processes of a container, named by their ids as seen inside.",
            "A process that does not belong to the container is never hit, also when its number was given away meanwhile."
        })
final class ProcessSignal extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container")
    String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PID",
            description = "Process ids, as ps inside shows them")
    List<Integer> pids = new ArrayList<>();

    @Option(
            names = {"-s", "--signal"},
            paramLabel = "SIGNAL",
            description = "TERM, KILL, HUP, INT, QUIT, USR1, USR2, STOP or CONT (default: TERM)")
    String signal = "TERM";

    @Option(names = "--host-pid", description = "The ids are those that ps shows on the host")
    boolean hostPid;

    @Option(
            names = {"-f", "--force"},
            description = "Also the container's init, which may end everything in it")
    boolean force;

    ProcessSignal(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        Signal wanted = wanted();
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            ContainerRef ref = ref(engine, name);
            List<ProcessRow> rows = engine.processes(ref);
            List<Intent> intents = new ArrayList<>();
            for (int pid : pids) {
                intents.add(new SignalProcess(ref, find(rows, pid).id(), wanted, force));
            }
            return Submissions.exitCode(submissions(engine).all(intents));
        }
    }

    private Signal wanted() {
        String word = signal.toUpperCase(Locale.ROOT);
        for (Signal one : Signal.values()) {
            if (word.equals(one.name())
                    || word.equals("SIG" + one.name())
                    || word.equals(Integer.toString(one.number()))) {
                return one;
            }
        }
        throw usage("--signal is TERM, KILL, HUP, INT, QUIT, USR1, USR2, STOP or CONT, not '" + signal + "'");
    }

    private ProcessRow find(List<ProcessRow> rows, int pid) throws EngineException {
        List<ProcessRow> found = new ArrayList<>();
        for (ProcessRow row : rows) {
            if ((hostPid ? row.pid() : row.insidePid()) == pid) {
                found.add(row);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND,
                    name + " has no process " + pid + (hostPid ? " of that number on the host" : " inside"),
                    "see: lxdeck process list " + name);
        }
        List<String> outside = new ArrayList<>();
        found.forEach(row -> outside.add(Integer.toString(row.pid())));
        throw new EngineException(
                EngineError.Kind.CONFLICT,
                name + " has several processes " + pid + ", in containers of its own: on the host they are "
                        + String.join(", ", outside),
                "name the one meant by its number on the host, with --host-pid");
    }
}
