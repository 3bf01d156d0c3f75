package org.lxdeck.engine.doctor;

import java.util.List;
import org.lxdeck.engine.EngineError;

/**
 * What a round of mending or undoing came to.
 *
 * @param done what was done, in order
 * @param failed what was not, and why; of kind REFUSED when running containers stand in the way
 */
public record Treatment(List<Deed> done, List<EngineError> failed) {
    public boolean isRefused() {
        for (EngineError error : failed) {
            if (error.kind() == EngineError.Kind.REFUSED) {
                return true;
            }
        }
        return false;
    }
}
