package org.lxdeck.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.StrictYaml;

/** Reads a plain tar from beginning to end without unpacking it: headers, and the text of its metadata.yaml. */
final class ArchiveLook {
    private final String file;
    private final MemberRules rules = new MemberRules();
    private Optional<String> metadata = Optional.empty();
    private boolean hasRootfs;
    private boolean hasDiskImage;
    private long members;
    private long unpackedBytes;

    private ArchiveLook(String file) {
        this.file = file;
    }

    /**
     * Reads all of the stream.
     *
     * @param file how the archive is called in sentences
     */
    static ArchiveContent read(InputStream tar, String file) throws EngineException, IOException {
        return new ArchiveLook(file).readAll(tar);
    }

    private ArchiveContent readAll(InputStream stream) throws EngineException, IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(stream, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry member = tar.getNextEntry(); member != null; member = tar.getNextEntry()) {
                look(member, tar);
            }
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new IOException("it is not a valid tar archive", wrong);
        }
        stream.transferTo(OutputStream.nullOutputStream());
        if (members == 0) {
            throw new IOException("there is nothing in it");
        }
        return new ArchiveContent(metadata, hasRootfs, hasDiskImage, members, unpackedBytes);
    }

    private void look(TarArchiveEntry member, TarArchiveInputStream tar) throws EngineException, IOException {
        if (member.isGlobalPaxHeader()) {
            return;
        }
        members++;
        unpackedBytes += Math.max(0, member.getSize());
        Optional<String> wrong =
                rules.judge(member.getName(), member.isSymbolicLink(), member.isLink() ? member.getLinkName() : "");
        if (wrong.isPresent()) {
            throw new EngineException(EngineError.Kind.INVALID, file + ": " + wrong.get());
        }
        String path = MemberRules.normal(member.getName());
        if (path.startsWith("rootfs/") || (path.equals("rootfs") && member.isDirectory())) {
            hasRootfs = true;
        } else if (path.equals("rootfs.img")) {
            hasDiskImage = true;
        } else if (path.equals("metadata.yaml") && metadata.isEmpty()) {
            metadata = Optional.of(text(member, tar));
        }
    }

    private String text(TarArchiveEntry member, TarArchiveInputStream tar) throws EngineException, IOException {
        if (!member.isFile() || member.isSymbolicLink() || member.isLink()) {
            throw new EngineException(EngineError.Kind.INVALID, file + ": metadata.yaml is not a regular file");
        }
        byte[] bytes = tar.readNBytes(StrictYaml.LIMIT + 1);
        if (bytes.length > StrictYaml.LIMIT) {
            throw new EngineException(EngineError.Kind.INVALID, file + ": metadata.yaml is larger than 1 MiB");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
