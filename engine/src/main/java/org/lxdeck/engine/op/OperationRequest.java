package org.lxdeck.engine.op;

import java.util.Optional;
import org.lxdeck.engine.Verb;
import org.lxdeck.engine.model.ContainerRef;

/**
 * What an operation is about.
 *
 * @param lane operations with the same lane run one after the other
 */
public record OperationRequest(Verb verb, String host, String subject, Optional<ContainerRef> container, String lane) {}
