package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.KernelModuleNames;
import org.lxdeck.engine.device.HostCommand;

/** The kernel modules that {@code linux.kernel_modules} names: present already, or loaded now. */
final class KernelModules {
    /** What a module gives the system, by which a kernel that has it built in, without a list of such, is known. */
    private static final Map<String, List<String>> DEVICES = Map.of(
            "loop", List.of("/dev/loop-control"),
            "tun", List.of("/dev/net/tun"),
            "fuse", List.of("/dev/fuse"),
            "kvm", List.of("/dev/kvm"),
            "btrfs", List.of("/dev/btrfs-control"),
            "dm_mod", List.of("/dev/mapper/control"),
            "vhost_net", List.of("/dev/vhost-net"),
            "vhost_vsock", List.of("/dev/vhost-vsock"),
            "nbd", List.of("/dev/nbd0"));

    private final Path root;

    KernelModules(Path root) {
        this.root = root;
    }

    /** Those of this machine. */
    static KernelModules live() {
        return new KernelModules(Path.of("/"));
    }

    /** Makes sure that every module of the list is there; throws one sentence for those that are not. */
    void require(String list) throws EngineException {
        for (String name : missing(list)) {
            try {
                HostCommand.run(List.of("modprobe", "--", name));
            } catch (EngineException failure) {
                throw new EngineException(
                        EngineError.of(
                                        EngineError.Kind.UNAVAILABLE,
                                        "the kernel module " + name + " is not there and cannot be loaded: "
                                                + failure.error().message())
                                .withHint("install the modules of the running kernel, or take " + name
                                        + " out of linux.kernel_modules"),
                        failure);
            }
        }
    }

    /** Those modules of the list that are neither loaded nor built in nor known by their device. */
    List<String> missing(String list) {
        List<String> missing = new ArrayList<>();
        List<String> builtIn = List.of();
        for (String name : KernelModuleNames.parse(list)) {
            String plain = name.replace('-', '_');
            if (Files.exists(root.resolve("sys/module").resolve(plain)) || hasDevice(plain)) {
                continue;
            }
            builtIn = builtIn.isEmpty() ? builtIn() : builtIn;
            if (!builtIn.contains(plain)) {
                missing.add(name);
            }
        }
        return missing;
    }

    private boolean hasDevice(String name) {
        return DEVICES.getOrDefault(name, List.of()).stream()
                .anyMatch(device -> Files.exists(root.resolve(device.substring(1))));
    }

    private List<String> builtIn() {
        List<String> names = new ArrayList<>(List.of(""));
        for (String base : Set.of("lib/modules", "usr/lib/modules")) {
            Path file = root.resolve(base).resolve(release()).resolve("modules.builtin");
            names.addAll(namesIn(file));
        }
        return names;
    }

    private static List<String> namesIn(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(KernelModules::moduleName).toList();
        } catch (IOException | UncheckedIOException missing) {
            return List.of();
        }
    }

    private String release() {
        try {
            return Files.readString(root.resolve("proc/sys/kernel/osrelease")).trim();
        } catch (IOException unreadable) {
            return System.getProperty("os.version", "");
        }
    }

    /** {@code loop} out of {@code kernel/drivers/block/loop.ko}. */
    private static String moduleName(String line) {
        String file = line.substring(line.lastIndexOf('/') + 1);
        int dot = file.indexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)).replace('-', '_');
    }
}
