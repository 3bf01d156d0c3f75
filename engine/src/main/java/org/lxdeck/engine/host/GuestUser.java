package org.lxdeck.engine.host;

/**
 * A user that a container knows, from its own passwd.
 *
 * @param home absolute path inside; may be empty
 * @param shell absolute path inside; empty when it has none that can be used
 */
public record GuestUser(String name, int uid, int gid, String home, String shell) {}
