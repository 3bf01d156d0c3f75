package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.List;

/** Whether the programs that lxdeck stands on are installed, and new enough. */
final class SoftwareChecks {
    /** Append-only layout of liblxc's table of functions since this version. */
    private static final int[] OLDEST_LXC = {4, 0, 5};

    private static final String[] LXC_TOOLS = {
        "lxc-start", "lxc-stop", "lxc-attach", "lxc-console", "lxc-copy", "lxc-destroy", "lxc-execute"
    };
    private static final String[] ARCHIVE_TOOLS = {"tar", "gzip", "bzip2", "xz", "zstd", "unsquashfs"};

    private SoftwareChecks() {}

    static Finding java(Env env) {
        String version = System.getProperty("java.version", "?") + " (" + System.getProperty("java.vendor", "?") + ")";
        String archive = System.getProperty("java.vm.info", "");
        if (!archive.contains("sharing")) {
            return Finding.note("java", "Java " + version + ", no class-data archive", "lxdeck starts more slowly");
        }
        return Finding.ok("java", "Java " + version + ", with a class-data archive");
    }

    static Finding lxc(Env env) {
        Commands.Answer answer = env.run(5, "lxc-start", "--version");
        String version = answer.output().strip();
        if (!answer.ok()) {
            return Finding.fail("lxc", "LXC is not installed", "there is nothing to run containers with")
                    .mendedBy(install(env));
        }
        if (!isAtLeast(version, OLDEST_LXC)) {
            return Finding.fail(
                    "lxc", "LXC " + version + " is installed", "lxdeck needs 4.0.5 or newer; upgrade the lxc package");
        }
        return Finding.ok("lxc", "LXC " + version);
    }

    /** What the launcher found would install all that is missing. */
    static String install(Env env) {
        String command = env.variable("LXDECK_INSTALL");
        return command.isEmpty() ? "lxdeck --yes doctor" : command;
    }

    static boolean isAtLeast(String version, int[] oldest) {
        String[] parts = version.split("[^0-9]+", -1);
        for (int i = 0; i < oldest.length; i++) {
            int part =
                    i < parts.length && !parts[i].isEmpty() && parts[i].length() < 9 ? Integer.parseInt(parts[i]) : 0;
            if (part != oldest[i]) {
                return part > oldest[i];
            }
        }
        return true;
    }

    static Finding lxcTools(Env env) {
        List<String> missing = missing(env, LXC_TOOLS);
        if (!missing.isEmpty()) {
            return Finding.fail(
                            "lxc-tools",
                            String.join(", ", missing) + " not installed",
                            "containers are started, copied and entered by LXC's own tools")
                    .mendedBy(install(env));
        }
        return Finding.ok("lxc-tools", "lxc-start and its sisters are there");
    }

    static Finding archiveTools(Env env) {
        List<String> missing = missing(env, ARCHIVE_TOOLS);
        if (!missing.isEmpty()) {
            return Finding.warn(
                            "archive-tools",
                            String.join(", ", missing) + " not installed",
                            "images packed that way cannot be imported or exported")
                    .mendedBy(install(env));
        }
        return Finding.ok("archive-tools", "tar, gzip, bzip2, xz, zstd, unsquashfs");
    }

    static Finding confinement(Env env) {
        if (env.program("bwrap").isEmpty()) {
            return Finding.warn(
                            "bubblewrap",
                            "bubblewrap is not installed",
                            "images are unpacked inside it, so that a hostile archive reaches nothing else")
                    .mendedBy(install(env));
        }
        return Finding.ok("bubblewrap", "images are unpacked inside bubblewrap");
    }

    private static List<String> missing(Env env, String[] programs) {
        List<String> missing = new ArrayList<>();
        for (String program : programs) {
            if (env.program(program).isEmpty()) {
                missing.add(program);
            }
        }
        return missing;
    }
}
