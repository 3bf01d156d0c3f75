package org.lxdeck.tui.cli.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.Submissions;
import org.lxdeck.tui.cli.TextEditor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck file edit}. */
@Command(
        name = "edit",
        description = {
            "Edit a file of a container in your editor ($VISUAL, $EDITOR), on a private copy.",
            "From a pipe or file the new content is read from standard input."
        })
final class FileEdit extends CliVerb {
    private static final int LARGEST = 64 << 20;

    @Parameters(index = "0", paramLabel = "[HOST:]NAME/PATH", description = "The file")
    String word = "";

    FileEdit(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException, IOException {
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            FilePlace place = FilePlace.of(engine.state(), word);
            if (!context.io().inIsTerminal()) {
                return put(engine, place, context.io().in().readAllBytes());
            }
            return inEditor(engine, place);
        }
    }

    private int inEditor(Engine engine, FilePlace place) throws EngineException, InterruptedException, IOException {
        byte[] before = read(engine, place);
        Path directory = Files.createTempDirectory(
                "lxdeck-edit-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path copy = directory.resolve(plain(FilePath.name(place.path())));
        boolean settled = false;
        try {
            Files.write(copy, before);
            TextEditor.of(context.io()).open(context.io(), copy, 0);
            byte[] after = Files.readAllBytes(copy);
            if (Arrays.equals(before, after)) {
                err().println("Nothing was changed.");
                settled = true;
                return ExitCode.OK;
            }
            if (!Arrays.equals(before, read(engine, place))) {
                throw new EngineException(
                        EngineError.Kind.CONFLICT,
                        place.path() + " was changed in the container while you edited it; nothing was written");
            }
            int code = put(engine, place, after);
            settled = code == ExitCode.OK;
            return code;
        } finally {
            if (settled || !differs(copy, before)) {
                Files.deleteIfExists(copy);
                remove(directory);
            } else {
                err().println("Your text is kept in " + copy);
            }
        }
    }

    private static byte[] read(Engine engine, FilePlace place) throws EngineException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        engine.files(place.ref().host()).read(place.ref(), place.path(), LARGEST + 1L, content);
        if (content.size() > LARGEST) {
            throw new EngineException(
                    EngineError.Kind.REFUSED,
                    place.path() + " is larger than 64 MiB",
                    "pull it, edit it and push it back: lxdeck file pull "
                            + place.ref().name() + place.path() + " .");
        }
        return content.toByteArray();
    }

    private int put(Engine engine, FilePlace place, byte[] content) throws InterruptedException {
        FileIntent intent = new FileIntent.PushStream(
                place.ref(), new ByteArrayInputStream(content), place.path(), false, Ownership.OF_SOURCE);
        return Submissions.exitCode(List.of(submissions(engine).one(intent)));
    }

    private static boolean differs(Path copy, byte[] before) throws IOException {
        return Files.isRegularFile(copy) && !Arrays.equals(Files.readAllBytes(copy), before);
    }

    /** What the editor left beside it, e.g. a backup, goes too; all of it is in a directory of our own. */
    private static void remove(Path directory) throws IOException {
        try (var left = Files.newDirectoryStream(directory)) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(directory);
    }

    /** The name for the editor, which may choose colours by its ending. */
    private static String plain(String name) {
        boolean plain = name.length() < 100 && name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*");
        return plain ? name : "file";
    }
}
