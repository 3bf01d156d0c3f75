package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.op.OperationId;

/**
 * Something the user had done: some intents at once, a visit to a container, a line of verbs.
 *
 * @param number grows with every deed
 * @param atMillis when it was asked for
 */
public record Deed(long number, long atMillis, Kind kind, List<Part> parts) {
    public Deed {
        parts = List.copyOf(parts);
    }

    /** What it was. */
    public enum Kind {
        WORK,
        VISIT,
        TYPED
    }

    /** How it went, the worst last. */
    public enum Result {
        DONE,
        RUNNING,
        FAILED
    }

    /**
     * One intent of it, or all of a visit or line.
     *
     * @param key what its news are known by: the intent, the visit's container, the line
     * @param ids of the operations it became, as far as known
     * @param said why it failed, or what is to be known of its success
     */
    public record Part(Equivalent lines, Object key, List<OperationId> ids, Result result, String said) {
        public Part {
            ids = List.copyOf(ids);
        }

        static Part of(Equivalent lines, Object key) {
            return new Part(lines, key, List.of(), Result.RUNNING, "");
        }

        Part withId(OperationId id) {
            List<OperationId> all = new ArrayList<>(ids);
            all.add(id);
            return new Part(lines, key, all, result, said);
        }

        Part ended(Result how, String why) {
            return new Part(lines, key, ids, how, why);
        }
    }

    /** The lines of lxdeck that do it, several subjects of one verb in one. */
    public List<ShellLine> own() {
        return Equivalent.fold(lines(parts));
    }

    /** What does it with liblxc's tools or the host's client; empty where they cannot. */
    public String tool() {
        return Equivalent.toolText(lines(parts));
    }

    private static List<Equivalent> lines(List<Part> parts) {
        List<Equivalent> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(part.lines());
        }
        return all;
    }

    /** The lines of those parts that went so. */
    List<ShellLine> own(Result result) {
        List<Part> some = new ArrayList<>();
        for (Part part : parts) {
            if (part.result() == result) {
                some.add(part);
            }
        }
        return Equivalent.fold(lines(some));
    }

    /** The lines of lxdeck for the part that became this operation. */
    public List<ShellLine> own(OperationId id) {
        return Equivalent.fold(lines(partsOf(id)));
    }

    /** What does that part with liblxc's tools or the host's client. */
    public String tool(OperationId id) {
        return Equivalent.toolText(lines(partsOf(id)));
    }

    private List<Part> partsOf(OperationId id) {
        for (Part part : parts) {
            if (part.ids().contains(id)) {
                return List.of(part);
            }
        }
        return List.of();
    }

    /** The worst of its parts. */
    public Result result() {
        Result worst = Result.DONE;
        for (Part part : parts) {
            worst = part.result().compareTo(worst) > 0 ? part.result() : worst;
        }
        return worst;
    }

    /** What is to be told of it: the first thing said, failures first. */
    public String said() {
        String first = "";
        for (Part part : parts) {
            if (part.result() == Result.FAILED) {
                return part.said();
            }
            first = first.isEmpty() ? part.said() : first;
        }
        return first;
    }

    boolean has(OperationId id) {
        for (Part part : parts) {
            if (part.ids().contains(id)) {
                return true;
            }
        }
        return false;
    }

    Deed with(int index, Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.set(index, part);
        return new Deed(number, atMillis, kind, all);
    }

    /** The number of the first part of this key that still runs and, when wanted, has no operation; -1 for none. */
    int find(Object key, boolean withoutId) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean waits =
                    part.result() == Result.RUNNING && (!withoutId || part.ids().isEmpty());
            if (waits && part.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The deed of some intents. */
    static Deed work(long number, long atMillis, List<Intent> intents, List<Equivalent> lines) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < intents.size(); i++) {
            parts.add(Part.of(lines.get(i), intents.get(i)));
        }
        return new Deed(number, atMillis, Kind.WORK, parts);
    }

    /** The operation that ended, if it was one of this deed's intents. */
    Optional<Deed> ended(OperationId id, Result result, String said) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).ids().contains(id)) {
                return kind == Kind.WORK ? Optional.of(with(i, parts.get(i).ended(result, said))) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
