package org.lxdeck.engine.device;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the programs lie that liblxc runs on the host for devices: before a container starts, when an interface comes up
 * or goes, after it has stopped. They know everything from their arguments, so a start by {@code lxc-start}, a reboot and
 * a power-off from inside do the same as ours, without any lxdeck process.
 *
 * @param path one directory a version of the programs, of root alone
 */
public record HookDirectory(Path path) {
    /** The programs: POSIX shell scripts, resources of this package's {@code hook} directory. */
    public static final List<String> PROGRAMS = List.of(
            "device-common",
            "device-drop",
            "device-mount",
            "device-node",
            "device-watch",
            "nic",
            "nat",
            "proxy",
            "proxy-dial",
            "proxy-serve");

    /** The value of a {@code lxc.hook.*} or {@code lxc.net.N.script.*} line; liblxc appends its own arguments. */
    public String command(String program, List<String> arguments) {
        StringBuilder line = new StringBuilder("/bin/sh ")
                .append(quoted(path.resolve(program).toString()));
        for (String argument : arguments) {
            line.append(' ').append(quoted(argument));
        }
        return line.toString();
    }

    private static String quoted(String word) {
        if (word.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("a control character in an argument of a hook");
        }
        boolean plain = !word.isEmpty() && word.chars().allMatch(HookDirectory::isPlain);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "_./:=,@%+-".indexOf(c) >= 0;
    }
}
