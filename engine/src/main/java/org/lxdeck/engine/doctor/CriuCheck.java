package org.lxdeck.engine.doctor;

/** Whether running containers can be saved and restored. */
final class CriuCheck {
    private static final String WHY = "stateful stop, stateful snapshots and live migration are not available";

    private CriuCheck() {}

    static Finding look(Env env) {
        if (env.program("criu").isEmpty()) {
            return Finding.note("criu", "CRIU is not installed", WHY).mendedBy("install the package criu");
        }
        if (!env.admin()) {
            return Finding.note("criu", "CRIU is installed; only root can tell whether it works here", "");
        }
        Commands.Answer answer = env.run(20, "criu", "check");
        return answer.ok()
                ? Finding.ok("criu", "CRIU works with this kernel")
                : Finding.note("criu", "criu check: " + answer.lastLine(), WHY);
    }
}
