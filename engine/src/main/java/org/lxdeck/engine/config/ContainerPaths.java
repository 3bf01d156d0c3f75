package org.lxdeck.engine.config;

import java.nio.file.Path;

/**
 * Files of the host that the configuration of one container names.
 *
 * @param log what liblxc says
 * @param console what its console says
 */
public record ContainerPaths(Path log, Path console) {}
