package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.device.HookDirectory;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/** Puts the programs of {@link HookDirectory} on the host: once a version, never changed in place, for they may be running. */
final class HookPrograms {
    private final Path state;
    private final Path parent;
    private final Map<String, byte[]> programs = new LinkedHashMap<>();
    private final HookDirectory directory;

    HookPrograms(Places places) {
        state = places.state();
        parent = state.resolve("hooks");
        MessageDigest digest = sha256();
        for (String name : HookDirectory.PROGRAMS) {
            byte[] text = read(name);
            programs.put(name, text);
            digest.update((name + " " + text.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        directory = new HookDirectory(parent.resolve(HexFormat.of().formatHex(digest.digest(), 0, 4)));
    }

    HookDirectory directory() {
        return directory;
    }

    /** Writes them where they are missing. */
    void install() throws EngineException {
        if (Files.isDirectory(directory.path())) {
            return;
        }
        try {
            PrivateDirectory.at(state);
            PrivateDirectory.at(parent);
            Path making = Files.createTempDirectory(parent, "making");
            for (Map.Entry<String, byte[]> program : programs.entrySet()) {
                Files.write(making.resolve(program.getKey()), program.getValue());
            }
            try {
                Files.move(making, directory.path(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException taken) {
                for (String name : programs.keySet()) {
                    Files.deleteIfExists(making.resolve(name));
                }
                Files.deleteIfExists(making);
                if (!Files.isDirectory(directory.path())) {
                    throw taken;
                }
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write " + directory.path());
        }
    }

    private static byte[] read(String name) {
        try (InputStream in = HookDirectory.class.getResourceAsStream("hook/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no program hook/" + name + " in this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
