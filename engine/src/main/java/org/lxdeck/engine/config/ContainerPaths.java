package org.lxdeck.engine.config;

import java.nio.file.Path;
import org.lxdeck.engine.device.DevicePlace;

/**
 * Files of the host that the configuration of one container names.
 *
 * @param log what liblxc says
 * @param console what its console says
 * @param policies where the seccomp policies are
 * @param place where the host's side of its devices lies
 */
public record ContainerPaths(Path log, Path console, Path policies, DevicePlace place) {}
