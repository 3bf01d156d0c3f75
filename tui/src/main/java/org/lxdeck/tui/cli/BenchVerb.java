package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.tui.bench.Bench;
import org.lxdeck.tui.bench.BenchPlan;
import org.lxdeck.tui.bench.DemoBench;
import org.lxdeck.tui.bench.Growth;
import org.lxdeck.tui.bench.LinkBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lxdeck bench}. */
@Command(
        name = "bench",
        description = {
            "Measure lxdeck beside lxc-ls, lxc-top, htop and lxc-start on the same real containers.",
            "With --demo N: the dashboard alone, on a made-up fleet of N and on one of a tenth.",
            "With --link: the dashboard on a made-up fleet at the end of a slow line, with and without ssh.",
            "Makes its own busybox containers in a directory and on a bridge of its own, and removes them."
        })
final class BenchVerb extends CliVerb {
    @Option(
            names = "--containers",
            split = ",",
            paramLabel = "N",
            description = "Numbers of containers, ascending (default: 1,100; 500 takes half an hour)")
    List<Integer> counts = new ArrayList<>(List.of(1, 100));

    @Option(names = "--loaded", paramLabel = "N", description = "How many of them work (default: a tenth)")
    int loaded = -1;

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "COLUMNSxROWS",
            description = "Terminal sizes (default: 80x24,110x160; with --link 80x24,200x60)")
    List<String> sizes = new ArrayList<>();

    @Option(names = "--rounds", paramLabel = "N", description = "Repetitions, the median counts (default: 5)")
    int rounds = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each program is watched (default: 20)")
    int seconds = 20;

    @Option(
            names = "--growth",
            description =
                    "Instead: watch the dashboard with so many containers for 21 minutes, and print what it holds")
    boolean growth;

    @Option(names = "--minutes", paramLabel = "N", description = "How long --growth watches (default: 21)")
    int minutes = 21;

    @Option(
            names = "--link",
            description = "Instead: the dashboard over a line of 64 kbit/s and 200 ms, against its limits")
    boolean link;

    BenchVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        String launcher = context.io().env().getOrDefault("LXDECK_LAUNCHER", "");
        if (launcher.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE, "bench must know what starts lxdeck", "call it as: ./lxdeck bench");
        }
        if (rounds < 1 || seconds < 1 || minutes < 1 || counts.stream().anyMatch(count -> count < 1)) {
            throw usage("--rounds, --seconds, --minutes and --containers take numbers from 1");
        }
        List<Integer> ascending = counts.stream().sorted().distinct().toList();
        int working = loaded >= 0 ? loaded : ascending.get(ascending.size() - 1) / 10;
        BenchPlan plan = new BenchPlan(launcher, ascending, working, sizes(), rounds, seconds);
        try {
            if (link) {
                new LinkBench(plan, global().demo() > 0 ? global().demo() : 500, out()).run();
            } else if (global().demo() > 0) {
                new DemoBench(fleets(plan), out()).run();
            } else if (growth) {
                new Growth(plan, minutes, out()).run();
            } else {
                new Bench(plan, out()).run();
            }
        } catch (IOException e) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.FAILED, "the bench failed: " + e.getMessage()), e);
        }
        return ExitCode.OK;
    }

    /** A made-up fleet beside one of a tenth of its size. */
    private BenchPlan fleets(BenchPlan plan) {
        int demo = global().demo();
        return new BenchPlan(
                plan.launcher(), List.of(Math.max(1, demo / 10), demo), 0, plan.sizes(), plan.rounds(), plan.seconds());
    }

    private List<BenchPlan.Size> sizes() {
        List<BenchPlan.Size> parsed = new ArrayList<>();
        List<String> wanted = sizes.isEmpty() ? List.of("80x24", link ? "200x60" : "110x160") : sizes;
        for (String size : wanted) {
            int x = size.indexOf('x');
            try {
                parsed.add(new BenchPlan.Size(
                        Integer.parseInt(size.substring(0, Math.max(0, x))), Integer.parseInt(size.substring(x + 1))));
            } catch (NumberFormatException e) {
                throw usage("--size is COLUMNSxROWS, not '" + size + "'");
            }
        }
        return parsed;
    }
}
