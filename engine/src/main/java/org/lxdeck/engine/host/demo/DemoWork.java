package org.lxdeck.engine.host.demo;

import java.util.List;

/**
 * What a container of the demo does all day.
 *
 * @param stem what names of such containers begin with
 * @param cpu usual load in 1/1000 of a core
 * @param swing how far the load moves, in 1/1000 of a core
 * @param memory usual use in MiB
 * @param cache page cache on top of it in MiB
 * @param limit memory limit in MiB, 0 for none
 * @param net usual KiB per second each way
 * @param disk usual KiB per second written
 */
record DemoWork(
        String stem,
        String image,
        String profile,
        int cpu,
        int swing,
        int memory,
        int cache,
        int limit,
        int net,
        int disk,
        List<String> programs) {
    static final DemoWork WEB = new DemoWork(
            "web",
            "debian/12",
            "web",
            140,
            160,
            180,
            140,
            512,
            900,
            30,
            List.of("nginx: master process", "nginx: worker process", "nginx: worker process", "php-fpm: pool www"));
    static final DemoWork API = new DemoWork(
            "api",
            "alpine/3.20",
            "web",
            320,
            260,
            420,
            60,
            1024,
            650,
            15,
            List.of("/usr/bin/node /srv/api/server.js", "/usr/bin/node /srv/api/worker.js"));
    static final DemoWork DATABASE = new DemoWork(
            "db",
            "debian/12",
            "database",
            260,
            300,
            1400,
            1600,
            4096,
            400,
            2400,
            List.of(
                    "postgres: checkpointer",
                    "postgres: walwriter",
                    "postgres: app app 10.0.3.21 idle",
                    "postgres: app app 10.0.3.22 SELECT"));
    static final DemoWork CACHE = new DemoWork(
            "cache", "alpine/3.20", "default", 45, 40, 300, 10, 512, 500, 4, List.of("redis-server 0.0.0.0:6379"));
    static final DemoWork MAIL = new DemoWork(
            "mail",
            "debian/12",
            "default",
            30,
            60,
            220,
            180,
            1024,
            25,
            60,
            List.of("/usr/lib/postfix/sbin/master -w", "/usr/sbin/dovecot -F", "rspamd: main process"));
    static final DemoWork NAMES =
            new DemoWork("dns", "alpine/3.20", "default", 8, 12, 40, 12, 128, 14, 1, List.of("/usr/sbin/unbound -d"));
    static final DemoWork BUILD = new DemoWork(
            "ci-runner",
            "fedora/40",
            "build",
            900,
            900,
            900,
            1500,
            2048,
            300,
            5200,
            List.of("/usr/bin/gitlab-runner run", "make -j2", "/usr/lib/gcc/cc1 -quiet src/main.c"));
    static final DemoWork DESK = new DemoWork(
            "dev",
            "altlinux/p11",
            "developer",
            60,
            220,
            620,
            400,
            0,
            18,
            90,
            List.of("/usr/sbin/sshd -D", "-bash", "vim notes.txt", "python3 -m http.server"));
    static final DemoWork BATCH = new DemoWork(
            "batch", "debian/12", "batch", 1500, 500, 700, 300, 1536, 40, 900, List.of("/opt/render/bin/render --all"));
    static final DemoWork STORE = new DemoWork(
            "backup", "debian/12", "default", 25, 120, 90, 800, 1024, 200, 3600, List.of("borg serve --restrict"));
    static final DemoWork WATCH = new DemoWork(
            "metrics",
            "alpine/3.20",
            "default",
            90,
            60,
            760,
            500,
            2048,
            120,
            260,
            List.of("/bin/prometheus --storage.tsdb.path=/data", "grafana server"));
    static final DemoWork GATE = new DemoWork(
            "vpn", "alpine/3.20", "gateway", 20, 60, 24, 8, 128, 340, 1, List.of("/usr/sbin/openvpn --config gw.conf"));

    /** Every kind of work, for fleets larger than the one with hand-written names. */
    static final List<DemoWork> ALL =
            List.of(WEB, API, DATABASE, CACHE, MAIL, NAMES, BUILD, DESK, BATCH, STORE, WATCH, GATE);
}
