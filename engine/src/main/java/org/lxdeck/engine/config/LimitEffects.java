package org.lxdeck.engine.config;

import java.util.List;

/** The limits that are values in a container's cgroup, with what they are when the limit is lifted. */
final class LimitEffects {
    static final Effect CPU = new Limit("cpuset.cpus", "cpuset.cpus") {
        @Override
        public List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
            return facts.cpus().isEmpty()
                    ? List.of()
                    : List.of(CgroupItem.v1("cpuset.cpus", facts.cpus()), CgroupItem.v2("cpuset.cpus", facts.cpus()));
        }
    };

    static final Effect PROCESSES = new Limit("pids.max", "pids.max") {
        @Override
        public List<CgroupItem> items(Effective config, LimitFacts facts, boolean running) {
            String value = config.get("limits.processes");
            long most = value.isEmpty() ? -1 : Values.integer(value);
            String text = most < 0 ? "max" : Long.toString(most);
            return List.of(CgroupItem.v1("pids.max", text), CgroupItem.v2("pids.max", text));
        }
    };

    private LimitEffects() {}

    /** An effect on cgroup files alone. */
    abstract static class Limit implements Effect {
        private final String v1;
        private final String v2;

        Limit(String v1, String v2) {
            this.v1 = v1;
            this.v2 = v2;
        }

        @Override
        public String lines() {
            return "lxc.cgroup.*, lxc.cgroup2.*";
        }

        @Override
        public String files(int version) {
            return version == 1 ? v1 : v2;
        }
    }
}
