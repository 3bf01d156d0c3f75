package org.lxdeck.engine.diagnosis;

import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.op.OperationId;

/** What can be asked about. */
public sealed interface Subject {
    record OfContainer(ContainerRef ref) implements Subject {}

    record OfOperation(OperationId id) implements Subject {}

    record OfImage(String host, Fingerprint fingerprint) implements Subject {}

    record OfProfile(String host, String name) implements Subject {}
}
