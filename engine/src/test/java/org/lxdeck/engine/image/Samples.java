package org.lxdeck.engine.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.lxdeck.engine.Places;

/** Image files made for tests, good and bad. */
public final class Samples {
    public static final String METADATA = """
            architecture: x86_64
            creation_date: 1470920887
            properties:
              os: fedora
              release: "1.2.3"
              description: Custom development image
            templates:
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

    public Samples() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    public static Places places(Path root) {
        return Places.of(Map.of("LXDECK_ROOT", root.toString()));
    }

    public Samples file(String name, String content) throws IOException {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
        entry.setSize(text.length);
        return put(entry, text);
    }

    public Samples directory(String name) throws IOException {
        return put(new TarArchiveEntry(name, TarConstants.LF_DIR, true), new byte[0]);
    }

    public Samples symlink(String name, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK, true);
        entry.setLinkName(target);
        return put(entry, new byte[0]);
    }

    public Samples hardlink(String name, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_LINK, true);
        entry.setLinkName(target);
        return put(entry, new byte[0]);
    }

    private Samples put(TarArchiveEntry entry, byte[] content) throws IOException {
        entry.setModTime(1470920887000L);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        return this;
    }

    /** Writes the plain tar. */
    public Path to(Path file) throws IOException {
        tar.finish();
        return Files.write(file, bytes.toByteArray());
    }

    /** A small unified image, plain. */
    public static Path unified(Path file) throws IOException {
        return new Samples()
                .file("metadata.yaml", METADATA)
                .directory("rootfs/")
                .directory("rootfs/etc/")
                .file("rootfs/etc/hostname", "unified\n")
                .symlink("rootfs/bin", "usr/bin")
                .to(file);
    }

    /** The metadata part of a split image, plain. */
    public static Path metadata(Path file) throws IOException {
        return new Samples().file("metadata.yaml", METADATA).to(file);
    }

    /** The root file system part of a split image, plain. */
    public static Path rootfs(Path file) throws IOException {
        return new Samples()
                .directory("./")
                .directory("./etc/")
                .file("./etc/hostname", "split\n")
                .to(file);
    }

    /** Runs a program; its output, trimmed. */
    public static String run(String... argv) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(List.of(argv)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", argv) + ": " + output);
        }
        return output.trim();
    }

    /** The file compressed by a shell command line that reads its standard input. */
    public static Path through(String command, Path file, String ending) throws IOException, InterruptedException {
        Path out = file.resolveSibling(file.getFileName() + ending);
        run("sh", "-c", command + " < '" + file + "' > '" + out + "'");
        return out;
    }
}
