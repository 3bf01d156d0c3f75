package org.lxdeck.engine.config;

/**
 * Something wrong in a configuration.
 *
 * @param path where: a config key as {@code config.<key>}, or {@code devices.<device>} with an option behind it
 * @param sentence what is wrong, for a person
 */
public record Problem(String path, String sentence) {}
