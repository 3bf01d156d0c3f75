package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lxdeck.engine.model.ContainerStatus;

/**
 * One container of the fleet as it is at the beginning.
 *
 * @param upMinutes how long it has been running
 */
record DemoPlan(
        String name, DemoWork work, ContainerStatus status, DemoFault fault, int upMinutes, String description) {

    /** The fleet with hand-written names, filled up to the size asked for; the same for the same seed. */
    static List<DemoPlan> fleet(int size, Random random) {
        List<DemoPlan> plans = new ArrayList<>(size);
        for (DemoPlan plan : written()) {
            if (plans.size() < size) {
                plans.add(plan);
            }
        }
        for (int i = plans.size(); i < size; i++) {
            DemoWork work = DemoWork.ALL.get(random.nextInt(DemoWork.ALL.size()));
            int dice = random.nextInt(100);
            ContainerStatus status =
                    dice < 80 ? ContainerStatus.RUNNING : dice < 96 ? ContainerStatus.STOPPED : ContainerStatus.FROZEN;
            String name = work.stem() + "-" + (char) ('a' + random.nextInt(6)) + i;
            plans.add(new DemoPlan(name, work, status, DemoFault.NONE, 1 + random.nextInt(90_000), ""));
        }
        return plans;
    }

    private static List<DemoPlan> written() {
        return List.of(
                up("web-1", DemoWork.WEB, 19_412, "Front of the shop"),
                up("web-2", DemoWork.WEB, 19_398, "Front of the shop"),
                up("api", DemoWork.API, 2_905, "Orders and stock"),
                up("db-main", DemoWork.DATABASE, 61_220, "PostgreSQL, primary"),
                up("db-replica", DemoWork.DATABASE, 61_180, "PostgreSQL, replica"),
                up("cache", DemoWork.CACHE, 19_300, "Sessions"),
                up("mail", DemoWork.MAIL, 88_004, "Postfix and Dovecot"),
                up("dns-1", DemoWork.NAMES, 130_221, "Resolver"),
                plan("dns-2", DemoWork.NAMES, ContainerStatus.RUNNING, DemoFault.PROCESS_LIMIT, 130_219, "Resolver"),
                up("ci-runner-1", DemoWork.BUILD, 640, "Builds of the main branch"),
                up("ci-runner-2", DemoWork.BUILD, 212, "Builds of merge requests"),
                plan("ci-runner-3", DemoWork.BUILD, ContainerStatus.STOPPED, DemoFault.NO_BRIDGE, 0, "Parts bridge"),
                up("dev-anna", DemoWork.DESK, 411, "Anna's workplace"),
                plan("dev-boris", DemoWork.DESK, ContainerStatus.FROZEN, DemoFault.NONE, 7_003, "Boris is on holiday"),
                up("metrics", DemoWork.WATCH, 40_110, "Prometheus and Grafana"),
                plan("backup", DemoWork.STORE, ContainerStatus.RUNNING, DemoFault.SLOW_DISK, 12_004, "Nightly copies"),
                up("vpn", DemoWork.GATE, 130_200, "Way in for the office"),
                plan(
                        "render",
                        DemoWork.BATCH,
                        ContainerStatus.RUNNING,
                        DemoFault.THROTTLED,
                        95,
                        "Never has enough CPU"),
                plan(
                        "import-job",
                        DemoWork.API,
                        ContainerStatus.RUNNING,
                        DemoFault.OUT_OF_MEMORY,
                        51,
                        "Grows until the kernel says no"),
                plan(
                        "legacy-crm",
                        DemoWork.WEB,
                        ContainerStatus.RUNNING,
                        DemoFault.IGNORES_SHUTDOWN,
                        200_450,
                        "Nobody knows the password"),
                plan(
                        "wiki-old",
                        DemoWork.WEB,
                        ContainerStatus.STOPPED,
                        DemoFault.INIT_KILLED,
                        0,
                        "Read-only since the move"),
                plan("staging", DemoWork.API, ContainerStatus.STOPPED, DemoFault.NONE, 0, "Next release"),
                plan("test-alt", DemoWork.DESK, ContainerStatus.STOPPED, DemoFault.INIT_FAILED, 0, "Package builds"),
                plan("printer", DemoWork.NAMES, ContainerStatus.ERROR, DemoFault.BROKEN_CONFIG, 0, ""));
    }

    private static DemoPlan up(String name, DemoWork work, int minutes, String description) {
        return new DemoPlan(name, work, ContainerStatus.RUNNING, DemoFault.NONE, minutes, description);
    }

    private static DemoPlan plan(
            String name, DemoWork work, ContainerStatus status, DemoFault fault, int minutes, String description) {
        return new DemoPlan(name, work, status, fault, minutes, description);
    }
}
