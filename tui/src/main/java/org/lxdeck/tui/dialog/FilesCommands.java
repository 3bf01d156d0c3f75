package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.engine.model.Host;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.files.FilePane;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.line.HostWords;
import org.lxdeck.tui.line.ShellWords;
import org.lxdeck.tui.widget.Amounts;

/** What the view of files does with files: copy, make, delete, look into, edit. */
final class FilesCommands {
    private static final int MOST_NAMED = 8;

    private FilesCommands() {}

    static Step press(FilesView view, Command command, Facts facts) {
        return switch (command) {
            case FILES_COPY -> copy(view, facts);
            case FILES_MKDIR -> onlyInside(view, facts, mkdir(view));
            case FILES_DELETE -> onlyInside(view, facts, delete(view));
            case FILES_EDIT -> onlyInside(view, facts, edit(view, facts));
            case FILES_VIEW -> look(view);
            case FILES_CANCEL -> cancel(view, facts);
            default -> Step.stay(view);
        };
    }

    /** Files of this machine are copied to and from, and left alone otherwise. */
    private static Step onlyInside(FilesView view, Facts facts, Step step) {
        if (!view.inside()) {
            return Step.stay(view.says("This side is the host: lxdeck only copies from and to it."));
        }
        return isReadOnly(view.ref(), facts) ? readOnly(view) : step;
    }

    private static Step readOnly(FilesView view) {
        return Step.stay(view.says("Host " + view.ref().host() + " is read-only here."));
    }

    private static boolean isReadOnly(ContainerRef ref, Facts facts) {
        for (Host host : facts.engine().hosts()) {
            if (host.id().equals(ref.host())) {
                return host.readOnly();
            }
        }
        return false;
    }

    private static Step copy(FilesView view, Facts facts) {
        List<FileEntry> chosen = view.pane().chosen();
        if (isReadOnly(view.ref(), facts)) {
            return readOnly(view);
        }
        if (chosen.isEmpty()
                || view.other().waiting()
                || !view.other().problem().isEmpty()) {
            return Step.stay(view.says(chosen.isEmpty() ? "There is no file to copy." : "The other side has no list."));
        }
        List<String> paths = new ArrayList<>();
        boolean directories = false;
        for (FileEntry entry : chosen) {
            paths.add(view.pane().pathOf(entry));
            directories |= entry.leadsToDirectory();
        }
        Copying how = new Copying(true, directories, false);
        String target = view.other().path();
        Intent intent = view.inside()
                ? new FileIntent.Pull(view.ref(), paths, target, how)
                : new FileIntent.Push(view.ref(), paths, target, how, Ownership.OF_SOURCE);
        List<String> lines = overwritten(view, chosen, facts);
        String where = view.inside() ? "this machine: " : "“" + view.ref().name() + "”: ";
        lines.add(0, "To " + where + org.lxdeck.engine.model.Text.line(target, 200));
        String title = "Copy " + what(chosen) + (lines.size() > 1 ? " and overwrite?" : "?");
        return Step.stay(
                view,
                new Ask.Open(Question.confirm(
                        title, lines, lines.size() > 1 ? "Overwrite" : "Copy", List.of(intent), facts.caution())));
    }

    /** What stands at the other side under the same names, with sizes and dates of both. */
    private static List<String> overwritten(FilesView view, List<FileEntry> chosen, Facts facts) {
        List<String> lines = new ArrayList<>();
        int more = 0;
        for (FileEntry entry : chosen) {
            Optional<FileEntry> there = view.other().find(entry.name());
            if (there.isEmpty()) {
                continue;
            }
            if (lines.size() >= MOST_NAMED) {
                more++;
            } else if (there.get().leadsToDirectory() && entry.leadsToDirectory()) {
                lines.add(entry.shown() + ": goes into the directory that is there");
            } else {
                lines.add(entry.shown() + ": " + of(there.get(), facts) + " becomes " + of(entry, facts));
            }
        }
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        return lines;
    }

    private static String of(FileEntry entry, Facts facts) {
        return Amounts.bytes(entry.size()) + " of " + FileTimes.full(entry.modified(), facts.zoneSeconds());
    }

    private static String what(List<FileEntry> chosen) {
        return chosen.size() == 1 ? "“" + chosen.get(0).shown() + "”" : chosen.size() + " files";
    }

    private static Step mkdir(FilesView view) {
        return Step.stay(view, new Ask.Open(newDirectory(view.ref(), view.container())));
    }

    /** The form for the name of a directory that is to be made in this one. */
    static Form newDirectory(ContainerRef ref, FilePane pane) {
        return Form.of(
                "Make a directory in " + org.lxdeck.engine.model.Text.line(pane.path(), 60),
                new NewDirectory(ref, pane),
                List.of(new Field.Line("Name", TextInput.of(""), "", false)));
    }

    /** What comes of its name. */
    private record NewDirectory(ContainerRef ref, FilePane pane) implements FormPurpose {
        @Override
        public String doing() {
            return "make";
        }

        @Override
        public List<String> hosts() {
            return List.of(ref.host());
        }

        @Override
        public String problem(Form form, int field, Facts facts) {
            String name = form.text(0);
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("/")) {
                return "a name without a slash is needed";
            }
            return pane.find(name).isPresent() ? "there is already a “" + name + "”" : "";
        }

        @Override
        public List<Intent> intents(Form form, Facts facts) {
            String path = FilePath.join(pane.path(), form.text(0));
            return List.of(new FileIntent.MakeDirectory(ref, path, false, Ownership.OF_SOURCE));
        }
    }

    /** Counted first, so that the question can say how much it is. */
    private static Step delete(FilesView view) {
        List<FileEntry> chosen = view.pane().chosen();
        List<String> paths = new ArrayList<>();
        chosen.forEach(entry -> paths.add(view.pane().pathOf(entry)));
        return chosen.isEmpty()
                ? Step.stay(view.says("There is no file to delete."))
                : Step.stay(view.says("Counting …"), new Ask.CountFiles(view.ref(), paths));
    }

    static Step counted(FilesView view, Answer.FilesCounted counted, Facts facts) {
        if (!counted.problem().isEmpty()) {
            return Step.stay(view.says(counted.problem()));
        }
        FileCount count = counted.count();
        List<String> lines = new ArrayList<>();
        for (String path :
                counted.paths().subList(0, Math.min(MOST_NAMED, counted.paths().size()))) {
            lines.add(org.lxdeck.engine.model.Text.line(path, 200));
        }
        if (counted.paths().size() > MOST_NAMED) {
            lines.add("and " + (counted.paths().size() - MOST_NAMED) + " more");
        }
        boolean tree = count.directories() > 0;
        lines.add(
                tree
                        ? "With all that is in them: " + count.files() + " files, " + count.directories()
                                + " of them directories, " + Amounts.bytes(count.bytes()) + "."
                        : Amounts.bytes(count.bytes()) + " in all.");
        Intent intent = new FileIntent.DeleteFiles(view.ref(), counted.paths(), tree);
        int many = counted.paths().size();
        String title = "Delete " + (many == 1 ? "a file" : many + " files") + " of “"
                + view.ref().name() + "”?";
        return Step.stay(
                view.says(""),
                new Ask.Open(Question.confirm(title, lines, "Delete", List.of(intent), facts.caution())));
    }

    private static Step look(FilesView view) {
        Optional<FileEntry> entry = view.pane().selected();
        return entry.isEmpty() || entry.get().leadsToDirectory()
                ? Step.stay(view.says("Only files can be looked into."))
                : Step.stay(
                        view,
                        new Ask.ViewFile(view.ref(), view.inside(), view.pane().pathOf(entry.get())));
    }

    private static Step edit(FilesView view, Facts facts) {
        Optional<FileEntry> entry = view.pane().selected();
        if (entry.isEmpty() || entry.get().leadsToDirectory()) {
            return Step.stay(view.says("Only files can be edited."));
        }
        String name =
                HostWords.named(facts.engine(), view.ref().host(), view.ref().name());
        String word = ShellWords.quote(name + view.pane().pathOf(entry.get()));
        return Step.stay(view, new Ask.RunLine("file edit " + word));
    }

    private static Step cancel(FilesView view, Facts facts) {
        Optional<Operation> running = FilesView.running(facts, view.ref());
        return running.isEmpty()
                ? Step.stay(view.says("Nothing is being copied."))
                : Step.stay(view, new Ask.Cancel(running.get().id()));
    }
}
