package org.lxdeck.engine.op;

import java.util.Optional;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerRef;

/**
 * What an operation is about.
 *
 * @param lane operations with the same lane run one after the other
 * @param bulk the bulk it is a part of; of the bulk itself its own id
 */
public record OperationRequest(
        Verb verb,
        String host,
        String subject,
        Optional<ContainerRef> container,
        String lane,
        Optional<OperationId> bulk) {
    /** Work of its own. */
    public OperationRequest(Verb verb, String host, String subject, Optional<ContainerRef> container, String lane) {
        this(verb, host, subject, container, lane, Optional.empty());
    }

    OperationRequest in(OperationId ofBulk) {
        return new OperationRequest(verb, host, subject, container, lane, Optional.of(ofBulk));
    }
}
