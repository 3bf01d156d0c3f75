package org.lxdeck.tui.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lxdeck.tui.cli.list.Columns;
import org.lxdeck.tui.cli.list.ListRequest;
import org.lxdeck.tui.cli.table.Format;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

class ListLineTest {
    private static final List<String> WORDS = List.of(
            "list",
            "ls",
            "list",
            "-c",
            "-c=n",
            "-cn",
            "--columns",
            "--columns=ns",
            "-f",
            "-fcsv",
            "--format=csv",
            "--format",
            "csv",
            "table",
            "xml",
            "--fast",
            "-q",
            "--quiet",
            "-y",
            "--yes",
            "--no-monitor",
            "--lxcpath",
            "--lxcpath=/a",
            "/srv/lxc",
            "web",
            "web.*",
            "status=running",
            "local:",
            "--",
            "-h",
            "--help",
            "--version",
            "@file",
            "",
            "-",
            "n",
            "--demo",
            "3",
            "--what",
            "--fast=true",
            "--column",
            "-qf",
            "4",
            "-c4");

    @Test
    void readsTheCommonForms() {
        ListLine plain = ListLine.of(new String[] {"list"});
        assertEquals(new ListLine(new ListRequest("ns46tS", Format.table, List.of()), List.of(), true), plain);
        ListLine full = ListLine.of(new String[] {
            "--lxcpath",
            "/a",
            "ls",
            "-c",
            "nP",
            "--format",
            "csv",
            "--lxcpath=/b",
            "--no-monitor",
            "-q",
            "web",
            "type=container"
        });
        assertEquals(
                new ListLine(
                        new ListRequest("nP", Format.csv, List.of("web", "type=container")),
                        List.of("/a", "/b"),
                        false),
                full);
        assertNull(ListLine.of(new String[] {"info", "list"}));
        assertNull(ListLine.of(new String[] {"list", "--help"}));
    }

    /** Whatever it reads, the parser of the grammar reads alike; whatever that one refuses, this one does not take. */
    @Test
    void agreesWithTheGrammarOnAnyLine() {
        Random random = new Random(20161);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            List<String> line = new ArrayList<>();
            for (int i = random.nextInt(7); i >= 0; i--) {
                line.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            String[] args = line.toArray(new String[0]);
            ListLine quick = ListLine.of(args);
            if (quick != null) {
                read++;
                assertEquals(byGrammar(args), quick, line.toString());
            }
        }
        assertTrue(read > 300, "only " + read + " lines were plain");
    }

    private static ListLine byGrammar(String[] args) {
        CommandLine root = Grammar.forWord(Cli.firstWord(args), factory());
        try {
            CommandLine.ParseResult parsed = root.parseArgs(args);
            CommandLine.ParseResult verb = parsed.subcommand();
            assertNotNull(verb);
            ListVerb list = (ListVerb) verb.commandSpec().userObject();
            GlobalOptions global = list.global();
            List<String> paths =
                    global.lxcPaths().stream().map(Object::toString).toList();
            assertTrue(global.demo() == 0 && !global.yes && !verb.isUsageHelpRequested());
            return new ListLine(
                    new ListRequest(list.fast ? Columns.FAST : list.columns, list.format, list.filters),
                    paths,
                    !global.noMonitor());
        } catch (ParameterException refused) {
            throw new AssertionError("the grammar refuses " + List.of(args), refused);
        }
    }

    private static IFactory factory() {
        return new Cli(new CliContext(CliIo.ofPlainProcess(), options -> {
                    throw new AssertionError("nothing is opened by reading a line");
                }))
                .factory();
    }
}
