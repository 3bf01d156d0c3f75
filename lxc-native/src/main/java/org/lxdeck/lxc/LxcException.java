package org.lxdeck.lxc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with liblxc: its {@link Kind}, one sentence for a person ({@link #getMessage()}), and the log lines the
 * sentence was made from. Checked, so that none crosses the engine's edge unseen.
 *
 * <p>Source: liblxc answers with a boolean only; the sentence comes from its log (see {@link LxcLog}).
 */
public final class LxcException extends Exception {

    private static final long serialVersionUID = 1;

    /** What a caller can tell failures apart by. */
    public enum Kind {
        /** There is no liblxc on this machine. */
        NOT_INSTALLED,
        /** liblxc is older than {@link LxcVersion#REQUIRED}, or not built for this machine's word size. */
        TOO_OLD,
        /** Java's native bridge itself does not load. */
        NO_BRIDGE,
        /** An argument that must not reach C: a name, a path, a key, a value. */
        INVALID,
        /** The handle, or the library, was closed before. */
        CLOSED,
        /** The container's configuration does not load. */
        CONFIG,
        /** liblxc did it not, and said so. */
        FAILED,
        /** The container's monitor did not answer in time, or is still busy with an earlier call. */
        TIMED_OUT,
        /** The calling thread was interrupted while it waited. */
        INTERRUPTED
    }

    private final Kind kind;
    private final transient @Nullable LxcId container;
    private final transient List<LxcLogLine> lines;
    private final transient @Nullable LxcConfigFault configFault;

    LxcException(Kind kind, @Nullable LxcId container, String sentence, List<LxcLogLine> lines) {
        super(sentence);
        this.kind = kind;
        this.container = container;
        this.lines = List.copyOf(lines);
        this.configFault = null;
    }

    /** A configuration that does not load. */
    LxcException(LxcId container, LxcConfigFault fault) {
        super("the configuration of " + container.name() + " does not load: " + fault.summary());
        this.kind = Kind.CONFIG;
        this.container = container;
        this.lines = List.of();
        this.configFault = fault;
    }

    static LxcException of(Kind kind, @Nullable LxcId container, String sentence) {
        return new LxcException(kind, container, sentence, List.of());
    }

    public Kind kind() {
        return kind;
    }

    /** The container the call was about; empty for calls about none. */
    public Optional<LxcId> container() {
        return Optional.ofNullable(container);
    }

    /** Where and why a configuration does not load; present with {@link Kind#CONFIG} only. */
    public Optional<LxcConfigFault> configFault() {
        return Optional.ofNullable(configFault);
    }

    /** The lines liblxc logged during the call, oldest first; empty when it said nothing or no log file is set. */
    public List<LxcLogLine> lines() {
        return lines;
    }

    /** The raw log lines as one text, for a log or a detail pane; empty when there are none. */
    public String detail() {
        StringBuilder text = new StringBuilder();
        for (LxcLogLine line : lines) {
            text.append(line.raw()).append('\n');
        }
        return text.toString();
    }
}
