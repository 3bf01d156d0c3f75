package org.lxdeck.tui.real;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar archive written member by member, members that no tar would write included. */
final class Archive {
    static final String METADATA = """
            architecture: x86_64
            creation_date: 1470920887
            properties:
              os: fedora
            """;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

    /** One that begins with metadata and an empty root file system. */
    static Archive image() throws IOException {
        return image(METADATA);
    }

    static Archive image(String metadata) throws IOException {
        return new Archive().file("metadata.yaml", metadata).add("rootfs/", TarConstants.LF_DIR, "", "");
    }

    Archive file(String name, String content) throws IOException {
        return add(name, TarConstants.LF_NORMAL, "", content);
    }

    Archive symlink(String name, String target) throws IOException {
        return add(name, TarConstants.LF_SYMLINK, target, "");
    }

    Archive hardlink(String name, String target) throws IOException {
        return add(name, TarConstants.LF_LINK, target, "");
    }

    private Archive add(String name, byte type, String target, String content) throws IOException {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
        entry.setModTime(1470920887000L);
        entry.setSize(text.length);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
        return this;
    }

    byte[] gzip() throws IOException {
        tar.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes.toByteArray());
        }
        return packed.toByteArray();
    }

    /** Writes it compressed; the file's path as text. */
    String to(Path file) throws IOException {
        return Files.write(file, gzip()).toString();
    }
}
