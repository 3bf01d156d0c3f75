package org.lxdeck.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;

/**
 * The cell in which a program of the system handles bytes from outside: bubblewrap with private mount, pid, net and ipc
 * namespaces, an empty root with only the system's programs in it (read-only), no capability but those named, and at most
 * one writable directory. The program stays in the host's user namespace, so that device nodes and file capabilities can be
 * made; it dies with this process.
 */
public final class Confinement {
    /** Where the writable directory is seen from inside. */
    public static final String TARGET = "/target";

    /** What unpacking a root file system needs. */
    public static final List<String> UNPACKING =
            List.of("CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_FOWNER", "CAP_FSETID", "CAP_MKNOD", "CAP_SETFCAP");

    private static final List<String> SYSTEM = List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");

    private final List<String> capabilities;
    private final Map<Path, String> readable = new LinkedHashMap<>();
    private Optional<Path> writable = Optional.empty();

    private Confinement(List<String> capabilities) {
        this.capabilities = capabilities;
    }

    /** A cell without any capability. */
    public static Confinement powerless() {
        return new Confinement(List.of());
    }

    public static Confinement with(List<String> capabilities) {
        return new Confinement(capabilities);
    }

    /** Shows a file or directory of the host read-only under another name. */
    public Confinement reading(Path file, String inside) {
        readable.put(file, inside);
        return this;
    }

    /** Shows this directory as {@link #TARGET}, writable, and makes it the working directory. */
    public Confinement writing(Path directory) {
        writable = Optional.of(directory);
        return this;
    }

    /** The whole command line for a program and its arguments. */
    public List<String> command(List<String> program) throws EngineException {
        List<String> argv = new ArrayList<>(List.of(
                bubblewrap(),
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL"));
        for (String capability : capabilities) {
            argv.addAll(List.of("--cap-add", capability));
        }
        addSystem(argv);
        readable.forEach((file, inside) -> argv.addAll(List.of("--ro-bind", file.toString(), inside)));
        writable.ifPresent(
                directory -> argv.addAll(List.of("--bind", directory.toString(), TARGET, "--chdir", TARGET)));
        argv.add("--");
        argv.addAll(program);
        return argv;
    }

    private static void addSystem(List<String> argv) throws EngineException {
        argv.addAll(List.of("--ro-bind", "/usr", "/usr", "--dev", "/dev"));
        for (String name : SYSTEM) {
            Path directory = Path.of("/", name);
            try {
                if (Files.isSymbolicLink(directory)) {
                    String target = Files.readSymbolicLink(directory).toString();
                    argv.addAll(List.of("--symlink", target, directory.toString()));
                } else if (Files.isDirectory(directory)) {
                    argv.addAll(List.of("--ro-bind", directory.toString(), directory.toString()));
                }
            } catch (IOException failure) {
                throw new EngineException(EngineError.of(EngineError.Kind.FAILED, "cannot read " + directory), failure);
            }
        }
        for (String file : List.of("/etc/ld.so.cache", "/etc/alternatives")) {
            argv.addAll(List.of("--ro-bind-try", file, file));
        }
    }

    private static String bubblewrap() throws EngineException {
        for (String candidate : List.of("/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap")) {
            if (Files.isExecutable(Path.of(candidate))) {
                return candidate;
            }
        }
        throw new EngineException(
                EngineError.Kind.UNAVAILABLE,
                "bwrap is missing, and images are never unpacked unconfined",
                "install the package bubblewrap");
    }
}
