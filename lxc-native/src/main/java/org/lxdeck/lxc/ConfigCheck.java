package org.lxdeck.lxc;

import java.nio.file.Path;
import java.util.Optional;

/** Loads a configuration into a handle of its own that stands for no container, to see whether it loads. */
final class ConfigCheck {

    private final Lxc lxc;

    ConfigCheck(Lxc lxc) {
        this.lxc = lxc;
    }

    Optional<LxcConfigFault> check(Path file) throws LxcException {
        try (LxcContainer scratch = lxc.containerWithoutConfig(new LxcId(Opening.NOWHERE, "check"))) {
            scratch.config().load(file);
            return Optional.empty();
        } catch (LxcException e) {
            if (e.kind() != LxcException.Kind.FAILED) {
                throw e;
            }
            return Optional.of(new LxcConfigFault(file, 0, "", String.valueOf(e.getMessage())));
        }
    }
}
