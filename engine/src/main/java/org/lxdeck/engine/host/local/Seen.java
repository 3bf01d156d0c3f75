package org.lxdeck.engine.host.local;

import org.lxdeck.engine.model.ContainerStatus;

/**
 * One container as it was found when a verb began.
 *
 * @param status never ERROR: what the kernel says
 * @param pid of its init, 0 when there is none
 * @param configProblem why its configuration does not load; empty when it does
 */
record Seen(boolean exists, ContainerStatus status, int pid, Definition definition, String configProblem) {
    static final Seen NOTHING = new Seen(false, ContainerStatus.STOPPED, 0, Definition.UNREAD, "");

    boolean isStopped() {
        return status == ContainerStatus.STOPPED;
    }

    boolean isFrozen() {
        return status == ContainerStatus.FROZEN || status == ContainerStatus.FREEZING;
    }
}
