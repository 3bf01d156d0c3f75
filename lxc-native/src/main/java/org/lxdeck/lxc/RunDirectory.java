package org.lxdeck.lxc;

import java.nio.file.Path;
import java.util.Map;
import org.lxdeck.lxc.abi.Fifo;

/** Where liblxc keeps its pipes and locks while the machine runs; the rule is its own. */
final class RunDirectory {

    private RunDirectory() {}

    /** That of the user this process runs as. */
    static Path mine() {
        return of(Fifo.effectiveUser(), System.getenv());
    }

    /** {@code /run/lxc} for root, a directory of their own for others. */
    static Path of(int user, Map<String, String> environment) {
        if (user == 0) {
            return Path.of("/run/lxc");
        }
        String runtime = environment.get("XDG_RUNTIME_DIR");
        String base = runtime != null ? runtime : environment.getOrDefault("HOME", "") + "/.cache/lxc/run";
        return Path.of(base, "lxc");
    }
}
