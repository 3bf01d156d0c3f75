package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;

/**
 * The last things done, and whether they are being recorded. Immutable.
 *
 * @param all newest last; no more than {@value #MOST}
 * @param next number of the next one
 * @param recordedFrom number of the first deed of the recording; -1 when nothing is recorded
 * @param recordedSince when the recording began
 */
public record Deeds(List<Deed> all, long next, long recordedFrom, long recordedSince) {
    public static final Deeds NONE = new Deeds(List.of(), 0, -1, 0);

    private static final int MOST = 1000;

    public Deeds {
        all = List.copyOf(all);
    }

    private Deeds plus(Deed deed) {
        List<Deed> more = new ArrayList<>(all);
        more.add(deed);
        return new Deeds(
                more.subList(Math.max(0, more.size() - MOST), more.size()), next + 1, recordedFrom, recordedSince);
    }

    /** Intents are being submitted. */
    public Deeds work(long atMillis, List<Intent> intents, List<String> self, EngineState state) {
        List<Equivalent> lines = new ArrayList<>();
        for (Intent intent : intents) {
            lines.add(Equivalent.of(intent, self, state));
        }
        return intents.isEmpty() ? this : plus(Deed.work(next, atMillis, intents, lines));
    }

    /** The terminal is being given to a container. */
    public Deeds visit(long atMillis, ContainerRef ref, AttachRequest request, List<String> self, EngineState state) {
        Deed.Part part = Deed.Part.of(Equivalent.of(ref, request, self, state), ref);
        return plus(new Deed(next, atMillis, Deed.Kind.VISIT, List.of(part)));
    }

    /** A line of verbs is being run. */
    public Deeds typed(long atMillis, String line, List<String> self) {
        List<String> words = ShellWords.split(line);
        if (words.isEmpty()) {
            return this;
        }
        Deed.Part part = Deed.Part.of(Equivalent.typed(words, self), line);
        return plus(new Deed(next, atMillis, Deed.Kind.TYPED, List.of(part)));
    }

    /** An intent, or one of a line's, has become an operation. */
    public Deeds submitted(Object key, OperationId id) {
        for (int i = all.size() - 1; i >= 0; i--) {
            int part = all.get(i).find(key, all.get(i).kind() == Deed.Kind.WORK);
            if (part >= 0) {
                return with(
                        i, all.get(i).with(part, all.get(i).parts().get(part).withId(id)));
            }
        }
        return this;
    }

    /** An operation has ended. */
    public Deeds ended(Operation operation) {
        boolean well = operation.status() == OperationStatus.SUCCESS;
        String notes = Text.line(String.join(" ", operation.notes()), 300);
        String said = well
                ? notes
                : operation
                        .error()
                        .map(error -> Text.line(error.message(), 300))
                        .orElse("cancelled");
        for (int i = all.size() - 1; i >= 0; i--) {
            Optional<Deed> changed =
                    all.get(i).ended(operation.id(), well ? Deed.Result.DONE : Deed.Result.FAILED, said);
            if (changed.isPresent()) {
                return with(i, changed.get());
            }
        }
        return this;
    }

    /** A visit or a line has ended; {@code said} is empty when it went well. */
    public Deeds over(Object key, int exitCode, String said) {
        for (int i = all.size() - 1; i >= 0; i--) {
            int part = all.get(i).kind() == Deed.Kind.WORK ? -1 : all.get(i).find(key, false);
            if (part >= 0) {
                boolean well = exitCode == 0 && said.isEmpty();
                String code = exitCode == 0 ? "" : "exit code " + exitCode;
                String why = well ? "" : code + (code.isEmpty() || said.isEmpty() ? "" : ": ") + Text.line(said, 300);
                Deed.Part ended = all.get(i).parts().get(part).ended(well ? Deed.Result.DONE : Deed.Result.FAILED, why);
                return with(i, all.get(i).with(part, ended));
            }
        }
        return this;
    }

    private Deeds with(int index, Deed deed) {
        List<Deed> changed = new ArrayList<>(all);
        changed.set(index, deed);
        return new Deeds(changed, next, recordedFrom, recordedSince);
    }

    /** The deed that an operation is part of. */
    public Optional<Deed> of(OperationId id) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).has(id)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    public boolean isRecording() {
        return recordedFrom >= 0;
    }

    public Deeds record(long atMillis) {
        return new Deeds(all, next, next, atMillis);
    }

    /** Ends the recording; what was recorded stays among the last deeds. */
    public Deeds stop() {
        return new Deeds(all, next, -1, 0);
    }

    /** How many deeds the recording has. */
    public long recorded() {
        return isRecording() ? next - recordedFrom : 0;
    }

    /** The deeds of the recording that are still known, oldest first. */
    public List<Deed> recording() {
        List<Deed> some = new ArrayList<>();
        for (Deed deed : all) {
            if (isRecording() && deed.number() >= recordedFrom) {
                some.add(deed);
            }
        }
        return some;
    }
}
