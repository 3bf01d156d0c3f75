package org.lxdeck.tui.pane;

import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Symbols;

/** How a status looks: a glyph, a word, a role. */
public final class StatusLook {
    private StatusLook() {}

    public static Role role(ContainerStatus status) {
        return switch (status) {
            case RUNNING -> Role.RUNNING;
            case STOPPED -> Role.STOPPED;
            case FROZEN -> Role.FROZEN;
            case ERROR -> Role.ERROR;
            case STARTING, STOPPING, ABORTING, FREEZING, THAWED -> Role.TRANSITION;
        };
    }

    public static int glyph(Symbols symbols, ContainerStatus status) {
        return switch (status) {
            case RUNNING -> symbols.running();
            case STOPPED -> symbols.stopped();
            case FROZEN -> symbols.frozen();
            case ERROR -> symbols.error();
            case STARTING, STOPPING, ABORTING, FREEZING, THAWED -> symbols.transition();
        };
    }

    public static Role role(OperationStatus status) {
        return switch (status) {
            case PENDING, RUNNING, CANCELLING -> Role.TRANSITION;
            case SUCCESS -> Role.OK;
            case FAILURE -> Role.ERROR;
            case CANCELLED -> Role.DIM_TEXT;
        };
    }

    public static int glyph(Symbols symbols, OperationStatus status) {
        return switch (status) {
            case PENDING, CANCELLING, RUNNING -> symbols.transition();
            case SUCCESS -> symbols.done();
            case FAILURE -> symbols.failed();
            case CANCELLED -> symbols.stopped();
        };
    }
}
