package org.lxdeck.engine.config;

import java.util.List;
import java.util.Map;

/** The names that liblxc keys had before LXC 3, which it refuses today, and what they are called now. */
public final class LegacyKeys {
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("lxc.init_cmd", "lxc.init.cmd"),
            Map.entry("lxc.init_uid", "lxc.init.uid"),
            Map.entry("lxc.init_gid", "lxc.init.gid"),
            Map.entry("lxc.mount", "lxc.mount.fstab"),
            Map.entry("lxc.utsname", "lxc.uts.name"),
            Map.entry("lxc.uts", "lxc.uts.name"),
            Map.entry("lxc.tty", "lxc.tty.max"),
            Map.entry("lxc.devttydir", "lxc.tty.dir"),
            Map.entry("lxc.pts", "lxc.pty.max"),
            Map.entry("lxc.console", "lxc.console.path"),
            Map.entry("lxc.id_map", "lxc.idmap"),
            Map.entry("lxc.aa_profile", "lxc.apparmor.profile"),
            Map.entry("lxc.aa_allow_incomplete", "lxc.apparmor.allow_incomplete"),
            Map.entry("lxc.se_context", "lxc.selinux.context"),
            Map.entry("lxc.seccomp", "lxc.seccomp.profile"),
            Map.entry("lxc.haltsignal", "lxc.signal.halt"),
            Map.entry("lxc.rebootsignal", "lxc.signal.reboot"),
            Map.entry("lxc.stopsignal", "lxc.signal.stop"),
            Map.entry("lxc.syslog", "lxc.log.syslog"),
            Map.entry("lxc.loglevel", "lxc.log.level"),
            Map.entry("lxc.logfile", "lxc.log.file"),
            Map.entry("lxc.personality", "lxc.arch"));
    private static final List<String> GONE = List.of("lxc.rootfs.backend", "lxc.pivotdir", "lxc.kmsg");
    private static final Map<String, String> ARCHITECTURES = Map.of("amd64", "x86_64", "x86", "i686");

    private LegacyKeys() {}

    /**
     * What became of one line.
     *
     * @param lines none when the key is gone
     * @param note a sentence for the user; empty when the line stays as it is
     */
    public record Translation(List<LxcLine> lines, String note) {
        public Translation {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The line under today's name.
     *
     * @param backend value of {@code lxc.rootfs.backend} seen so far, empty for {@code dir}
     */
    public static Translation translate(LxcLine line, String backend) {
        String key = line.key();
        if (GONE.contains(key)) {
            return new Translation(List.of(), key + " no longer exists in LXC and was left out");
        }
        if (key.equals("lxc.rootfs")) {
            boolean prefixed = line.value().indexOf(':') > 0 && !line.value().startsWith("/");
            String prefix = prefixed ? "" : (backend.isEmpty() ? "dir" : backend) + ":";
            return renamed(line, "lxc.rootfs.path", prefix + line.value());
        }
        String arch = ARCHITECTURES.get(line.value());
        if (key.equals("lxc.arch") && arch != null) {
            return renamed(line, key, arch);
        }
        String now = newName(key);
        return now.equals(key) ? new Translation(List.of(line), "") : renamed(line, now, line.value());
    }

    /** Today's name of a key; the key itself when it has not changed. */
    public static String newName(String key) {
        String now = RENAMED.get(key);
        if (now != null) {
            return now;
        }
        if (key.startsWith("lxc.limit.")) {
            return "lxc.prlimit." + key.substring("lxc.limit.".length());
        }
        if (key.startsWith("lxc.network.")) {
            String rest = key.substring("lxc.network.".length());
            boolean indexed = !rest.isEmpty() && Character.isDigit(rest.charAt(0));
            boolean address = rest.endsWith(".ipv4") || rest.endsWith(".ipv6");
            return indexed ? "lxc.net." + rest + (address ? ".address" : "") : key;
        }
        return key;
    }

    private static Translation renamed(LxcLine old, String key, String value) {
        String what = old.key().equals(key) ? key + " = " + value : key;
        return new Translation(
                List.of(new LxcLine(key, value)), old.key() + " is an old LXC name and was read as " + what);
    }
}
