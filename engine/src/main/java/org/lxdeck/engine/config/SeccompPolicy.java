package org.lxdeck.engine.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The text of a container's seccomp policy as liblxc reads it: {@code raw.seccomp}, or what {@code security.syscalls.*}
 * ask for, or the calls that LXD denies every container. Pure but for a list that comes with the program.
 */
public final class SeccompPolicy {
    static final ValueType RAW = ValueType.parsed(
            "a seccomp policy: a line 2, a line denylist or allowlist, then rules", SeccompPolicy::requirePolicy);
    private static final String FAMILY = "security.syscalls.";
    private static final List<String> LISTS = List.of("allowlist", "denylist", "whitelist", "blacklist");

    /** "No such call", so that programs fall back as on a kernel without it. */
    private static final String DENIED = " errno 38\n";

    private static final List<String> USUAL =
            List.of("kexec_load", "open_by_handle_at", "init_module", "finit_module", "delete_module");

    private SeccompPolicy() {}

    /** The text for a container; empty for none. One made by others gets one only when it is asked for. */
    public static String of(ContainerSpec spec, Effective effective) {
        String raw = effective.get(SyscallRules.RAW);
        if (!raw.isEmpty()) {
            return raw.endsWith("\n") ? raw : raw + "\n";
        }
        boolean asked = effective.config().keySet().stream()
                .anyMatch(key -> key.startsWith(FAMILY) && !key.startsWith(FAMILY + "intercept."));
        if (!asked && !spec.own()) {
            return "";
        }
        SyscallRules rules = SyscallRules.of(effective.config());
        if (!rules.allow().isEmpty()) {
            return "2\nallowlist\n[all]\n" + lines(rules.allow());
        }
        StringBuilder denied = new StringBuilder();
        if (rules.deniesDefault()) {
            denied.append("[all]\nreject_force_umount\n[all]\n");
            USUAL.forEach(call -> denied.append(call).append(DENIED));
        }
        if (!rules.deny().isEmpty()) {
            denied.append("[all]\n").append(lines(rules.deny()));
        }
        if (rules.deniesCompat() && spec.architecture().equals("x86_64")) {
            denied.append("[all]\n");
            compatible().forEach(call -> denied.append(call).append(DENIED));
        }
        return denied.length() == 0 ? "" : "2\ndenylist\n" + denied;
    }

    /** What its file is called: the same text has the same file. */
    static String fileName(String policy) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(policy.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 32);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /** The file of a container's policy in a directory of such; empty for no policy. */
    public static String file(ContainerSpec spec, Effective effective) {
        String policy = of(spec, effective);
        return policy.isEmpty() ? "" : fileName(policy);
    }

    private static String lines(String list) {
        StringBuilder out = new StringBuilder();
        for (String line : list.split("\n", -1)) {
            if (!line.isBlank()) {
                out.append(line.strip()).append('\n');
            }
        }
        return out.toString();
    }

    /**
     * The calls that only 32-bit programs have, mmap2 among them, without which none starts. liblxc applies what both have
     * to both, whatever section it stands in; LXD's list has names of kernel functions, which no filter knows.
     */
    private static List<String> compatible() {
        try (InputStream in = SeccompPolicy.class.getResourceAsStream("i386-calls.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of calls is missing in this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException("the list of calls cannot be read", broken);
        }
    }

    private static void requirePolicy(String text) {
        Values.requireText(text);
        String[] lines = text.split("\n", -1);
        boolean version = lines[0].strip().equals("1") || lines[0].strip().equals("2");
        String kind = lines.length < 2 ? "" : lines[1].strip().split(" ", -1)[0];
        if (!version || !LISTS.contains(kind)) {
            throw new InvalidValue("Invalid seccomp policy: its first line is 2, its second denylist or allowlist");
        }
    }
}
