package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.tui.cli.list.Columns;
import org.lxdeck.tui.cli.list.ListRequest;
import org.lxdeck.tui.cli.list.Listed;
import org.lxdeck.tui.cli.table.Format;

/**
 * The command line of a {@code list} in its common forms, read without the parser of the whole grammar, whose loading
 * would cost more than the listing. Whatever is less than plain, help and mistakes included, is left to that parser.
 *
 * @param lxcPaths as typed
 * @param monitor whether the monitor FIFO may be taken
 */
public record ListLine(ListRequest request, List<String> lxcPaths, boolean monitor) {
    public ListLine {
        lxcPaths = List.copyOf(lxcPaths);
    }

    /** Reads it; null when it is not for this reader. */
    public static @Nullable ListLine of(String[] args) {
        Draft draft = new Draft();
        boolean verb = false;
        for (int i = 0; i < args.length; i++) {
            String word = args[i];
            if (word.isEmpty() || word.startsWith("@")) {
                return null;
            }
            if (word.startsWith("-")) {
                int equals = word.startsWith("--") ? word.indexOf('=') : -1;
                String name = equals < 0 ? word : word.substring(0, equals);
                if (!verb && Draft.isOfVerb(name)) {
                    return null;
                }
                if (Draft.takesValue(name)) {
                    String value = equals >= 0 ? word.substring(equals + 1) : i + 1 < args.length ? args[++i] : "";
                    if (value.isEmpty() || value.startsWith("-") || !draft.value(name, value)) {
                        return null;
                    }
                } else if (!draft.flag(word)) {
                    return null;
                }
            } else if (verb) {
                draft.filters.add(word);
            } else if (word.equals("list") || word.equals("ls")) {
                verb = true;
            } else {
                return null;
            }
        }
        return verb ? draft.done() : null;
    }

    /** Opens the engine that the line asks for. */
    public interface Opening {
        Engine open() throws EngineException;
    }

    /** Lists; returns the exit code. */
    public int run(CliIo io, Opening opening) {
        try (Engine engine = opening.open()) {
            Listed.print(engine, request, io);
            return ExitCode.OK;
        } catch (EngineException | IOException | RuntimeException failure) {
            return Report.failure(io, failure);
        } finally {
            io.out().flush();
        }
    }

    private static final class Draft {
        final List<String> filters = new ArrayList<>();
        private final List<String> lxcPaths = new ArrayList<>();
        private @Nullable String columns;
        private @Nullable Format format;
        private boolean fast;
        private boolean monitor = true;
        private boolean quiet;

        static boolean takesValue(String name) {
            return name.equals("--lxcpath") || (isOfVerb(name) && !name.equals("--fast"));
        }

        /** Whether it stands only behind the verb. */
        static boolean isOfVerb(String name) {
            return switch (name) {
                case "-c", "--columns", "-f", "--format", "--fast" -> true;
                default -> false;
            };
        }

        boolean value(String name, String value) {
            switch (name) {
                case "--lxcpath" -> {
                    return lxcPaths.add(value);
                }
                case "-c", "--columns" -> {
                    boolean first = columns == null;
                    columns = value;
                    return first;
                }
                default -> {
                    boolean first = format == null;
                    format = format(value);
                    return first && format != null;
                }
            }
        }

        private static @Nullable Format format(String word) {
            for (Format each : Format.values()) {
                if (each.name().equals(word)) {
                    return each;
                }
            }
            return null;
        }

        boolean flag(String word) {
            switch (word) {
                case "--fast" -> {
                    boolean first = !fast;
                    fast = true;
                    return first;
                }
                case "--no-monitor" -> {
                    boolean first = monitor;
                    monitor = false;
                    return first;
                }
                case "-q", "--quiet" -> {
                    boolean first = !quiet;
                    quiet = true;
                    return first;
                }
                default -> {
                    return false;
                }
            }
        }

        ListLine done() {
            String letters = fast ? Columns.FAST : columns == null ? Columns.DEFAULT : columns;
            return new ListLine(
                    new ListRequest(letters, format == null ? Format.table : format, filters), lxcPaths, monitor);
        }
    }
}
