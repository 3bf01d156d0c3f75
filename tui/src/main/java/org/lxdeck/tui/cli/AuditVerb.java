package org.lxdeck.tui.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.audit.AuditFile;
import org.lxdeck.engine.audit.AuditLog;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.tui.cli.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck audit}. */
@Command(
        name = "audit",
        description = {
            "Show who did what with lxdeck on this machine, when, and how it ended. Times are UTC.",
            "What has begun and not ended is running, or was killed."
        })
final class AuditVerb extends FormattedVerb {
    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "From then on: 30m, 12h, 7d ago, or a date such as 2026-11-27 or 2026-11-27T12:00:00Z")
    String since = "";

    @Parameters(paramLabel = "WORD", description = "Only what has all these words in it: a name, a verb, a user")
    List<String> filters = new ArrayList<>();

    AuditVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        Places places = Places.of(context.io().env());
        List<AuditLog.Entry> entries;
        try {
            entries = AuditLog.read(places, from());
        } catch (IOException e) {
            throw IoSentence.of(e, "read " + AuditFile.file(places));
        }
        entries.removeIf(entry -> !matches(entry));
        List<Object> trees = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (AuditLog.Entry entry : entries) {
            Map<String, Object> facts = new LinkedHashMap<>(entry.facts());
            facts.putIfAbsent("result", "");
            trees.add(facts);
            cells.add(row(entry));
        }
        return print(
                new Rows(List.of("TIME", "WHO", "HOST", "VERB", "OBJECT", "RESULT", "TOOK", "REASON OR ERROR"), cells),
                trees);
    }

    private boolean matches(AuditLog.Entry entry) {
        String text = String.join(" ", entry.facts().values()).toLowerCase(Locale.ROOT);
        for (String word : filters) {
            if (!text.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> row(AuditLog.Entry entry) {
        String why = entry.fact("error").isEmpty() ? entry.fact("reason") : entry.fact("error");
        boolean letIn = List.of("shell", "console").contains(entry.fact("verb"));
        String open = letIn ? "" : "not ended";
        return List.of(
                entry.time().truncatedTo(ChronoUnit.SECONDS).toString(),
                who(entry),
                entry.fact("host"),
                entry.fact("verb"),
                entry.fact("object"),
                entry.fact("result").isEmpty() ? open : entry.fact("result"),
                entry.fact("millis").isEmpty() ? "" : took(Long.parseLong(entry.fact("millis"))),
                why);
    }

    private static String took(long millis) {
        return millis < 1000 ? millis + " ms" : millis / 1000 + " s";
    }

    private static String who(AuditLog.Entry entry) {
        String user = entry.fact("sudoUser");
        if (user.isEmpty()) {
            user = entry.fact("uid").equals("0") ? "root" : "uid " + entry.fact("uid");
        }
        String ssh = entry.fact("ssh");
        int blank = ssh.indexOf(' ');
        return blank < 0 ? user : user + " from " + ssh.substring(0, blank);
    }

    private Instant from() {
        if (since.isEmpty()) {
            return Instant.EPOCH;
        }
        String number = since.substring(0, since.length() - 1);
        boolean counts =
                !number.isEmpty() && number.length() < 8 && number.chars().allMatch(Character::isDigit);
        try {
            if (counts && "smhd".indexOf(since.charAt(since.length() - 1)) >= 0) {
                String iso = since.endsWith("d") ? "P" + since : "PT" + since;
                return Instant.now().minus(Duration.parse(iso.toUpperCase(Locale.ROOT)));
            }
            return since.indexOf('T') < 0
                    ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(since);
        } catch (DateTimeParseException e) {
            throw usage("--since takes 30m, 12h, 7d, a date or a time as in 2026-11-27T12:00:00Z, not " + since);
        }
    }
}
