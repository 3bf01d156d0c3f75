package org.lxdeck.tui.cli.list;

import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.UsageSample;

/** A container with its numbers: what a column looks at. */
public record Subject(Container container, UsageSample usage) {
    boolean isAlive() {
        return container.status().isAlive();
    }
}
