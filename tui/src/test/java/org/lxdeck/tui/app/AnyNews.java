package org.lxdeck.tui.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Reason;
import org.lxdeck.engine.diagnosis.Remedy;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.diagnosis.Weight;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.host.ShellChoice;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.config.Draft;
import org.lxdeck.tui.dialog.Answer;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.dialog.PaletteEntry;
import org.lxdeck.tui.dialog.TasteKind;
import org.lxdeck.tui.line.LineHistory;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.TermEvent;
import org.lxdeck.tui.theme.Theme;

/** What the world says: by chance at any moment, or at once to what it was asked for. */
final class AnyNews {
    static final String HOSTILE = "d\ny\u001b[31m漢字\u202e é🙂 y\t";

    private static final String LONG = "because ".repeat(40);
    private static final List<String> TEXTS = List.of("", "It did not work.", LONG, HOSTILE.strip(), "漢字 é🙂");
    private static final List<String> OUTPUT = List.of("one line", "", "a longer line ".repeat(30));
    private static final ContainerRef REF = new ContainerRef("demo", "web-1");
    private static final List<ContainerRef> REFS =
            List.of(REF, new ContainerRef("demo", "no-such"), new ContainerRef("demo", "web-2"));
    private static final List<GuestUser> USERS =
            List.of(new GuestUser("root", 0, 0, "/root", "/bin/sh"), new GuestUser("anna", 1000, 1000, "", LONG));
    private static final AttachPlan PLAN = new AttachPlan(List.of("true"), Map.of(), List.of());

    private final Random random;
    private final List<Theme> themes;

    AnyNews(Random random, List<Theme> themes) {
        this.random = random;
        this.themes = themes;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String text() {
        return any(TEXTS);
    }

    private static Profile profile(String description) {
        return new Profile("demo", "default", description, Map.of("limits.cpu", "2"), Map.of(), List.of("web-1"));
    }

    private static Intent intent(ContainerRef ref) {
        return new Intent.Start(ref);
    }

    /** Something that nobody has asked for, or was asked for long ago. */
    Msg any() {
        return switch (random.nextInt(3)) {
            case 0 -> any(List.of(ends()));
            case 1 -> any(List.of(told()));
            default -> new Msg.Answered(any(List.of(answers())));
        };
    }

    private Msg[] ends() {
        ContainerRef ref = any(REFS);
        OperationId id = new OperationId("" + random.nextInt(4));
        boolean yes = random.nextBoolean();
        return new Msg[] {
            new Msg.Detached(ref, "shell", random.nextInt(3), ""),
            new Msg.Detached(ref, "console", 0, text()),
            new Msg.EditEnded(text(), yes),
            new Msg.LineDone("info web-1", random.nextInt(2), List.of()),
            new Msg.LineDone("list", random.nextInt(2), OUTPUT),
            new Msg.LineSubmitted("stop web-1", id),
            new Msg.Submitted(intent(ref), id),
            new Msg.EffectFailed(text(), text()),
            new Msg.ConfigEdited(Draft.of(profile("")).with(yes ? Draft.DESCRIPTION : "limits.cpu", text())),
            new Msg.Copied("the name", text(), yes ? "/tmp/copied.txt" : "", text(), text()),
            new Msg.Saved("/tmp/log.txt", random.nextInt(5)),
            new Msg.NotSaved("/tmp/log.txt", text(), yes, text()),
            new Msg.ScriptSaved("/tmp/work.sh", text()),
            new Msg.AttachReady(ref, "shell", PLAN),
            new Msg.ShellChosen(ref, ShellChoice.USUAL),
            new Msg.ShellAsked(ref, yes ? USERS : List.of(), new ShellChoice("anna", text(), "/", Map.of("A", "b c")))
        };
    }

    private Msg[] told() {
        return new Msg[] {
            new Msg.Resumed(),
            new Msg.StopAsked(),
            new Msg.Drained(),
            new Msg.WindowFocus(random.nextBoolean()),
            new Msg.GroundTold(any(List.of(Ground.values()))),
            new Msg.ThemeRead(any(themes)),
            new Msg.Noted(text()),
            new Msg.HistoryRead(List.of("list", "start web-1", text())),
            new Msg.PaceChanged(new Pace(
                    random.nextBoolean(),
                    random.nextBoolean(),
                    1000 + random.nextInt(9000),
                    random.nextInt(3) * 999 - 1,
                    random.nextInt(3) * 700 - 1))
        };
    }

    private Answer[] answers() {
        ContainerRef ref = any(REFS);
        TasteKind kind = any(List.of(TasteKind.values()));
        String typed = any(List.of("", "/tmp/", "info we", HOSTILE.strip()));
        return new Answer[] {
            new Answer.Previewed(intent(ref), List.of(), Optional.empty()),
            new Answer.Paths(typed, List.of(typed + "a", typed + "漢/")),
            new Answer.Words(typed, List.of("web-1", "web-2")),
            new Answer.Tastes(
                    kind, random.nextBoolean() ? List.of() : Wardrobe.shipped().tastes(kind)),
            explained(new Subject.OfContainer(ref)),
            verbs(),
            new Answer.History(new LineHistory(List.of("list", LONG), true)),
            new Answer.Submitted(intent(ref), new OperationId("1"))
        };
    }

    /** Something that nobody expected of the mouse; what is drawn there is looked up later. */
    Msg pointed(int width, int height) {
        return new Msg.Pointed(
                any(List.of(TermEvent.Mouse.Action.values())),
                random.nextInt(width + 2) - 1,
                random.nextInt(height + 2) - 1,
                null);
    }

    private static Answer verbs() {
        return new Answer.Verbs(List.of(
                PaletteEntry.verb("list", "", false, "List containers."),
                PaletteEntry.verb("profile show", "NAME", true, LONG)));
    }

    private static Answer explained(Subject subject) {
        boolean known = subject instanceof Subject.OfContainer;
        List<Remedy> remedies = List.of(
                new Remedy("try this", "lxdeck start web-1", Remedy.Way.START), new Remedy(LONG, "", Remedy.Way.LOG));
        List<Reason> reasons = List.of(
                new Reason("a", Weight.CAUSE, LONG, OUTPUT, remedies),
                new Reason("b", Weight.NOTE, "note", List.of(), List.of()));
        return new Answer.Explained(
                subject,
                known ? Optional.of(new Diagnosis("web-1", "It is stopped.", reasons)) : Optional.empty(),
                known ? "" : "Nobody knows.");
    }

    /** What comes back for an effect; nothing where nothing does, or not yet. */
    static Optional<Msg> to(Effect effect) {
        if (effect instanceof Effect.Preview preview) {
            boolean fails = preview.intent().verb().word().length() % 2 == 0;
            Optional<EngineError> error =
                    fails ? Optional.of(EngineError.of(EngineError.Kind.FAILED, "no")) : Optional.empty();
            return answer(new Answer.Previewed(preview.intent(), List.of(), error));
        }
        if (effect instanceof Effect.Submit submit) {
            return Optional.of(
                    submitted(submit.intents().stream().map(Approved::intent).toList()));
        }
        if (effect instanceof Effect.ReadTastes read) {
            return answer(new Answer.Tastes(read.kind(), Wardrobe.shipped().tastes(read.kind())));
        }
        if (effect instanceof Effect.CompletePath path) {
            return answer(new Answer.Paths(path.typed(), List.of(path.typed() + "abc", path.typed() + "abd/")));
        }
        if (effect instanceof Effect.CompleteLine line) {
            return answer(new Answer.Words(line.typed(), List.of("web-1", "web-2")));
        }
        if (effect instanceof Effect.Why why) {
            return answer(explained(why.subject()));
        }
        if (effect instanceof Effect.ListVerbs) {
            return answer(verbs());
        }
        return Optional.ofNullable(toOther(effect));
    }

    private static Optional<Msg> answer(Answer answer) {
        return Optional.of(new Msg.Answered(answer));
    }

    private static Msg submitted(List<Intent> intents) {
        List<OperationId> ids = intents.stream()
                .map(intent -> new OperationId(intent.toString()))
                .toList();
        return intents.size() == 1
                ? new Msg.Submitted(intents.get(0), ids.get(0))
                : new Msg.BulkBegun(new BulkRun(new OperationId("bulk"), intents, ids));
    }

    private static @Nullable Msg toOther(Effect effect) {
        if (effect instanceof Effect.ReadHistory) {
            return new Msg.HistoryRead(List.of("list", LONG));
        }
        if (effect instanceof Effect.AskShell ask) {
            return new Msg.ShellAsked(ask.ref(), USERS, ShellChoice.USUAL);
        }
        if (effect instanceof Effect.Shell shell) {
            return new Msg.ShellChosen(shell.ref(), ShellChoice.USUAL);
        }
        if (effect instanceof Effect.Attach attach) {
            return new Msg.AttachReady(attach.ref(), "shell", PLAN);
        }
        if (effect instanceof Effect.Handover handover) {
            return new Msg.Detached(handover.ref(), handover.what(), 1, "");
        }
        if (effect instanceof Effect.EditConfig edit) {
            return new Msg.ConfigEdited(edit.draft().with(Draft.DESCRIPTION, "edited"));
        }
        if (effect instanceof Effect.EditConfigText edit) {
            return new Msg.Answered(new Answer.ConfigText(edit.what(), edit.key(), "edited\n"));
        }
        if (effect instanceof Effect.RunLine line) {
            return new Msg.LineDone(line.line(), line.line().length() % 2, OUTPUT);
        }
        if (effect instanceof Effect.SaveText save) {
            return save.over() ? new Msg.Saved(save.path(), 3) : new Msg.NotSaved(save.path(), save.text(), true, "");
        }
        if (effect instanceof Effect.Copy copy) {
            return new Msg.Copied(copy.what(), copy.text(), copy.toFile() ? "/tmp/copied.txt" : "", "", "");
        }
        return effect instanceof Effect.SaveScript save ? new Msg.ScriptSaved(save.path(), "") : null;
    }
}
