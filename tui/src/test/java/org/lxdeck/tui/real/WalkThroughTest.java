package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.Engines;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Detail;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.InsideView;
import org.lxdeck.tui.cli.CliRun.Answer;

/** The talk's way from nothing to a running container, typed into a shell word for word, with a Debian root file system. */
@Tag("lxc")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkThroughTest {
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

    private static final String METADATA = """
            architecture: "x86_64"
            creation_date: 1470920887
            properties:
              architecture: "x86_64"
              description: "Custom development image"
              os: "fedora"
              release: "1.2.3"
            templates:
            """;

    private static final String WALK = """
            set -e
            lxdeck profile create customername
            cat profile.yaml | lxdeck profile edit customername
            tar -czf custom.tar.gz metadata.yaml
            tar -C root -czf rootfs.tar.gz .
            lxdeck image import custom.tar.gz rootfs.tar.gz --alias imagename
            lxdeck launch imagename name -p customername
            """;

    /** What a program inside says of the devices and mounts that the profile asks for. */
    private static final String LOOK = """
            i=0; until grep -q custom-init /proc/1/cmdline || [ $((i += 1)) -gt 400 ]; do sleep 0.05; done
            mknod /tmp/loop b 7 0; mknod /tmp/tun c 10 200; mknod /tmp/disk b 254 0; mknod /tmp/mem c 1 1
            for d in loop tun disk mem; do
                { exec 3<>/tmp/$d; } 2>/tmp/said && echo $d=opens || echo $d=$(grep -o 'not permitted' /tmp/said || echo there)
            done
            touch /lib/modules/x 2>&1 | sed 's/.*: /modules=/'
            echo map=$(cat /proc/self/uid_map)
            echo nic=$(ls /sys/class/net)
            echo nesting=$(grep -c ' /dev/.lxc/proc ' /proc/mounts)
            echo init=$(tr '\\0' ' ' </proc/1/cmdline)
            """;

    private RealDeck deck;
    private Path work;

    @BeforeAll
    void walk() throws IOException {
        String tree = System.getenv().getOrDefault("LXDECK_TEST_ROOTFS", "");
        assumeTrue(Files.isDirectory(Path.of(tree, "etc")), "needs a Debian tree: run ./lxdeck verify");
        assumeTrue(Files.isDirectory(Path.of("/sys/class/net/lxcbr0/bridge")), "needs the bridge lxcbr0");
        assumeTrue(Files.isDirectory(Path.of("/lib/modules")), "needs /lib/modules");
        deck = RealDeck.open();
        work = deck.scratch();
        copyTree(tree);
        Files.writeString(work.resolve("profile.yaml"), PROFILE);
        Files.writeString(work.resolve("metadata.yaml"), METADATA);
        command(Files.createDirectories(work.resolve("bin")).resolve("lxdeck"));
        shell(WALK);
    }

    /** What a Debian brings along for reading only is left out: it would be packed and unpacked a dozen seconds long. */
    private void copyTree(String tree) throws IOException {
        Command.output("cp", "-a", tree, work.resolve("root").toString());
        for (String each : List.of("doc", "locale", "man", "i18n", "zoneinfo")) {
            Command.output(
                    "rm", "-rf", work.resolve("root/usr/share").resolve(each).toString());
        }
        Files.writeString(work.resolve("root/usr/sbin/lxcinit"), "exec -a custom-init sleep 100000\n");
    }

    private void command(Path file) throws IOException {
        Files.writeString(file, "#!/bin/sh\nexec '" + String.join("' '", deck.command()) + "' \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String shell(String lines) throws IOException {
        Map<String, String> environment = new TreeMap<>(deck.environment());
        environment.put("PATH", work.resolve("bin") + ":/usr/sbin:/usr/bin:/sbin:/bin");
        Answer answer = Command.run(environment, "", List.of("sh", "-c", "cd '" + work + "'\n" + lines));
        assertEquals(0, answer.code(), answer::toString);
        return answer.out() + answer.err();
    }

    @AfterAll
    void removeEverything() throws IOException {
        if (deck != null) {
            deck.close();
        }
    }

    @Test
    void theContainerIsWhatTheProfileSays() throws IOException {
        Map<String, String> said = new TreeMap<>();
        for (String line : deck.inside("name", "bash", "-c", LOOK).lines().toList()) {
            int equals = line.indexOf('=');
            said.put(
                    line.substring(0, Math.max(0, equals)),
                    line.substring(equals + 1).trim());
        }
        assertEquals("opens", said.get("loop"));
        // Where the kernel has no tun the device is there all the same, with nothing behind it.
        assertTrue(List.of("opens", "there").contains(said.getOrDefault("tun", "")), said::toString);
        assertEquals("not permitted", said.get("disk"));
        assertEquals("not permitted", said.get("mem"));
        assertEquals("Read-only file system", said.get("modules"));
        assertEquals("0 0 4294967295", said.get("map"), "privileged");
        assertEquals("eth0 lo", said.get("nic"));
        assertEquals("1", said.get("nesting"));
        assertEquals("custom-init 100000", said.get("init"), "what lxc.init_cmd names");
        String links = Command.output("ip", "-o", "link", "show", "master", "lxcbr0");
        assertTrue(links.contains(hostSideOfNic()), links);
    }

    private String hostSideOfNic() {
        return deck.done("info", "name")
                .lines()
                .filter(line -> line.contains("Host interface: "))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("no nic");
    }

    @Test
    void theImageIsTheOneImported() throws IOException {
        String both = shell("cat custom.tar.gz rootfs.tar.gz | sha256sum").substring(0, 64);
        assertEquals(
                "imagename," + both + ",Custom development image\n",
                deck.done("image", "list", "-f", "csv", "-c", "lFd"));
        assertEquals("name,RUNNING,customername," + both + "\n", deck.done("list", "-f", "csv", "-c", "nsPF"));
        String legacy = shell("lxdeck profile edit customername <profile.yaml");
        assertEquals(
                "name: nothing changes in it\nNote: lxc.init_cmd is an old LXC name and was read as lxc.init.cmd\n",
                legacy);
    }

    @Test
    void limitsAreThoseThatProgramsInsideSee() throws Exception {
        String init = "raw.lxc=lxc.init.cmd = /usr/bin/sleep 100000";
        deck.done("launch", "imagename", "small", "-c", "limits.memory=256MiB", "-c", "limits.cpu=1", "-c", init);
        try (Engine engine = Engines.open(deck.options().watching())) {
            ContainerRef ref = new ContainerRef("local", "small");
            engine.focus(new Focus(Optional.of(ref), Set.of(DetailPart.INSIDE)));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            InsideSaid said = InsideSaid.NOTHING;
            Optional<InsideView> shown = Optional.empty();
            while (shown.isEmpty() || !said.isShownBy(shown.get())) {
                assertTrue(System.nanoTime() < end, said + " inside, shown as " + shown);
                said = InsideSaid.parse(deck.inside("small", "sh", "-c", InsideSaid.QUESTION));
                shown = engine.state().detail().flatMap(Detail::inside);
            }
            assertEquals(256L << 20, shown.get().memoryTotal());
            assertEquals(1, shown.get().cpus());
        }
    }
}
