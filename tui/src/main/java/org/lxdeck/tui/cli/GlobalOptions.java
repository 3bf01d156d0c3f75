package org.lxdeck.tui.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that stand before or after any verb. */
public final class GlobalOptions {
    @Option(
            names = "--lxcpath",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Directory of containers; may be given more than once (default: liblxc's own)")
    List<Path> lxcPaths = new ArrayList<>();

    @Option(
            names = "--demo",
            arity = "0..1",
            fallbackValue = "24",
            paramLabel = "N",
            scope = ScopeType.INHERIT,
            description = "Work on a made-up fleet of N containers in memory")
    int demo;

    @Option(
            names = "--no-monitor",
            scope = ScopeType.INHERIT,
            description = "Leave liblxc's monitor FIFO to others (lxc-monitor works meanwhile)")
    boolean noMonitor;

    @Option(
            names = "--slow",
            scope = ScopeType.INHERIT,
            description = "The dashboard sends little, as on a slow link; by itself it does so when the link needs it")
    boolean slow;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Don't show progress")
    boolean quiet;

    @Option(
            names = {"-y", "--yes"},
            scope = ScopeType.INHERIT,
            description = "Install and prepare what is missing without asking")
    boolean yes;

    @Option(
            names = "--read-only",
            scope = ScopeType.INHERIT,
            description = "Refuse whatever would change something or open a way in")
    boolean readOnly;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            scope = ScopeType.INHERIT,
            description = "Why it is done, for the audit file")
    String reason = "";

    /** Whether nothing may be changed. */
    public boolean readOnly() {
        return readOnly;
    }

    /** Why it is done; may be empty. */
    public String reason() {
        return reason;
    }

    public List<Path> lxcPaths() {
        return List.copyOf(lxcPaths);
    }

    /** Number of made-up containers; 0 for real ones. */
    public int demo() {
        return demo;
    }

    public boolean noMonitor() {
        return noMonitor;
    }

    public boolean quiet() {
        return quiet;
    }
}
