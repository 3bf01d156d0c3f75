package org.lxdeck.engine.device;

/**
 * A container whose devices change while it runs.
 *
 * @param pid the host's process id of its init
 * @param rootUid the host's user id of its root
 * @param rootGid the host's group id of its root
 * @param nicName the interface's name inside, for a nic
 * @param mac the interface's address, for a nic
 * @param place where the host's side of its devices lies
 */
public record RunningContainer(
        String name, int pid, int rootUid, int rootGid, String nicName, String mac, DevicePlace place) {}
