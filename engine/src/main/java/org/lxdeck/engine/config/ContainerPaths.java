package org.lxdeck.engine.config;

import java.nio.file.Path;
import org.lxdeck.engine.device.HookDirectory;

/**
 * Files of the host that the configuration of one container names.
 *
 * @param log what liblxc says
 * @param console what its console says
 * @param hooks what liblxc runs on the host for its devices
 */
public record ContainerPaths(Path log, Path console, HookDirectory hooks) {}
