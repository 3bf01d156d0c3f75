package org.lxdeck.tui.dialog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.files.FilePane;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.widget.Canvas;

/**
 * Two panes of files, this machine's to the left and a container's to the right, for fingers that know Midnight
 * Commander. Lists come as answers; nothing is done but by intents that a question has let pass.
 *
 * @param inside whether the container's pane has the keys
 * @param typing the filter as it is typed; null when none is
 * @param ended the operation on its files that had ended last when the panes were read
 * @param notice a sentence about what has just happened
 */
public record FilesView(
        ContainerRef ref,
        FilePane host,
        FilePane container,
        boolean inside,
        @Nullable TextInput typing,
        Optional<OperationId> ended,
        String notice)
        implements Dialog {
    private static final String FIRST = "/root";

    /** Both panes with their lists on the way; {@code directory} is that of this machine to begin with. */
    public static Step open(ContainerRef ref, String directory, Facts facts) {
        FilePane host = FilePane.at(FilePath.clean(directory));
        FilePane container = FilePane.at(FIRST);
        FilesView view = new FilesView(ref, host, container, true, null, ended(facts, ref), "");
        return Step.stay(view, view.asks());
    }

    /** Which operation on files of this container runs now. */
    static Optional<Operation> running(Facts facts, ContainerRef ref) {
        for (Operation operation : facts.engine().operations()) {
            if (!operation.isFinal() && isAbout(operation, ref)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    private static Optional<OperationId> ended(Facts facts, ContainerRef ref) {
        return last(facts, ref).map(Operation::id);
    }

    /** The operation on its files that has ended last. */
    private static Optional<Operation> last(Facts facts, ContainerRef ref) {
        Optional<Operation> last = Optional.empty();
        for (Operation operation : facts.engine().operations()) {
            last = operation.isFinal() && isAbout(operation, ref) ? Optional.of(operation) : last;
        }
        return last;
    }

    private static boolean isAbout(Operation operation, ContainerRef ref) {
        boolean files =
                switch (operation.verb()) {
                    case PUSH_FILES, PULL_FILES, MAKE_DIRECTORY, DELETE_FILES -> true;
                    default -> false;
                };
        return files && operation.container().equals(Optional.of(ref));
    }

    private Ask[] asks() {
        return new Ask[] {new Ask.ListFiles(ref, false, host.path()), new Ask.ListFiles(ref, true, container.path())};
    }

    /** The pane with the keys. */
    FilePane pane() {
        return inside ? container : host;
    }

    /** The pane that files are copied to. */
    FilePane other() {
        return inside ? host : container;
    }

    FilesView with(FilePane changed) {
        return new FilesView(ref, inside ? host : changed, inside ? changed : container, inside, typing, ended, "");
    }

    FilesView says(String sentence) {
        return new FilesView(ref, host, container, inside, typing, ended, sentence);
    }

    private FilesView typing(@Nullable TextInput text) {
        return new FilesView(ref, host, container, inside, text, ended, "");
    }

    @Override
    public List<Scope> scopes() {
        return typing == null
                ? List.of(Scope.FILES, Scope.LIST, Scope.DIALOG, Scope.ANYWHERE)
                : List.of(Scope.EDIT, Scope.DIALOG, Scope.ANYWHERE);
    }

    @Override
    public boolean takesText() {
        return typing != null;
    }

    @Override
    public Step press(Key key, @Nullable Command command, Facts facts) {
        if (typing != null) {
            return typed(typing, key, command);
        }
        if (command == null) {
            return Step.stay(this);
        }
        int page = Math.max(1, facts.height() - 8);
        return switch (command) {
            case CANCEL -> pane().look().filter().isEmpty() ? Step.close() : Step.stay(with(pane().filtered("")));
            case FILES_CLOSE -> Step.close();
            case FILES_OTHER -> Step.stay(new FilesView(ref, host, container, !inside, null, ended, ""));
            case UP -> Step.stay(with(pane().moved(-1)));
            case DOWN -> Step.stay(with(pane().moved(1)));
            case PAGE_UP -> Step.stay(with(pane().moved(-page)));
            case PAGE_DOWN -> Step.stay(with(pane().moved(page)));
            case HALF_UP -> Step.stay(with(pane().moved(-Math.max(1, page / 2))));
            case HALF_DOWN -> Step.stay(with(pane().moved(Math.max(1, page / 2))));
            case FIRST -> Step.stay(with(pane().moved(-pane().rows().size())));
            case LAST -> Step.stay(with(pane().moved(pane().rows().size())));
            case FILES_MARK, MARK -> Step.stay(with(pane().toggled()));
            case MARK_ALL -> Step.stay(with(pane().markedAll(true)));
            case MARK_CLEAR -> Step.stay(with(pane().markedAll(false)));
            case MARK_INVERT -> Step.stay(with(pane().inverted()));
            case SORT_NEXT -> Step.stay(with(pane().ordered(1)));
            case SORT_PREVIOUS -> Step.stay(with(pane().ordered(-1)));
            case SORT_REVERSE -> Step.stay(with(pane().reversed()));
            case FILES_HIDDEN -> Step.stay(with(pane().toggledHidden()));
            case FILTER -> Step.stay(typing(TextInput.of(pane().look().filter())));
            case FILES_UP -> up();
            case ACCEPT -> enter();
            case FILES_REFRESH -> Step.stay(this, asks());
            default -> FilesCommands.press(this, command, facts);
        };
    }

    private Step typed(TextInput text, Key key, @Nullable Command command) {
        if (command == Command.CANCEL) {
            return Step.stay(typing(null).with(pane().filtered("")));
        }
        if (command == Command.ACCEPT) {
            return Step.stay(typing(null));
        }
        if (command == Command.FIELD_NEXT || command == Command.FIELD_PREVIOUS) {
            return Step.stay(with(pane().moved(command == Command.FIELD_NEXT ? 1 : -1)));
        }
        TextInput next = text.press(key, command);
        return Step.stay(typing(next).with(pane().filtered(next.text())));
    }

    @Override
    public Step paste(String text, Facts facts) {
        if (typing == null) {
            return Step.stay(this);
        }
        TextInput next = typing.insert(org.lxdeck.engine.model.Text.line(text, 200));
        return Step.stay(typing(next).with(pane().filtered(next.text())));
    }

    private Step up() {
        String path = pane().path();
        return path.equals("/") ? Step.stay(this) : go(FilePath.parent(path), FilePath.name(path));
    }

    private Step enter() {
        Optional<FileEntry> entry = pane().selected();
        if (entry.isEmpty()) {
            return Step.stay(this);
        }
        return entry.get().leadsToDirectory()
                ? go(pane().pathOf(entry.get()), "")
                : Step.stay(this, new Ask.ViewFile(ref, inside, pane().pathOf(entry.get())));
    }

    private Step go(String path, String select) {
        return Step.stay(with(pane().going(path, select)), new Ask.ListFiles(ref, inside, path));
    }

    @Override
    public Step answer(Answer answer, Facts facts) {
        if (answer instanceof Answer.FilesListed listed && listed.ref().equals(ref)) {
            FilePane pane = listed.inside() ? container : host;
            FilePane now = listed.listing().isPresent()
                    ? pane.listed(listed.listing().get())
                    : pane.failed(listed.path(), listed.problem());
            // A new container may have no /root.
            boolean lost =
                    listed.inside() && !listed.problem().isEmpty() && now.path().equals(FIRST);
            FilePane shown = lost ? FilePane.at("/") : now;
            FilesView view = new FilesView(
                    ref,
                    listed.inside() ? host : shown,
                    listed.inside() ? shown : container,
                    inside,
                    typing,
                    ended,
                    notice);
            return lost ? Step.stay(view, new Ask.ListFiles(ref, true, "/")) : Step.stay(view);
        }
        if (answer instanceof Answer.FilesCounted counted && counted.ref().equals(ref)) {
            return FilesCommands.counted(this, counted, facts);
        }
        if (answer instanceof Answer.FileRead read && read.ref().equals(ref)) {
            return read.problem().isEmpty()
                    ? Step.stay(this, new Ask.Open(MessageDialog.wide(read.title(), read.lines())))
                    : Step.stay(says(read.problem()));
        }
        return Step.stay(this);
    }

    /** Reads the panes again once something on its files has ended; ends with the container. */
    @Override
    public Step refresh(Facts facts) {
        if (facts.engine().container(ref).isEmpty()) {
            return Step.close(new Ask.Open(MessageDialog.failure(
                    "“" + ref.name() + "” is gone",
                    List.of("Somebody deleted or renamed it while you looked at it."))));
        }
        Optional<Operation> newest = last(facts, ref);
        Optional<OperationId> now = newest.map(Operation::id);
        if (now.equals(ended)) {
            return Step.stay(this);
        }
        // What was marked has been dealt with, unless it failed.
        boolean well = newest.isPresent() && newest.get().status() == OperationStatus.SUCCESS;
        FilePane left = well ? host.markedAll(false) : host;
        FilePane right = well ? container.markedAll(false) : container;
        FilesView view = new FilesView(ref, left, right, inside, typing, now, notice);
        return Step.stay(view, view.asks());
    }

    @Override
    public void draw(Canvas canvas, Facts facts) {
        FilesDrawing.draw(this, canvas, facts);
    }
}
