package org.lxdeck.tui.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.tui.dialog.Answer;

/** Finds what the view of files asks for. Blocks. */
final class FileReading {
    /** So much of a file is shown. */
    private static final int MOST = 1 << 20;

    private static final int TAB = 8;

    private final Engine engine;

    FileReading(Engine engine) {
        this.engine = engine;
    }

    Answer list(Effect.ListFiles asked) {
        try {
            FileListing listing = asked.inside()
                    ? engine.files(asked.ref().host()).list(asked.ref(), asked.path())
                    : HostFolder.list(asked.path());
            return new Answer.FilesListed(asked.ref(), asked.inside(), asked.path(), Optional.of(listing), "");
        } catch (EngineException | IOException | InvalidPathException e) {
            return new Answer.FilesListed(
                    asked.ref(), asked.inside(), asked.path(), Optional.empty(), sentence(e, asked.path()));
        }
    }

    Answer count(Effect.CountFiles asked) {
        try {
            FileCount count = engine.files(asked.ref().host()).count(asked.ref(), asked.paths());
            return new Answer.FilesCounted(asked.ref(), asked.paths(), count, "");
        } catch (EngineException e) {
            return new Answer.FilesCounted(asked.ref(), asked.paths(), FileCount.NONE, sentence(e, ""));
        }
    }

    Answer view(Effect.ViewFile asked) {
        String title = Text.line(asked.path(), 200);
        try {
            byte[] content = asked.inside() ? inside(asked) : onHost(asked.path());
            return new Answer.FileRead(asked.ref(), title, lines(content), "");
        } catch (EngineException | IOException | InvalidPathException e) {
            return new Answer.FileRead(asked.ref(), title, List.of(), sentence(e, asked.path()));
        }
    }

    private byte[] inside(Effect.ViewFile asked) throws EngineException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        engine.files(asked.ref().host()).read(asked.ref(), asked.path(), MOST + 1L, content);
        return content.toByteArray();
    }

    private static byte[] onHost(String path) throws IOException {
        Path file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST + 1);
        }
    }

    private static String sentence(Exception failure, String path) {
        if (failure instanceof EngineException known) {
            String hint = known.error().hint();
            return known.error().message() + "." + (hint.isEmpty() ? "" : " " + hint + ".");
        }
        String why = failure instanceof IOException io ? IoSentence.why(io) : "it is no file name";
        return Text.line(path, 200) + " cannot be read: " + why + ".";
    }

    /** The lines, cleaned, tabs as blanks. */
    static List<String> lines(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return List.of("It is not text" + (content.length > MOST ? "." : ": " + content.length + " bytes."));
            }
        }
        String text = new String(content, 0, Math.min(content.length, MOST), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(Text.line(spaced(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)));
        }
        if (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        if (content.length > MOST) {
            lines.add("(what comes after the first MiB is not shown)");
        }
        return lines;
    }

    private static String spaced(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append(" ".repeat(TAB - out.length() % TAB));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
