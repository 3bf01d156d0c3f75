package org.lxdeck.lxc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.LxcException.Kind;

/**
 * Loads a configuration into a handle of its own that stands for no container, to see whether it loads. Lines that make
 * liblxc open a log file while it parses are left out, so that looking changes nothing on disk.
 */
final class ConfigCheck {

    private final Lxc lxc;
    private final AtomicLong number = new AtomicLong();

    ConfigCheck(Lxc lxc) {
        this.lxc = lxc;
    }

    Optional<LxcConfigFault> check(Path file) throws LxcException {
        Path quiet = null;
        try {
            quiet = withoutLogFile(file);
            return load(quiet == null ? file : quiet, file);
        } catch (IOException e) {
            return Optional.of(new LxcConfigFault(file, 0, "", "it cannot be read: " + e.getMessage()));
        } finally {
            remove(quiet);
        }
    }

    private Optional<LxcConfigFault> load(Path copy, Path original) throws LxcException {
        LxcId scratch = new LxcId(Opening.NOWHERE, "check-" + number.incrementAndGet());
        try (LxcContainer container = lxc.containerWithoutConfig(scratch)) {
            container.config().load(copy);
            return Optional.empty();
        } catch (LxcException e) {
            if (e.kind() == Kind.CONFIG && e.configFault().isPresent()) {
                return e.configFault().map(fault -> fault.movedFrom(copy, original));
            }
            throw e;
        }
    }

    /** A copy with the same line numbers; null when the file has no such line. */
    private static @Nullable Path withoutLogFile(Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        List<String> kept = new ArrayList<>(lines.size());
        for (String line : lines) {
            kept.add(opensLog(line) ? "" : line);
        }
        if (kept.equals(lines)) {
            return null;
        }
        Path copy = Files.createTempFile("lxdeck-check-", ".conf");
        return Files.write(copy, kept, StandardCharsets.ISO_8859_1);
    }

    private static boolean opensLog(String line) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        return key.equals("lxc.log.file") || key.equals("lxc.logfile");
    }

    private static void remove(@Nullable Path copy) {
        if (copy == null) {
            return;
        }
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }
}
