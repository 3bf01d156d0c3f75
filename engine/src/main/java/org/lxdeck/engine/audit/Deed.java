package org.lxdeck.engine.audit;

import org.lxdeck.engine.Intent;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.ContainerRef;

/**
 * What somebody does.
 *
 * @param id joins its beginning with its end
 * @param object a container's, image's or profile's name
 * @param command the line of the command line that does the same
 * @param reason why, in the user's words; may be empty
 */
public record Deed(String id, String host, String verb, String object, String command, String reason) {
    public static Deed of(Intent intent, String reason) {
        return new Deed(fresh(), intent.host(), intent.verb().word(), intent.subject(), DeedLine.of(intent), reason);
    }

    /** Somebody is let in. */
    public static Deed of(ContainerRef ref, AttachRequest request) {
        String verb =
                switch (request.kind()) {
                    case COMMAND -> "exec";
                    case SHELL -> "shell";
                    case CONSOLE -> "console";
                };
        return new Deed(fresh(), ref.host(), verb, ref.name(), DeedLine.of(ref, request), "");
    }

    private static String fresh() {
        return Long.toHexString(java.util.UUID.randomUUID().getMostSignificantBits());
    }
}
