package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Errand;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.AnswerFold;
import org.lxdeck.engine.op.CommandAnswer;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.cli.list.Filter;
import org.lxdeck.tui.cli.table.Format;
import org.lxdeck.tui.cli.table.Rows;
import org.lxdeck.tui.cli.table.Tree;
import org.lxdeck.tui.dialog.BroadcastForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck broadcast}. */
@Command(
        name = "broadcast",
        description = {
            "Run one command in several containers at once; equal answers are shown as one.",
            "The command stands behind --, as in: lxdeck broadcast --all -- uname -r",
            "Exit code 0 when it ended with 0 in every container, else 1."
        })
final class BroadcastVerb extends FormattedVerb {
    @Parameters(paramLabel = "[[HOST:]NAME ...] -- COMMAND", description = "Containers, then the command")
    List<String> words = new ArrayList<>();

    @Option(names = "--all", description = "All running containers")
    boolean all;

    @Option(
            names = "--filter",
            paramLabel = "FILTER",
            description = "Of the running ones those that match, as for list; repeatable")
    List<String> filters = new ArrayList<>();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Time limit of each (default: 30)")
    int timeout = 30;

    BroadcastVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        List<String> command = command();
        List<String> names = words.subList(0, words.size() - command.size());
        if (command.isEmpty()) {
            throw usage("the command is missing: lxdeck broadcast --all -- COMMAND");
        }
        if (names.isEmpty() == (filters.isEmpty() && !all)) {
            throw usage("name containers, or say --all or --filter");
        }
        if (timeout < 1) {
            throw usage("--timeout is a number of seconds, 1 or more");
        }
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS, Part.CONFIG));
            List<Intent> intents = new ArrayList<>();
            List<ContainerRef> refs = names.isEmpty() ? matching(engine) : named(engine, names);
            for (ContainerRef ref : refs) {
                intents.add(new Intent.Exec(ref, command, timeout, BroadcastForm.outputLimit(refs.size())));
            }
            if (intents.isEmpty()) {
                err().println("No running container matches.");
                return ExitCode.OK;
            }
            return answered(engine, intents);
        }
    }

    /** What stands behind the first {@code --}. */
    private List<String> command() {
        List<String> given = spec.commandLine().getParseResult().originalArgs();
        int separator = given.indexOf("--");
        return separator < 0 ? List.of() : given.subList(separator + 1, given.size());
    }

    private List<ContainerRef> named(Engine engine, List<String> names) throws EngineException {
        List<ContainerRef> refs = new ArrayList<>();
        for (String name : names) {
            refs.add(ref(engine, name));
        }
        return refs;
    }

    private List<ContainerRef> matching(Engine engine) {
        List<ContainerRef> refs = new ArrayList<>();
        for (Container container : engine.state().containers()) {
            if (container.status() == ContainerStatus.RUNNING && Filter.accepts(container, filters)) {
                refs.add(container.ref());
            }
        }
        return refs;
    }

    private int answered(Engine engine, List<Intent> intents) throws InterruptedException, IOException {
        List<OperationId> ids =
                engine.submit(new Errand(intents, global().reason())).ids();
        List<CommandAnswer> answers = new ArrayList<>();
        int code = ExitCode.OK;
        boolean several = engine.state().hosts().size() > 1;
        Interruption interruption = Interruption.cancelling(engine, ids);
        try (ProgressLine line = ProgressLine.of(engine, context.io(), global().quiet(), ids)) {
            for (int i = 0; i < ids.size(); i++) {
                Operation ended = engine.await(ids.get(i));
                Intent intent = intents.get(i);
                String name = several ? intent.host() + ":" + intent.subject() : intent.subject();
                CommandAnswer answer = CommandAnswer.of(name, ended);
                answers.add(answer);
                code = Math.max(code, answer.isWell() ? ExitCode.OK : codeOf(ended));
            }
            line.finish();
        } finally {
            interruption.release();
        }
        print(answers);
        return code;
    }

    private static int codeOf(Operation ended) {
        return ended.error().map(ExitCode::of).orElse(ExitCode.FAILED);
    }

    private void print(List<CommandAnswer> answers) throws IOException {
        if (format.isTree()) {
            List<Object> tree = new ArrayList<>();
            for (CommandAnswer answer : answers) {
                tree.add(tree(answer));
            }
            Tree.print(format, tree, out());
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (AnswerFold fold : AnswerFold.of(answers)) {
            CommandAnswer answer = fold.answer();
            String said = answer.problem().isEmpty() ? answer.output() : answer.problem();
            String more = answer.dropped() > 0 ? "\n(" + answer.dropped() + " bytes more were not kept)" : "";
            rows.add(List.of(String.join("\n", fold.names()), answer.end(), said + more));
        }
        new Rows(List.of("CONTAINERS", "END", "ANSWER"), rows).print(format, out());
        if (format == Format.table && answers.size() > 1) {
            AnswerFold.ends(answers).forEach((end, many) -> out().println(many + " × " + end));
        }
    }

    private static Map<String, Object> tree(CommandAnswer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", answer.name());
        tree.put("end", answer.state().word());
        tree.put("exit_code", answer.exitCode());
        tree.put("output", answer.output());
        tree.put("dropped_bytes", answer.dropped());
        tree.put("problem", answer.problem());
        return tree;
    }
}
