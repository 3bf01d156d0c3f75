package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.config.ProfileYaml;

/** The profile of the talk, as printed there, on a Debian root file system. */
@Tag("lxc")
class TalkProfileTest {
    private static final String PROFILE = """
            name: customername
            config:
              linux.kernel_modules: loop,tun
              raw.lxc: |
                lxc.init_cmd = /bin/bash /sbin/lxcinit
                lxc.mount.auto = proc:rw sys:mixed cgroup:rw
                lxc.autodev = 0
                # tun
                lxc.cgroup.devices.allow = c 10:200 rwm
                # loop for images creation
                lxc.cgroup.devices.allow = b 7:* rwm
              security.nesting: "true"
              security.privileged: "true"
            description: ""
            devices:
              eth0:
                name: eth0
                nictype: bridged
                parent: lxcbr0
                type: nic
              modules:
                path: /lib/modules
                readonly: "true"
                source: /lib/modules
                type: disk
            """;

    private static final String TRY = """
            mknod /tmp/loop b 7 0; mknod /tmp/tun c 10 200; mknod /tmp/mem c 1 1
            for d in loop tun mem; do (exec 3<>/tmp/$d) 2>/dev/null && echo $d opens || echo $d refused; done
            mkdir -p /tmp/m; touch /lib/modules/x 2>/dev/null && echo modules written || echo modules read-only
            """;

    @Test
    void worksAsPrinted() throws Exception {
        String tree = System.getenv().getOrDefault("LXDECK_TEST_ROOTFS", "");
        assumeTrue(Files.isDirectory(Path.of(tree, "etc")), "needs a Debian tree: run ./lxdeck verify");
        assumeTrue(Files.isDirectory(Path.of("/sys/class/net/lxcbr0/bridge")), "needs the bridge lxcbr0");
        assumeTrue(Files.isDirectory(Path.of("/lib/modules")), "needs /lib/modules");
        try (RealHost real = new RealHost()) {
            real.save(ProfileYaml.parse(PROFILE, "<stdin>", "local", "customername")
                    .profile());
            Path upper = real.site.directory("name").resolve("delta");
            Files.createDirectories(upper.resolve("usr/sbin"));
            Files.writeString(upper.resolve("usr/sbin/lxcinit"), "exec -a custom-init sleep 100000\n");
            real.define("name", "overlay:" + tree + ":" + upper, List.of("customername"), Map.of());
            assertTrue(
                    real.notes.contains("lxc.init_cmd is an old LXC name and was read as lxc.init.cmd"),
                    real.notes.toString());
            real.start("name");
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            String init = "";
            while (!init.equals("custom-init100000") && System.nanoTime() < deadline) {
                init = real.inside("name", "cat", "/proc/1/cmdline").replace("\0", "");
            }
            assertEquals("custom-init100000", init, "init is what lxc.init_cmd names");
            assertTrue(real.inside("name", "cat", "/proc/net/dev").contains("eth0"));
            assertTrue(
                    RealHost.run("ip", "-o", "link", "show", "master", "lxcbr0").contains("veth"));
            assertTrue(real.inside("name", "cat", "/proc/self/uid_map").matches("0 +0 +4294967295"));
            String tried = real.inside("name", "/bin/bash", "-c", TRY);
            assertTrue(tried.contains("loop opens"), tried);
            assertFalse(tried.contains("tun refused"), tried);
            assertTrue(tried.contains("mem refused"), tried);
            assertTrue(tried.contains("modules read-only"), tried);
            String mounts = real.inside("name", "cat", "/proc/mounts");
            assertTrue(
                    mounts.lines()
                            .anyMatch(line -> line.contains(" /lib/modules ") || line.contains("/usr/lib/modules ")),
                    mounts);
            assertTrue(mounts.contains("/dev/.lxc/proc"), "nesting");
        }
    }
}
