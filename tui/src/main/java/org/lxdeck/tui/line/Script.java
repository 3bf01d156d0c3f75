package org.lxdeck.tui.line;

import java.util.List;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.widget.Amounts;

/** A recorded stretch of work as a script for {@code sh}: what went well is done again, what failed is a comment. */
public final class Script {
    private final StringBuilder out = new StringBuilder();
    private final int zoneSeconds;

    private Script(int zoneSeconds) {
        this.zoneSeconds = zoneSeconds;
    }

    /**
     * The script of a recording.
     *
     * @param version of lxdeck
     * @param host name of the machine it was recorded on
     */
    public static String of(Deeds deeds, Caller caller, String version, String host, long nowMillis, int zoneSeconds) {
        Script script = new Script(zoneSeconds);
        script.head(deeds, caller, version, host, nowMillis);
        for (Deed deed : deeds.recording()) {
            script.deed(deed);
        }
        return script.out.toString();
    }

    private void head(Deeds deeds, Caller caller, String version, String host, long nowMillis) {
        out.append("#!/bin/sh\n");
        comment("Recorded with lxdeck " + version + " on " + host + ", " + date(deeds.recordedSince()) + " "
                + clock(deeds.recordedSince()) + " to " + clock(nowMillis) + ".");
        comment("What failed then is a comment; the first command that fails now ends the script.");
        long lost = deeds.recorded() - deeds.recording().size();
        if (lost > 0) {
            comment("The first " + lost + " deeds are missing: there were too many.");
        }
        out.append("set -eu\n");
        if (!caller.launcher().isEmpty()) {
            out.append("command -v lxdeck >/dev/null || lxdeck() { ")
                    .append(ShellWords.quote(caller.launcher()))
                    .append(" \"$@\"; }\n");
        }
    }

    private void deed(Deed deed) {
        out.append('\n');
        boolean interactive = deed.kind() == Deed.Kind.VISIT || isForTerminal(deed);
        for (Deed.Result result : Deed.Result.values()) {
            List<ShellLine> lines = deed.own(result);
            if (lines.isEmpty()) {
                continue;
            }
            comment(clock(deed.atMillis()) + " " + heading(deed, result, interactive));
            for (ShellLine line : lines) {
                if (interactive || result != Deed.Result.DONE) {
                    line.text().lines().forEach(this::comment);
                } else {
                    out.append(withoutInput(line)).append('\n');
                }
            }
        }
    }

    private static String heading(Deed deed, Deed.Result result, boolean interactive) {
        String said = "";
        for (Deed.Part part : deed.parts()) {
            said = said.isEmpty() && part.result() == result ? part.said() : said;
        }
        String more = said.isEmpty() ? "" : ": " + said;
        if (interactive) {
            return "done by hand" + more;
        }
        return switch (result) {
            case DONE -> "done" + more;
            case RUNNING -> "had not ended when this was saved";
            case FAILED -> "failed" + more;
        };
    }

    /** A line somebody must sit at, or one about a process that will have another number the next time. */
    private static boolean isForTerminal(Deed deed) {
        if (!deed.parts().isEmpty() && deed.parts().get(0).key() instanceof SignalProcess) {
            return true;
        }
        String line =
                deed.parts().isEmpty() ? "" : String.valueOf(deed.parts().get(0).key());
        List<String> words = deed.kind() == Deed.Kind.TYPED ? ShellWords.split(line) : List.of();
        boolean edits = words.size() > 1 && words.get(1).equals("edit");
        return edits
                || (!words.isEmpty() && List.of("shell", "console", "prompt").contains(words.get(0)));
    }

    /** Making a container reads its configuration from a file or pipe: not from what the script itself comes from. */
    private static String withoutInput(ShellLine line) {
        boolean reads = line.words().contains("launch")
                || line.words().contains("create")
                || line.words().contains("init");
        return line.text() + (reads && line.input().isEmpty() ? " </dev/null" : "");
    }

    private void comment(String text) {
        out.append("# ").append(Text.line(text, 4096)).append('\n');
    }

    private String clock(long millis) {
        return Amounts.clock(millis, zoneSeconds);
    }

    private String date(long millis) {
        return Amounts.date(millis / 1000 + zoneSeconds);
    }
}
