package org.lxdeck.lxc;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.LxcException.Kind;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FunctionTable;
import org.lxdeck.lxc.abi.LogStruct;
import org.lxdeck.lxc.abi.LxcExports;
import org.lxdeck.lxc.abi.LxcLibrary;

/** The way from nothing to a bound liblxc: bridge, library, version, log, functions. Each step has its own failure. */
final class LxcLoader {

    /** The first word of this process's lines in the log. */
    static final String LOG_PREFIX = "lxdeck-" + ProcessHandle.current().pid();

    private static final int SIXTY_FOUR_BIT = 8;
    /** A log that has grown beyond this is put aside when the library is opened. */
    private static final long MOST_LOG = 4L << 20;

    private static final String PROBE = ".lxdeck-probe";

    private LxcLoader() {}

    static synchronized LxcVersion load(LxcOptions options) throws LxcException {
        requireBridge();
        LxcLibrary library = requireLibrary();
        LxcVersion version = requireVersion(library);
        try {
            library.bindExports();
            if (options.logFile().isPresent()) {
                startLog(library, options.logFile().get(), options.logLevel());
            }
            bindCalls(library, version);
        } catch (LinkageError e) {
            throw LxcException.of(
                    Kind.TOO_OLD, null, "liblxc " + version + " lacks a function lxdeck needs: " + e.getMessage());
        }
        return version;
    }

    static String defaultLxcPath() {
        Pointer path = LxcExports.lxc_get_global_config_item(CStrings.of("lxc.lxcpath"));
        return path == null ? "/var/lib/lxc" : LxcId.normalise(Path.of(CStrings.read(path)));
    }

    /** The sentence about a release that is too old; null when it is recent enough. */
    static @Nullable String versionFault(LxcVersion found) {
        return found.atLeast(LxcVersion.REQUIRED)
                ? null
                : "liblxc " + found + " is installed, lxdeck needs " + LxcVersion.REQUIRED
                        + " or newer: upgrade the lxc package";
    }

    private static void requireBridge() throws LxcException {
        try {
            if (LxcLibrary.loadBridge() != SIXTY_FOUR_BIT) {
                throw LxcException.of(Kind.TOO_OLD, null, "lxdeck needs a 64-bit Java and a 64-bit liblxc");
            }
        } catch (LinkageError e) {
            throw LxcException.of(
                    Kind.NO_BRIDGE,
                    null,
                    "Java's native bridge (JNA) does not load, perhaps because " + System.getProperty("java.io.tmpdir")
                            + " is mounted noexec (java -Djna.tmpdir=DIR uses another directory): " + e.getMessage());
        }
    }

    private static LxcLibrary requireLibrary() throws LxcException {
        try {
            return LxcLibrary.load();
        } catch (LinkageError e) {
            throw LxcException.of(
                    Kind.NOT_INSTALLED,
                    null,
                    "liblxc is not installed: install the package lxc (lxdeck needs liblxc " + LxcVersion.REQUIRED
                            + " or newer)");
        }
    }

    private static LxcVersion requireVersion(LxcLibrary library) throws LxcException {
        LxcVersion version = LxcVersion.parse(library.version());
        String fault = versionFault(version);
        if (fault != null) {
            throw LxcException.of(Kind.TOO_OLD, null, fault);
        }
        return version;
    }

    private static void startLog(LxcLibrary library, Path file, LxcLogLevel level) throws LxcException {
        try {
            if (Files.exists(file) && Files.size(file) > MOST_LOG) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // the log of an earlier run goes on
        } catch (IOException e) {
            throw LxcException.of(Kind.FAILED, null, "cannot write liblxc's log " + file + ": " + e.getMessage());
        }
        if (!LogStruct.init(file.toString(), level.name(), LOG_PREFIX)) {
            throw LxcException.of(Kind.FAILED, null, "cannot write liblxc's log " + file);
        }
        library.silenceStderr();
    }

    private static void bindCalls(LxcLibrary library, LxcVersion version) throws LxcException {
        requireLocks(RunDirectory.mine().resolve("lock"));
        Memory name = CStrings.of(PROBE);
        Memory path = CStrings.of(defaultLxcPath());
        Pointer probe = LxcExports.lxc_container_new(name, path);
        if (probe == null) {
            throw LxcException.of(Kind.FAILED, null, "liblxc cannot make a handle");
        }
        try {
            library.bindCalls(probe, FunctionTable.of(version.major(), version.minor(), version.micro()));
        } finally {
            int left = LxcExports.lxc_container_put(probe);
            assert left == 1;
        }
    }

    /** Looked at first, since liblxc prints to stderr when it cannot make its locks. */
    private static void requireLocks(Path directory) throws LxcException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw LxcException.of(
                    Kind.FAILED,
                    null,
                    "liblxc cannot make its locks in " + directory + " (users other than root need XDG_RUNTIME_DIR)");
        }
        if (!Files.isWritable(directory)) {
            throw LxcException.of(Kind.FAILED, null, "liblxc cannot make its locks in " + directory);
        }
    }
}
