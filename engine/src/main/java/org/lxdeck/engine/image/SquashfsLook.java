package org.lxdeck.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.StrictYaml;

/** Looks into a squashfs file with the confined {@code unsquashfs}: its superblock, its top level, its metadata.yaml. */
final class SquashfsLook {
    private static final int SUPERBLOCK = 96;
    private static final int LISTING_LIMIT = 4 << 20;
    private static final String INSIDE = "/image";

    private SquashfsLook() {}

    /**
     * @param stored the file
     * @param file how it is called in sentences
     */
    static ArchiveContent read(Path stored, String file) throws EngineException {
        long inodes = inodes(stored, file);
        List<String> top = new ArrayList<>();
        String listing = output(stored, file, LISTING_LIMIT, "-max-depth", "1", "-d", "x", "-l", INSIDE);
        for (String line : listing.split("\n")) {
            if (line.startsWith("x/")) {
                top.add(line.substring(2));
            }
        }
        if (top.isEmpty()) {
            throw new EngineException(EngineError.Kind.INVALID, file + " is an empty squashfs");
        }
        Optional<String> metadata = Optional.empty();
        if (top.contains("metadata.yaml")) {
            metadata = Optional.of(output(stored, file, StrictYaml.LIMIT, "-cat", INSIDE, "metadata.yaml"));
        }
        return new ArchiveContent(metadata, top.contains("rootfs"), top.contains("rootfs.img"), inodes, -1);
    }

    /** The number of inodes in the superblock; complains about what is no squashfs 4 or is cut off. */
    static long inodes(Path stored, String file) throws EngineException {
        try (InputStream in = Files.newInputStream(stored)) {
            byte[] bytes = in.readNBytes(SUPERBLOCK);
            ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.length < SUPERBLOCK || head.getShort(28) != 4) {
                throw new EngineException(EngineError.Kind.INVALID, file + " is not a squashfs of version 4");
            }
            long used = head.getLong(40);
            if (used <= 0 || used > Files.size(stored)) {
                throw new EngineException(
                        EngineError.Kind.INVALID,
                        file + " is damaged or cut off: it should have " + used + " bytes and has "
                                + Files.size(stored));
            }
            return Integer.toUnsignedLong(head.getInt(4));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }

    private static String output(Path stored, String file, int limit, String... arguments) throws EngineException {
        List<String> argv = new ArrayList<>(List.of("unsquashfs"));
        argv.addAll(List.of(arguments));
        // The stored file is 0600 root; nothing but reading it needs a capability.
        Confinement cell = Confinement.with(List.of("CAP_DAC_OVERRIDE")).reading(stored, INSIDE);
        try (ToolProcess tool = ToolProcess.start("unsquashfs", cell.command(argv))) {
            byte[] bytes = tool.process().getInputStream().readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new EngineException(EngineError.Kind.INVALID, file + ": its metadata or top level is too large");
            }
            if (tool.waitFor() != 0) {
                throw new EngineException(
                        EngineError.of(EngineError.Kind.INVALID, file + " is damaged: " + tool.lastComplaint())
                                .withDetail(tool.complaints()));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read " + file);
        }
    }
}
