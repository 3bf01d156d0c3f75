package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;

/** Starts lxcfs where nothing runs it, with load and CPU limits shown; by systemd where that runs the machine. */
final class LxcfsRepair implements Repair {
    private static final String DROP_IN_DIRECTORY = "/etc/systemd/system/lxcfs.service.d";
    private static final String DROP_IN = DROP_IN_DIRECTORY + "/lxdeck.conf";

    @Override
    public String id() {
        return "lxcfs";
    }

    @Override
    public boolean needed(Env env) {
        return !LxcfsState.isMounted(env) && !env.program("lxcfs").isEmpty();
    }

    @Override
    public Deed plan(Env env) throws EngineException {
        if (LxcfsState.isInChroot(env)) {
            throw new EngineException(
                    EngineError.Kind.UNAVAILABLE,
                    "lxcfs is not started in a chroot: it would mount itself outside",
                    "start it on the host, or enter the tree with pivot_root");
        }
        boolean systemd = env.hasSystemd();
        boolean enabled = systemd
                && env.run(10, "systemctl", "is-enabled", "--quiet", "lxcfs").ok();
        return new Deed(
                id(),
                "lxcfs was started (-l --enable-cfs" + (systemd ? ", by systemd, also at boot" : "") + ", at "
                        + LxcfsState.PLACE + "): containers see their own CPU, memory, uptime and load",
                Map.of(
                        "by",
                        systemd ? "systemd" : "lxdeck",
                        "enabled",
                        Boolean.toString(enabled),
                        "directory",
                        Boolean.toString(!env.has(LxcfsState.PLACE)),
                        "pidfile",
                        env.places().run() + "/lxcfs.pid"));
    }

    @Override
    public void mend(Env env, Deed deed) throws EngineException {
        try {
            Files.createDirectories(env.path(LxcfsState.PLACE));
            Files.createDirectories(env.places().run());
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make " + LxcfsState.PLACE);
        }
        Commands.Answer answer = deed.fact("by").equals("systemd") ? startService(env) : startDaemon(env, deed);
        for (int tries = 0; tries < 50 && !LxcfsState.isMounted(env); tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            if (tries > 5 && !LxcfsState.isRunning(env)) {
                break;
            }
        }
        if (!LxcfsState.isMounted(env)) {
            String why = reason(answer.output());
            throw Ledger.failed("lxcfs did not start" + (why.isEmpty() ? "" : ": " + why), "is /dev/fuse there?");
        }
    }

    /** The last line that tells of a failure; lxcfs goes on talking after it. */
    private static String reason(String output) {
        String reason = "";
        for (String line : output.split("\n", -1)) {
            String low = line.toLowerCase(Locale.ROOT);
            if (low.contains("fail") || low.contains("error") || low.contains("fuse:")) {
                reason = line.strip();
            }
        }
        return reason;
    }

    private static Commands.Answer startService(Env env) throws EngineException {
        String program = env.program("lxcfs");
        SettingsFile.write(
                env,
                DROP_IN,
                "# made by lxdeck doctor; lxdeck doctor --undo removes it\n[Service]\nExecStart=\nExecStart=" + program
                        + " -l --enable-cfs " + LxcfsState.PLACE + "\n");
        Commands.Answer reload = env.run(30, "systemctl", "daemon-reload");
        return reload.ok() ? env.run(30, "systemctl", "enable", "--now", "lxcfs") : reload;
    }

    /** In a session of its own, away from the terminal and its signals. */
    private static Commands.Answer startDaemon(Env env, Deed deed) {
        return env.run(
                10,
                "sh",
                "-c",
                "setsid \"$@\" &",
                "sh",
                env.program("lxcfs"),
                "-l",
                "--enable-cfs",
                "-p",
                deed.fact("pidfile"),
                LxcfsState.PLACE);
    }

    @Override
    public List<String> users(Env env, Deed deed) {
        return RunningContainers.withMount(env, "fuse.lxcfs");
    }

    @Override
    public void undo(Env env, Deed deed) throws EngineException {
        if (deed.fact("by").equals("systemd")) {
            undoService(env, deed);
        } else {
            stopDaemon(env, deed);
        }
        if (LxcfsState.isMounted(env)) {
            throw new EngineException(
                    EngineError.Kind.FAILED,
                    "lxcfs is still mounted at " + LxcfsState.PLACE,
                    "umount " + LxcfsState.PLACE);
        }
        if (deed.fact("directory").equals("true")) {
            removeEmpty(env, LxcfsState.PLACE);
        }
    }

    private static void undoService(Env env, Deed deed) throws EngineException {
        env.run(30, "systemctl", "stop", "lxcfs");
        if (deed.fact("enabled").equals("false")) {
            env.run(30, "systemctl", "disable", "lxcfs");
        }
        try {
            AtomicFile.delete(env.path(DROP_IN));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "remove " + DROP_IN);
        }
        removeEmpty(env, DROP_IN_DIRECTORY);
        env.run(30, "systemctl", "daemon-reload");
    }

    private static void stopDaemon(Env env, Deed deed) {
        String pid = "";
        try {
            Path file = Path.of(deed.fact("pidfile"));
            pid = AtomicFile.read(file, 64).strip();
            Files.deleteIfExists(file);
        } catch (IOException gone) {
            // it ended by itself; what it left mounted is taken away below
        }
        if (isOurs(env, pid)) {
            env.run(5, "kill", pid);
            for (int tries = 0; tries < 50 && LxcfsState.isMounted(env); tries++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        if (LxcfsState.isMounted(env)) {
            env.run(10, "umount", LxcfsState.PLACE);
        }
        // Once unmounted it only waits for the thread that counts the load.
        if (isOurs(env, pid)) {
            env.run(5, "kill", "-KILL", pid);
        }
    }

    private static boolean isOurs(Env env, String pid) {
        return !pid.isEmpty()
                && env.read("/proc/" + pid + "/comm").strip().equals("lxcfs")
                && env.read("/proc/" + pid + "/cmdline").contains(LxcfsState.PLACE);
    }

    private static void removeEmpty(Env env, String directory) {
        try {
            Files.deleteIfExists(env.path(directory));
        } catch (IOException inUse) {
            // somebody put something there meanwhile: it is not ours to remove any more
        }
    }
}
