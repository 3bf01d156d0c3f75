package org.lxdeck.engine.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The architectures LXD knows: kernel name, other names, and which run which. */
public final class Architectures {
    private static final Map<String, List<String>> ALIASES = Map.ofEntries(
            Map.entry("i686", List.of("i386", "i586", "386", "x86", "generic_32")),
            Map.entry("x86_64", List.of("amd64", "generic_64")),
            Map.entry("armv7l", List.of("armhf", "armhfp", "armv7a_hardfp", "armv7", "armv7a_vfpv3_hardfp")),
            Map.entry("aarch64", List.of("arm64", "arm64_generic")),
            Map.entry("ppc", List.of("powerpc")),
            Map.entry("ppc64", List.of("powerpc64")),
            Map.entry("ppc64le", List.of("ppc64el")),
            Map.entry("s390x", List.of()),
            Map.entry("mips", List.of("mipsel")),
            Map.entry("mips64", List.of("mips64el")),
            Map.entry("riscv32", List.of()),
            Map.entry("riscv64", List.of()),
            Map.entry("armv6l", List.of("armel", "arm")),
            Map.entry("armv8l", List.of()));
    /** What a 64-bit kernel calls itself to 32-bit programs. */
    private static final Map<String, String> COMPATIBLE =
            Map.of("x86_64", "i686", "aarch64", "armv8l", "ppc64", "ppc", "mips64", "mips");

    private static final Map<String, List<String>> ALSO_RUNS = Map.of(
            "x86_64", List.of("i686"),
            "armv7l", List.of("armv6l"),
            "aarch64", List.of("armv6l", "armv7l", "armv8l"),
            "ppc64", List.of("ppc"),
            "mips64", List.of("mips"));

    private Architectures() {}

    /** The kernel name of an architecture given by any of its names. */
    public static Optional<String> kernelName(String name) {
        if (ALIASES.containsKey(name)) {
            return Optional.of(name);
        }
        for (Map.Entry<String, List<String>> known : ALIASES.entrySet()) {
            if (known.getValue().contains(name)) {
                return Optional.of(known.getKey());
            }
        }
        return Optional.empty();
    }

    /** Whether a machine runs programs of that architecture (both kernel names). */
    public static boolean runs(String machine, String wanted) {
        return machine.equals(wanted)
                || ALSO_RUNS.getOrDefault(machine, List.of()).contains(wanted);
    }

    /** The kernel name that a value of {@code lxc.arch} means on this machine; a container without one has the machine's. */
    public static String ofPersonality(String arch) {
        String machine = ofThisMachine();
        return switch (arch) {
            case "", "linux64" -> machine;
            case "linux32" -> COMPATIBLE.getOrDefault(machine, machine);
            default -> kernelName(arch).orElse(arch);
        };
    }

    /** The kernel name of this machine's architecture. */
    public static String ofThisMachine() {
        String name = System.getProperty("os.arch", "");
        return kernelName(name).orElse(name);
    }
}
