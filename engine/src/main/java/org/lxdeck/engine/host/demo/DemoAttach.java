package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.GuestUser;
import org.lxdeck.engine.model.ContainerRef;

/** What an attach to a demo container runs: a plain shell of the caller, on the caller's own machine, and says so. */
final class DemoAttach {
    /** The users that every container of the demo has. */
    static final List<GuestUser> USERS = List.of(
            new GuestUser("root", 0, 0, "/root", "/bin/sh"),
            new GuestUser("www-data", 33, 33, "/var/www", ""),
            new GuestUser("deploy", 1000, 1000, "/home/deploy", "/bin/bash"),
            new GuestUser("anna", 1001, 1001, "/home/anna", "/bin/zsh"));

    private DemoAttach() {}

    static AttachPlan plan(ContainerRef ref, AttachRequest request) {
        List<String> argv = new ArrayList<>();
        if (request.kind() == AttachRequest.Kind.COMMAND) {
            argv.addAll(List.of("/bin/sh", "-c", "exec \"$@\"", "sh"));
            argv.addAll(request.command());
        } else {
            argv.add("/bin/sh");
        }
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("TERM", request.term().isEmpty() ? "dumb" : request.term());
        environment.put("HOME", "/");
        environment.put(
                "PS1", "[demo] " + (request.user().isEmpty() ? "root" : request.user()) + "@" + ref.name() + ":$PWD# ");
        environment.putAll(request.environment());
        return new AttachPlan(
                argv,
                environment,
                List.of(
                        "DEMO: this is a shell of your own machine, not of “" + ref.name() + "”.",
                        "exit or ctrl-d brings you back to lxdeck; ctrl-c never stops the container."));
    }
}
