package org.lxdeck.engine.model;

/**
 * One line of a container's effective configuration and where it comes from.
 *
 * @param key a config key, or {@code devices.<device>.<option>}, or a liblxc key of a foreign configuration
 * @param source {@code own}, {@code profile NAME}, {@code image}, {@code default}, or file:line of a liblxc file
 * @param hidden what the line overrides, e.g. {@code profile default: 256MiB}; empty when nothing
 */
public record ConfigLine(String key, String value, String source, String hidden) {}
