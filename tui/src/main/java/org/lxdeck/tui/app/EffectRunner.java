package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Errand;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.attach.Attachment;
import org.lxdeck.tui.attach.ShellMemory;
import org.lxdeck.tui.cli.HistoryFile;
import org.lxdeck.tui.cli.SharedEngine;
import org.lxdeck.tui.dialog.Answer;
import org.lxdeck.tui.dialog.Approved;
import org.lxdeck.tui.dialog.BulkRun;

/**
 * Carries out effects. What may block runs on threads of its own and comes back as a message; only what needs the
 * terminal itself runs on the loop's thread, which has nothing to paint meanwhile.
 */
final class EffectRunner implements AutoCloseable {
    private final Engine engine;
    private final Display display;
    private final Inbox inbox;
    private final Wardrobe wardrobe;
    private final TextFiles files;
    private final AtomicInteger busy = new AtomicInteger();
    private final ShellMemory shells;
    private final ThreadPoolExecutor workers;

    EffectRunner(Engine engine, Display display, Inbox inbox, Wardrobe wardrobe, ShellMemory shells, Path copies) {
        this.shells = shells;
        this.engine = engine;
        this.display = display;
        this.inbox = inbox;
        this.wardrobe = wardrobe;
        this.files = new TextFiles(copies);
        this.workers =
                new ThreadPoolExecutor(4, 4, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadFactory() {
                    @Override
                    public Thread newThread(Runnable work) {
                        Thread thread = new Thread(work, "effect");
                        thread.setDaemon(true);
                        return thread;
                    }
                });
        workers.allowCoreThreadTimeOut(true);
    }

    void run(Effect effect) {
        if (effect instanceof Effect.Submit submit) {
            submit(submit);
        } else if (effect instanceof Effect.Cancel cancel) {
            engine.cancel(cancel.id());
        } else if (effect instanceof Effect.SetFocus focus) {
            engine.focus(focus.focus());
        } else if (effect instanceof Effect.Repaint) {
            display.forget();
        } else if (effect instanceof Effect.Mouse mouse) {
            display.mouse(mouse.on());
        } else if (effect instanceof Effect.Copy copy && !copy.toFile()) {
            copy(copy);
        } else if (effect instanceof Effect.Suspend) {
            suspend();
        } else if (effect instanceof Effect.Handover handover) {
            Attachment.End end = Attachment.run(display, handover.plan());
            inbox.put(new Msg.Detached(handover.ref(), handover.what(), end.exitCode(), end.problem()));
        } else if (effect instanceof Effect.RunOnTerminal line) {
            inbox.put(VerbLine.onTerminal(display, lent(line.line()), line.line()));
        } else if (effect instanceof Effect.EditConfig edit) {
            inbox.put(new ConfigTexts(engine.state(), display).edit(edit.draft()));
        } else if (effect instanceof Effect.EditConfigText edit) {
            inbox.put(new ConfigTexts(engine.state(), display).edit(edit));
        } else {
            later(effect);
        }
    }

    /** The terminal first; what it cannot take goes to the file. */
    private void copy(Effect.Copy copy) {
        Display.Clip clip = display.copy(copy.text());
        if (clip == Display.Clip.SENT) {
            inbox.put(new Msg.Copied(copy.what(), copy.text(), "", "", ""));
            return;
        }
        String reason = clip == Display.Clip.TOO_LARGE
                ? "It is too large for the terminal's clipboard."
                : "This terminal has no clipboard.";
        later(new ToFile(copy, reason));
    }

    private void suspend() {
        try {
            if (!display.suspend()) {
                inbox.put(new Msg.EditEnded("There is no shell to go back to.", false));
            }
        } catch (IOException e) {
            inbox.put(new Msg.EffectFailed("lxdeck could not be stopped.", String.valueOf(e.getMessage())));
        }
    }

    private void submit(Effect.Submit submit) {
        List<Intent> intents = new ArrayList<>();
        for (Approved approved : submit.intents()) {
            intents.add(approved.intent());
        }
        Errand.Taken taken = engine.submit(new Errand(intents, submit.reason()));
        if (taken.bulk().isPresent()) {
            inbox.put(new Msg.BulkBegun(new BulkRun(taken.bulk().get(), intents, taken.ids())));
            return;
        }
        for (int i = 0; i < intents.size(); i++) {
            inbox.put(new Msg.Submitted(intents.get(i), taken.ids().get(i)));
        }
    }

    /** What blocks: not on the loop's thread. */
    private void later(Effect effect) {
        later(new Runnable() {
            @Override
            public void run() {
                block(effect);
            }
        });
    }

    /** A copy on its way to the file. */
    private final class ToFile implements Runnable {
        private final Effect.Copy copy;
        private final String reason;

        ToFile(Effect.Copy copy, String reason) {
            this.copy = copy;
            this.reason = reason;
        }

        @Override
        public void run() {
            inbox.put(files.copied(copy.what(), copy.text(), reason));
        }
    }

    private void later(Runnable work) {
        busy.incrementAndGet();
        workers.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                inbox.put(new Msg.EffectFailed("This should not have happened.", String.valueOf(e)));
            } finally {
                busy.decrementAndGet();
            }
        });
    }

    private void block(Effect effect) {
        if (effect instanceof Effect.Refresh) {
            engine.refresh(EnumSet.allOf(Part.class));
        } else if (effect instanceof Effect.Why why) {
            inbox.put(new Msg.Answered(why(why.subject())));
        } else if (effect instanceof Effect.Preview preview) {
            inbox.put(new Msg.Answered(preview(preview.intent())));
        } else if (effect instanceof Effect.CompletePath path) {
            inbox.put(new Msg.Answered(new Answer.Paths(path.typed(), PathCompletion.of(path.typed()))));
        } else if (effect instanceof Effect.CompleteLine line) {
            inbox.put(new Msg.Answered(new Answer.Words(line.typed(), VerbLine.complete(engine, line.typed()))));
        } else if (effect instanceof Effect.Attach attach) {
            inbox.put(attach(attach));
        } else if (effect instanceof Effect.Save save) {
            inbox.put(files.dialog(save.name(), save.text()));
        } else if (effect instanceof Effect.ReadTastes read) {
            inbox.put(new Msg.Answered(new Answer.Tastes(read.kind(), wardrobe.tastes(read.kind()))));
        } else if (effect instanceof Effect.Keep keep) {
            inbox.put(keep(keep));
        } else if (effect instanceof Effect.Regrounded now) {
            inbox.put(new Msg.ThemeRead(wardrobe.themeFor(now.ground())));
        } else if (effect instanceof Effect.SaveText save) {
            inbox.put(files.save(save.path(), save.text(), save.over()));
        } else if (effect instanceof Effect.Copy copy) {
            inbox.put(files.copied(copy.what(), copy.text(), ""));
        } else if (effect instanceof Effect.Shell shell) {
            inbox.put(new Msg.ShellChosen(shell.ref(), shells.of(shell.ref(), born(shell.ref()))));
        } else if (effect instanceof Effect.ForgetShells gone) {
            shells.forget(gone.refs());
        } else if (effect instanceof Effect.AskShell ask) {
            inbox.put(askShell(ask.ref()));
        } else if (effect instanceof Effect.RunLine line) {
            inbox.put(VerbLine.run(lent(line.line()), line.line()));
        } else if (effect instanceof Effect.ListFiles list) {
            inbox.put(new Msg.Answered(new FileReading(engine).list(list)));
        } else if (effect instanceof Effect.CountFiles count) {
            inbox.put(new Msg.Answered(new FileReading(engine).count(count)));
        } else if (effect instanceof Effect.ViewFile view) {
            inbox.put(new Msg.Answered(new FileReading(engine).view(view)));
        } else if (effect instanceof Effect.ListVerbs) {
            inbox.put(new Msg.Answered(new Answer.Verbs(VerbLine.verbs(engine))));
        } else if (effect instanceof Effect.ReadHistory history) {
            inbox.put(new Msg.HistoryRead(new HistoryFile(Path.of(history.file())).read()));
        } else if (effect instanceof Effect.Remember line) {
            new HistoryFile(Path.of(line.file())).append(line.line());
        } else if (effect instanceof Effect.SaveScript script) {
            inbox.put(files.script(script.path(), script.text()));
        }
    }

    private Msg keep(Effect.Keep keep) {
        try {
            String file = wardrobe.keep(keep.kind(), keep.name());
            return new Msg.Noted("“" + keep.kind().id() + ": " + keep.name() + "” stands in " + file + " now.");
        } catch (IOException e) {
            return new Msg.EffectFailed("The choice was not written down.", String.valueOf(e.getMessage()));
        }
    }

    private Answer.Explained why(Subject subject) {
        try {
            return new Answer.Explained(subject, Optional.of(engine.why(subject)), "");
        } catch (EngineException e) {
            return new Answer.Explained(subject, Optional.empty(), e.error().message());
        }
    }

    /** The engine for a line of verbs, which tells of the operations that the line makes. */
    private Engine lent(String line) {
        return new SharedEngine(engine) {
            @Override
            public Errand.Taken submit(Errand errand) {
                Errand.Taken taken = super.submit(errand);
                for (OperationId id : taken.ids()) {
                    inbox.put(new Msg.LineSubmitted(line, id));
                }
                return taken;
            }
        };
    }

    private Answer.Previewed preview(Intent intent) {
        try {
            return new Answer.Previewed(intent, engine.preview(intent), Optional.empty());
        } catch (EngineException e) {
            return new Answer.Previewed(intent, List.of(), Optional.of(e.error()));
        }
    }

    private Msg attach(Effect.Attach attach) {
        String what = attach.request().kind() == AttachRequest.Kind.CONSOLE ? "console" : "shell";
        try {
            AttachPlan plan = engine.attach(attach.ref(), attach.request());
            if (attach.request().kind() == AttachRequest.Kind.SHELL) {
                shells.remember(
                        attach.ref(), born(attach.ref()), attach.request().choice());
            }
            return new Msg.AttachReady(attach.ref(), what, plan);
        } catch (EngineException e) {
            return new Msg.Detached(attach.ref(), what, 0, e.error().message());
        }
    }

    /** By what a container is told from another one that had its name; 0 where nothing tells. */
    private long born(ContainerRef ref) {
        Optional<Container> container = engine.state().container(ref);
        return container.isPresent() && container.get().managed()
                ? container.get().createdAt()
                : 0;
    }

    private Msg askShell(ContainerRef ref) {
        try {
            return new Msg.ShellAsked(ref, engine.users(ref), shells.of(ref, born(ref)));
        } catch (EngineException e) {
            return new Msg.Detached(ref, "shell", 0, e.error().message());
        }
    }

    boolean isQuiet() {
        return busy.get() == 0;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
