package org.lxdeck.tui.app;

import java.util.Optional;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.op.OperationId;
import org.lxdeck.tui.dialog.Approved;

/**
 * An intent that waits for another one to succeed.
 *
 * @param first what it waits for
 * @param id of the operation of the first, once it is known
 */
record FollowUp(Intent first, Optional<OperationId> id, Approved then) {
    FollowUp withId(OperationId known) {
        return new FollowUp(first, Optional.of(known), then);
    }
}
