package org.lxdeck.engine.config;

import java.util.List;

/** The device nodes that every container may make or open; all others are forbidden until a device brings them. */
public final class BaseDevices {
    /** Rules as cgroups take them. */
    public static final List<String> RULES = List.of(
            "b *:* m",
            "c *:* m",
            "c 136:* rwm",
            "c 1:3 rwm",
            "c 1:5 rwm",
            "c 1:7 rwm",
            "c 1:8 rwm",
            "c 1:9 rwm",
            "c 5:0 rwm",
            "c 5:1 rwm",
            "c 5:2 rwm",
            "c 10:229 rwm",
            "c 10:200 rwm");

    private BaseDevices() {}
}
