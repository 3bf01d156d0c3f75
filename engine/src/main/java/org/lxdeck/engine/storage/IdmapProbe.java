package org.lxdeck.engine.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.image.ToolProcess;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * Tells whether a container's root file system can be mounted with mapped ids where the containers of an lxcpath live. It
 * tries for real: kernel, file system and liblxc together start a container whose init does not exist, and the answer is how
 * far they come (about 0.1 s). Kept for each file system in {@code Places.run()} until the next boot.
 */
public final class IdmapProbe {
    private static final String INIT = "/.lxdeck-none";
    private static final String NAME = "lxdeck-trial";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOG_LIMIT = 1 << 20;

    private final Places places;

    public IdmapProbe(Places places) {
        this.places = places;
    }

    /** Whether {@code lxc.rootfs.options = idmap=container} works beneath this lxcpath with these ids. */
    public boolean works(String lxcpath, RootIds ids) throws EngineException {
        try {
            String device = Files.getAttribute(Path.of(lxcpath), "unix:dev").toString();
            Path answer = PrivateDirectory.beneath(places.run(), "idmap").resolve(device);
            return ObjectLock.whileHeld(places.run(), "id map trial", device, PATIENCE, "try id mapping", () -> {
                if (Files.exists(answer)) {
                    return AtomicFile.read(answer, 16).equals("yes\n");
                }
                boolean works = attempt(Path.of(lxcpath), ids);
                AtomicFile.write(answer, works ? "yes\n" : "no\n");
                return works;
            });
        } catch (IOException failure) {
            throw IoSentence.of(failure, "try id mapping in " + lxcpath);
        }
    }

    private static boolean attempt(Path lxcpath, RootIds ids) throws EngineException, IOException {
        Path trial = lxcpath.resolve(".lxdeck-trial");
        try {
            remove(trial);
            Files.createDirectory(trial);
            Files.setPosixFilePermissions(trial, PosixFilePermissions.fromString("rwx--x--x"));
            Path inner = Files.createDirectory(trial.resolve(NAME));
            Path rootfs = Files.createDirectory(inner.resolve("rootfs"));
            for (String name : List.of("dev", "proc", "sys")) {
                Files.createDirectory(rootfs.resolve(name));
            }
            Placement.own(inner, ids.uid(), 0100);
            Path config = trial.resolve("trial.conf");
            Files.writeString(config, config(rootfs, ids));
            Path log = trial.resolve("log");
            start(trial, config, log);
            return Files.exists(log) && AtomicFile.read(log, LOG_LIMIT).contains("Failed to exec \"" + INIT + "\"");
        } finally {
            remove(trial);
        }
    }

    private static String config(Path rootfs, RootIds ids) {
        StringBuilder out = new StringBuilder();
        out.append("lxc.uts.name = trial\n");
        out.append("lxc.rootfs.path = dir:").append(rootfs).append('\n');
        out.append("lxc.rootfs.options = idmap=container\n");
        for (String line : ids.idmap()) {
            out.append("lxc.idmap = ").append(line).append('\n');
        }
        out.append("lxc.net.0.type = empty\nlxc.autodev = 0\nlxc.tty.max = 0\nlxc.console.path = none\n");
        return out.append("lxc.init.cmd = ").append(INIT).append('\n').toString();
    }

    private static void start(Path trial, Path config, Path log) throws EngineException {
        List<String> argv = List.of(
                "lxc-start",
                "-F",
                "-q",
                "-P",
                trial.toString(),
                "-n",
                NAME,
                "-f",
                config.toString(),
                "-o",
                log.toString(),
                "-l",
                "ERROR");
        try (ToolProcess tool = ToolProcess.startSilent("lxc-start", argv)) {
            if (!tool.process().waitFor(PATIENCE.toSeconds() / 2, TimeUnit.SECONDS)) {
                tool.kill();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path trial) throws EngineException {
        if (Files.exists(trial)) {
            List<String> argv = List.of("rm", "-rf", "--one-file-system", "--", trial.toString());
            ToolProcess.run("rm", argv, "remove " + trial, Progress.NONE);
        }
    }
}
