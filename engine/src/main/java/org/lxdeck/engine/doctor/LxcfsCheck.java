package org.lxdeck.engine.doctor;

/** Whether containers see their own processors, memory, uptime and load. */
final class LxcfsCheck {
    private static final String WHY = "containers see the host's processors, memory, uptime and load";

    private LxcfsCheck() {}

    static Finding look(Env env) {
        if (env.program("lxcfs").isEmpty()) {
            return Finding.warn("lxcfs", "lxcfs is not installed", WHY).mendedBy(SoftwareChecks.install(env));
        }
        LxcfsState state = LxcfsState.of(env);
        if (!state.mounted()) {
            return Finding.warn("lxcfs", "lxcfs is not mounted at " + LxcfsState.PLACE, WHY)
                    .mendedBy("lxcfs -l --enable-cfs " + LxcfsState.PLACE)
                    .mendedByFix();
        }
        if (!state.alive()) {
            return Finding.fail(
                            "lxcfs",
                            "lxcfs is mounted but does not answer",
                            "reading /proc/meminfo fails or hangs in every container that has it")
                    .mendedBy("umount -l " + LxcfsState.PLACE + " && lxcfs -l --enable-cfs " + LxcfsState.PLACE
                            + ", then restart the containers");
        }
        if (state.pid().isEmpty()) {
            return Finding.ok("lxcfs", "lxcfs is mounted and answers");
        }
        return options(state);
    }

    private static Finding options(LxcfsState state) {
        if (!state.showsLoad() || !state.showsCpuShares()) {
            String missing = (state.showsLoad() ? "" : "-l ") + (state.showsCpuShares() ? "" : "--enable-cfs");
            return Finding.note(
                            "lxcfs",
                            "lxcfs runs without " + missing.strip().replace(" ", " and "),
                            (state.showsLoad() ? "" : "containers see the host's load; ")
                                    + (state.showsCpuShares() ? "" : "limits.cpu.allowance does not show inside; ")
                                    + "it is never restarted under running containers")
                    .mendedBy("stop the containers, then restart lxcfs with -l --enable-cfs");
        }
        return Finding.ok("lxcfs", "lxcfs is mounted and answers (-l --enable-cfs)");
    }
}
