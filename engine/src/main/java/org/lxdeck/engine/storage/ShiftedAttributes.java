package org.lxdeck.engine.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.image.Confinement;
import org.lxdeck.engine.image.ToolProcess;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.IoSentence;

/** File capabilities and ACLs of a tree: read and put back by {@code getfattr} and {@code setfattr}, translated between. */
final class ShiftedAttributes {
    private static final String CAPABILITY = "security.capability=0x";
    private static final String ACL = "system.posix_acl_";
    private static final int REVISION_2 = 0x02000000;
    private static final int REVISION_3 = 0x03000000;
    private static final int REVISION_MASK = 0xff000000;
    private static final int ACL_USER = 2;
    private static final int ACL_GROUP = 8;
    private static final int LIMIT = 64 << 20;

    private ShiftedAttributes() {}

    /** In the text form of {@code getfattr --dump}; empty when there are none. */
    static String read(Path rootfs, Progress progress) throws EngineException {
        if (!Files.isExecutable(Path.of("/usr/bin/getfattr"))) {
            progress.note("getfattr is not installed (package attr): file capabilities and ACLs of the image are lost");
            return "";
        }
        List<String> argv = List.of(
                "getfattr",
                "-R",
                "-P",
                "-h",
                "-d",
                "-e",
                "hex",
                "-m",
                "^(security\\.capability|system\\.posix_acl_)",
                "--",
                ".");
        Confinement cell = Confinement.with(List.of("CAP_DAC_OVERRIDE")).writing(rootfs);
        try (ToolProcess tool = ToolProcess.start("getfattr", cell.command(argv))) {
            byte[] text = tool.process().getInputStream().readNBytes(LIMIT);
            if (tool.waitFor() != 0) {
                throw new EngineException(
                        EngineError.Kind.FAILED, "cannot read file capabilities: " + tool.lastComplaint());
            }
            return new String(text, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "read file capabilities");
        }
    }

    /** The whole dump with its ids moved. */
    static String translateAll(String attributes, IdTranslation ids) {
        StringBuilder translated = new StringBuilder(attributes.length());
        for (String line : attributes.split("\n", -1)) {
            translated.append(translate(line, ids)).append('\n');
        }
        return translated.toString();
    }

    /** Sets what a dump says. */
    static void restore(Path rootfs, String attributes) throws EngineException {
        if (attributes.isBlank()) {
            return;
        }
        Confinement cell = Confinement.with(Confinement.UNPACKING).writing(rootfs);
        List<String> argv = List.of("setfattr", "-h", "--restore=-");
        try (ToolProcess tool = ToolProcess.start("setfattr", cell.command(argv))) {
            try (OutputStream in = tool.process().getOutputStream()) {
                in.write(attributes.getBytes(StandardCharsets.ISO_8859_1));
            }
            if (tool.waitFor() != 0) {
                throw new EngineException(
                        EngineError.Kind.FAILED, "cannot put back file capabilities: " + tool.lastComplaint());
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "put back file capabilities");
        }
    }

    /** One line of the dump with its ids moved; other lines as they are. */
    static String translate(String line, IdTranslation ids) {
        if (line.startsWith(CAPABILITY)) {
            return bytes(line)
                    .map(old -> CAPABILITY + hex(capability(old, ids)))
                    .orElse(line);
        }
        if (line.startsWith(ACL)) {
            String name = line.substring(0, line.indexOf('=') + 1);
            return bytes(line).map(old -> name + "0x" + hex(acl(old, ids))).orElse(line);
        }
        return line;
    }

    private static byte[] capability(byte[] old, IdTranslation ids) {
        ByteBuffer in = ByteBuffer.wrap(old).order(ByteOrder.LITTLE_ENDIAN);
        if (old.length < 20) {
            return old;
        }
        long owner = old.length >= 24 ? Integer.toUnsignedLong(in.getInt(20)) : 0;
        long moved = ids.uid(owner);
        ByteBuffer out = ByteBuffer.allocate(moved == 0 ? 20 : 24).order(ByteOrder.LITTLE_ENDIAN);
        out.put(old, 0, 20);
        out.putInt(0, (in.getInt(0) & ~REVISION_MASK) | (moved == 0 ? REVISION_2 : REVISION_3));
        if (moved != 0) {
            out.putInt(20, (int) moved);
        }
        return out.array();
    }

    private static byte[] acl(byte[] old, IdTranslation ids) {
        ByteBuffer entries = ByteBuffer.wrap(old.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 4; at + 8 <= old.length; at += 8) {
            int tag = entries.getShort(at);
            long id = Integer.toUnsignedLong(entries.getInt(at + 4));
            if (tag == ACL_USER) {
                entries.putInt(at + 4, (int) ids.uid(id));
            } else if (tag == ACL_GROUP) {
                entries.putInt(at + 4, (int) ids.gid(id));
            }
        }
        return entries.array();
    }

    private static Optional<byte[]> bytes(String line) {
        int start = line.indexOf("=0x");
        try {
            return start < 0
                    ? Optional.empty()
                    : Optional.of(
                            HexFormat.of().parseHex(line.substring(start + 3).strip()));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
