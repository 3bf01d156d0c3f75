package org.lxdeck.tui.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A recording in asciinema's format, version 2: a line about the terminal, then a line for each piece of output.
 *
 * @param pieces in order
 */
record Cast(int width, int height, List<Piece> pieces) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What was printed at one moment, seconds after the first. */
    record Piece(double seconds, String text) {}

    /** What script(1) has logged: the bytes, and lines of delay and number of bytes. */
    static Cast of(int width, int height, Path raw, Path timing) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw));
        // script begins the file with a line of its own, which the timing does not count.
        while (bytes.hasRemaining() && bytes.get() != '\n') {}
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        List<Piece> pieces = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.allocate(1 << 20);
        double now = 0;
        for (String line : Files.readAllLines(timing)) {
            String[] words = line.split(" ");
            int many = Math.min(Integer.parseInt(words[1]), bytes.remaining());
            now += pieces.isEmpty() ? 0 : Double.parseDouble(words[0]);
            rest.put(bytes.slice().limit(many));
            bytes.position(bytes.position() + many);
            rest.flip();
            CharBuffer text = CharBuffer.allocate(rest.remaining() + 1);
            decoder.decode(rest, text, false);
            rest.compact();
            pieces.add(new Piece(now, text.flip().toString()));
        }
        return new Cast(width, height, pieces);
    }

    void write(Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        out.append("{\"version\": 2, \"width\": ")
                .append(width)
                .append(", \"height\": ")
                .append(height);
        out.append(
                ", \"title\": \"lxdeck --demo\", \"env\": {\"TERM\": \"xterm-256color\", \"SHELL\": \"/bin/sh\"}}\n");
        for (Piece piece : pieces) {
            out.append('[')
                    .append(String.format(Locale.ROOT, "%.3f", piece.seconds()))
                    .append(", \"o\", ");
            out.append(JSON.writeValueAsString(piece.text())).append("]\n");
        }
        Files.writeString(file, out);
    }

    static Cast read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        JsonNode head = JSON.readTree(lines.get(0));
        if (head.get("version").asInt() != 2) {
            throw new IOException(file + " is not of version 2");
        }
        List<Piece> pieces = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            JsonNode piece = JSON.readTree(line);
            if (piece.get(1).asText().equals("o")) {
                pieces.add(new Piece(piece.get(0).asDouble(), piece.get(2).asText()));
            }
        }
        return new Cast(head.get("width").asInt(), head.get("height").asInt(), pieces);
    }

    /** Everything that was printed. */
    String output() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    double seconds() {
        return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).seconds();
    }
}
