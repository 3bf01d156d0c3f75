package org.lxdeck.tui.pane;

import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.InsideView;
import org.lxdeck.engine.model.LogLines;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.tui.text.LogSource;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.text.Span;
import org.lxdeck.tui.text.TextLine;
import org.lxdeck.tui.text.TextSource;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;

/** What is read of a container only while somebody looks, in words. */
public final class DetailText {
    private DetailText() {}

    /** What the container itself sees. */
    public static Paragraphs inside(Detail detail) {
        Paragraphs lines = new Paragraphs();
        if (detail.inside().isEmpty()) {
            return lines.text(Role.DIM_TEXT, "reading");
        }
        InsideView view = detail.inside().get();
        if (!view.problem().isEmpty()) {
            return lines.text(Role.WARN, "There is no view from inside.").text(Role.TEXT, view.problem());
        }
        lines.line("CPUs", view.cpus() < 0 ? Amounts.UNKNOWN : Integer.toString(view.cpus()));
        lines.line("Uptime", Amounts.duration(view.uptimeSeconds()));
        lines.line(
                "Load",
                Amounts.load(view.load1()) + "  " + Amounts.load(view.load5()) + "  " + Amounts.load(view.load15()));
        lines.line("Memory", Amounts.bytes(view.memoryTotal()));
        lines.line("Free", Amounts.bytes(view.memoryFree()));
        lines.line("Available", Amounts.bytes(view.memoryAvailable()));
        lines.line("Cached", Amounts.bytes(view.memoryCached()));
        return lines.line(
                "Swap",
                view.swapTotal() <= 0
                        ? "none"
                        : Amounts.bytes(view.swapFree()) + " free of " + Amounts.bytes(view.swapTotal()));
    }

    /** The processes, a line each, as {@code ps} would say it: the ids outside and inside. */
    public static Paragraphs processes(Detail detail) {
        Paragraphs lines = new Paragraphs();
        if (detail.processes().isEmpty()) {
            return lines.text(Role.DIM_TEXT, "No process runs in it.");
        }
        for (ProcessRow row : detail.processes()) {
            String ids = row.pid() + " inside " + (row.insidePid() < 0 ? "?" : row.insidePid()) + " uid "
                    + (row.insideUid() < 0 ? "?" : row.insideUid());
            String use = "  " + Amounts.percent(row.cpuPerMille()) + "% " + Amounts.bytes(row.rss()) + "  ";
            String text = ids + use + row.command();
            lines.add(new TextLine(
                    java.util.List.of(
                            new Span(Role.DIM_TEXT, ids), new Span(Role.TEXT, use), new Span(Role.TEXT, row.command())),
                    text,
                    4));
        }
        return lines;
    }

    /** The effective configuration: key, value, and where it comes from. */
    public static Paragraphs config(Detail detail) {
        Paragraphs lines = new Paragraphs();
        if (detail.config().isEmpty()) {
            return lines.text(Role.DIM_TEXT, "Nothing is set.");
        }
        for (ConfigLine line : detail.config()) {
            String from = "  # " + line.source() + (line.hidden().isEmpty() ? "" : ", " + line.hidden());
            String start = line.key() + ": ";
            lines.add(new TextLine(
                    java.util.List.of(
                            new Span(Role.TEXT, start),
                            new Span(line.source().equals("own") ? Role.STRONG : Role.TEXT, line.value()),
                            new Span(Role.COMMENT, from)),
                    start + line.value() + from,
                    4));
        }
        return lines;
    }

    /** A log or a console; words where there is nothing. */
    public static TextSource log(LogLines log, String nothing) {
        if (!log.problem().isEmpty()) {
            return new Paragraphs().text(Role.DIM_TEXT, log.problem());
        }
        return log.lines().isEmpty() ? new Paragraphs().text(Role.DIM_TEXT, nothing) : new LogSource(log);
    }
}
