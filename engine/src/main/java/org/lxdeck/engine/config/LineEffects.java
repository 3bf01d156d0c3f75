package org.lxdeck.engine.config;

import java.util.List;

/** The keys that become plain lines of the liblxc configuration. */
final class LineEffects {
    static final Effect AUTOSTART = new Line("lxc.start.auto") {
        @Override
        public List<LxcLine> linesFor(String key, String value) {
            return Values.isTrue(value) ? List.of(new LxcLine("lxc.start.auto", "1")) : List.of();
        }
    };

    static final Effect START_DELAY = new Line("lxc.start.delay") {
        @Override
        public List<LxcLine> linesFor(String key, String value) {
            return List.of(new LxcLine("lxc.start.delay", clamped(Math.max(0, Values.integer(value)))));
        }
    };

    /** liblxc starts lower orders first, LXD higher priorities. */
    static final Effect START_ORDER = new Line("lxc.start.order") {
        @Override
        public List<LxcLine> linesFor(String key, String value) {
            return List.of(new LxcLine("lxc.start.order", clamped(-Values.integer(value))));
        }
    };

    static final Effect ENVIRONMENT = new Line("lxc.environment") {
        @Override
        public List<LxcLine> linesFor(String key, String value) {
            return List.of(new LxcLine("lxc.environment", key.substring("environment.".length()) + "=" + value));
        }
    };

    static final Effect PROCESS_LIMIT = new Line("lxc.prlimit.*") {
        @Override
        public List<LxcLine> linesFor(String key, String value) {
            return List.of(new LxcLine("lxc.prlimit." + key.substring(ProcessLimits.PREFIX.length()), value));
        }
    };

    static final Effect SYSCTL = new Line("lxc.sysctl.*") {
        @Override
        public List<LxcLine> linesFor(String key, String value) {
            return List.of(new LxcLine("lxc.sysctl." + key.substring("linux.sysctl.".length()), value));
        }
    };

    private LineEffects() {}

    private static String clamped(long number) {
        return Long.toString(Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)));
    }

    private abstract static class Line implements Effect {
        private final String item;

        Line(String item) {
            this.item = item;
        }

        @Override
        public String lines() {
            return item;
        }

        @Override
        public String files(int version) {
            return "";
        }
    }
}
