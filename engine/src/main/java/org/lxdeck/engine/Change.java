package org.lxdeck.engine;

import org.lxdeck.engine.model.ContainerRef;

/**
 * One difference that an intent would make to a container.
 *
 * @param key a config key or {@code devices.<device>.<option>}
 * @param before empty when it was not set
 * @param after empty when it will not be set
 * @param live whether a running container takes it at once; otherwise at its next start
 */
public record Change(ContainerRef ref, String key, String before, String after, boolean live) {}
