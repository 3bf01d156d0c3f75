package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.local.Census;
import org.lxdeck.engine.host.local.Liblxc;
import org.lxdeck.engine.host.local.LocalHost;
import org.lxdeck.engine.host.local.LocalRooms;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.op.Progress;

/** A local host of its own under a temporary directory, with busybox containers and a bridge, all gone afterwards. */
final class RealHost implements AutoCloseable {
    static final int BASE = 100000;
    private static final Path BUSYBOX = Path.of("/bin/busybox");

    final Path directory;
    final LocalSite site;
    final LocalHost host;
    final String bridge;
    final List<String> notes = new ArrayList<>();
    private final Liblxc liblxc;
    private final BlockConfiguration planner;

    RealHost() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "needs root");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lxc-start")), "needs the LXC tools");
        assumeTrue(Files.isExecutable(BUSYBOX), "needs a static busybox (package busybox-static)");
        directory = Files.createTempDirectory("lxdeck-test-config-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        Places places = Places.of(Map.of("LXDECK_ROOT", directory + "/root"));
        site = new LocalSite("local", directory + "/lxc", false, places);
        Files.createDirectories(Path.of(site.lxcpath()));
        liblxc = new Liblxc(places);
        host = new LocalHost(site, false, new LocalRooms.Maker(), () -> Integer.MAX_VALUE);
        planner = new BlockConfiguration(
                site, new NoCensus(), new ProfileFiles(places, new NoCensus()), new LiblxcProbe(liblxc));
        bridge = "lxt" + Long.toHexString(System.nanoTime() & 0xffffff);
        run("ip", "link", "add", bridge, "type", "bridge");
        run("ip", "link", "set", bridge, "up");
    }

    /** Collects what an operation tells. */
    final Progress progress = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void bytes(long done, long total) {}

        @Override
        public void steps(long done, long total) {}

        @Override
        public void check() {}

        @Override
        public void onCancel(Runnable action) {}

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }
    };

    ContainerRef ref(String name) {
        return site.ref(name);
    }

    Profile profile(String name, Map<String, String> config, Map<String, Device> devices) {
        return new Profile("local", name, "", config, devices, List.of());
    }

    void save(Profile profile) throws EngineException {
        host.profiles().orElseThrow().save(new ProfileIntent.SaveProfile(profile, false), progress);
    }

    Device nic(String name) {
        return new Device(name, Map.of("type", "nic", "nictype", "bridged", "parent", bridge, "name", name));
    }

    /** Makes a stopped busybox container. */
    void make(String name, List<String> profiles, Map<String, String> config) throws IOException, EngineException {
        Path root = site.directory(name).resolve("rootfs");
        for (String each : List.of("bin", "sbin", "etc", "proc", "sys", "dev", "tmp", "root", "mnt", "usr/bin")) {
            Files.createDirectories(root.resolve(each));
        }
        Files.copy(BUSYBOX, root.resolve("bin/busybox"));
        for (String applet : List.of("sh", "sleep", "cat", "grep", "nproc", "env", "pwd", "id", "test", "touch")) {
            Files.createSymbolicLink(root.resolve("bin").resolve(applet), Path.of("busybox"));
        }
        Files.createSymbolicLink(root.resolve("sbin/init"), Path.of("../bin/busybox"));
        Files.writeString(root.resolve("etc/inittab"), "::respawn:/bin/sleep 100000\n");
        Files.writeString(root.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
        define(name, "dir:" + root, profiles, config);
    }

    /** Writes the configuration of a container whose root file system is there. */
    void define(String name, String rootfs, List<String> profiles, Map<String, String> config)
            throws IOException, EngineException {
        Intent.Create intent =
                new Intent.Create(ref(name), "image", profiles, config, Map.of(), "made by a test", false, false);
        NewContainer planned = planner.plan(intent, "x86_64", Map.of("image.os", "busybox"), 1470920887L);
        List<LxcLine> head = new ArrayList<>();
        head.add(new LxcLine("lxc.rootfs.path", rootfs));
        head.add(new LxcLine("lxc.uts.name", name));
        Path home = site.directory(name);
        Files.createDirectories(home);
        if (!planned.privileged()) {
            head.add(new LxcLine("lxc.rootfs.options", "idmap=container"));
            head.add(new LxcLine("lxc.idmap", "u 0 " + BASE + " 65536"));
            head.add(new LxcLine("lxc.idmap", "g 0 " + BASE + " 65536"));
            Files.setAttribute(home, "unix:uid", BASE);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("--x------"));
        } else {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
        notes.addAll(planned.notes());
        Files.write(site.config(name), planned.file(head));
        host.refresh(java.util.EnumSet.allOf(org.lxdeck.engine.Part.class), new org.lxdeck.engine.host.HostSink() {
            @Override
            public void containers(List<Container> all) {}

            @Override
            public void usage(
                    Map<ContainerRef, org.lxdeck.engine.model.UsageSample> running,
                    org.lxdeck.engine.model.HostUsage usage) {}

            @Override
            public void images(List<org.lxdeck.engine.model.Image> all) {}

            @Override
            public void profiles(List<Profile> all) {}

            @Override
            public void detail(org.lxdeck.engine.model.Detail detail) {}

            @Override
            public void problem(String text) {}

            @Override
            public void notice(String text) {}
        });
    }

    void start(String name) throws EngineException {
        host.containers().start(ref(name), progress);
    }

    void set(String name, Map<String, String> keys) throws EngineException {
        host.containers().configure(new Intent.Configure(ref(name), keys, Map.of(), Optional.empty()), progress);
    }

    void device(String name, String device, Optional<Device> what) throws EngineException {
        host.containers()
                .configure(new Intent.Configure(ref(name), Map.of(), Map.of(device, what), Optional.empty()), progress);
    }

    /** What a command in the container prints; through the product's own plan. */
    String inside(String name, String... command) throws EngineException, IOException {
        AttachRequest request =
                new AttachRequest(AttachRequest.Kind.COMMAND, List.of(command), Map.of(), 0, 0, "", "xterm");
        AttachPlan plan = host.containers().attach(ref(name), request);
        return output(plan.argv(), plan.environment());
    }

    static String output(List<String> argv, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(argv).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
        return out.trim();
    }

    static String run(String... argv) throws IOException {
        return output(List.of(argv), Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8"));
    }

    String config(String name) throws IOException {
        return Files.readString(site.config(name));
    }

    @Override
    public void close() throws IOException {
        try (var names = Files.list(Path.of(site.lxcpath()))) {
            for (Path each : names.toList()) {
                run("lxc-stop", "-P", site.lxcpath(), "-n", String.valueOf(each.getFileName()), "-k");
            }
        }
        host.close();
        liblxc.close();
        run("ip", "link", "delete", bridge);
        String mounts = Files.readString(Path.of("/proc/self/mounts"));
        for (String line : mounts.lines().toList()) {
            String point = line.split(" ")[1];
            if (point.startsWith(directory.toString())) {
                run("umount", "-l", point);
            }
        }
        run("rm", "-rf", "--one-file-system", directory.toString());
    }

    /** For planning a container before the host knows it. */
    private static final class NoCensus implements Census {
        @Override
        public List<Container> containers() {
            return List.of();
        }

        @Override
        public ContainerStatus status(String name) {
            return ContainerStatus.STOPPED;
        }

        @Override
        public int initPid(String name) {
            return 0;
        }

        @Override
        public void changed(String name) {}
    }
}
