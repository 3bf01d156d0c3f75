package org.lxdeck.engine.stats;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which containers of an lxcpath run, in one read and without liblxc: the monitor of each listens on the abstract socket
 * {@code @<lxcpath>/<name>/command}. Where that would be too long for a socket address liblxc uses a hash of lxcpath and
 * name instead, so such a container is found only when its name is known. Source: /proc/net/unix.
 */
public final class RunningScan {
    /** An address of 108 bytes, less the NUL before and the one behind. */
    private static final int LONGEST = 106;

    private static final String SUFFIX = "/command";
    private static final Needle COMMAND = new Needle(SUFFIX + "\n");

    /** Before that are only numbers. */
    private static final int ADDRESS = 40;

    /** How far before the socket's state its flags stand, and those of a listener. */
    private static final int FLAGS = 14;

    private static final String LISTENS = "00010000 ";

    /** In place of hashes: nobody can be said not to run. */
    private static final String UNREADABLE = "";

    private RunningScan() {}

    /**
     * Names of the containers whose monitor lives; the container may still be starting.
     *
     * @param lxcpath byte-identical to what the monitor was started with
     * @param known names of the containers that are defined there
     */
    public static Set<String> names(KernelTree tree, ProcText text, String lxcpath, Collection<String> known) {
        return look(tree, text, lxcpath).knowing(lxcpath, known).here();
    }

    /** All that can be told without knowing names. */
    public static Running look(KernelTree tree, ProcText text, String lxcpath) {
        Running running = new Running(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (!text.load(tree.file("/proc/net/unix"))) {
            running.hashes().add(UNREADABLE);
        } else {
            String prefix = "@" + lxcpath + "/";
            for (int at = text.find(COMMAND, 0); at >= 0; at = text.find(COMMAND, at + COMMAND.length())) {
                collect(text, at, prefix, running);
            }
        }
        return running;
    }

    /** @param stop where the name ends and {@code /command}, the last of its line, begins */
    private static void collect(ProcText text, int stop, String prefix, Running into) {
        int slash = text.lastIndexOf('/', stop - 1);
        int at = text.lastIndexOf('@', stop - 1);
        if (!listens(text, at)) { // a connection, or a path with another such sign in it
            at = text.indexOf(text.lineStart(stop) + ADDRESS, stop, '@');
            if (at < 0 || !listens(text, at)) {
                return;
            }
        }
        if (slash == at + prefix.length() - 1 && text.startsWith(at, prefix)) {
            if (slash + 1 < stop) {
                into.here.add(text.text(slash + 1, stop));
            }
            return;
        }
        into.elsewhere.add(text.text(slash + 1, stop));
        if (stop - slash == 17 && slash == at + 4 && text.startsWith(at, "@lxc/")) {
            into.hashes.add(text.text(slash + 1, stop));
        }
    }

    private static boolean listens(ProcText text, int address) {
        int state = text.lastIndexOf(' ', text.lastIndexOf(' ', address - 2) - 1) + 1;
        return text.startsWith(state - FLAGS, LISTENS);
    }

    /**
     * Whose monitors live.
     *
     * @param here names in the lxcpath asked for
     * @param elsewhere names in other lxcpaths
     * @param hashes of names and lxcpaths that are too long for an address
     */
    public record Running(Set<String> here, Set<String> elsewhere, Set<String> hashes) {
        /** Nothing seen yet. */
        public static final Running NOTHING = new Running(Set.of(), Set.of(), Set.of(UNREADABLE));

        /** With those of the known names that a hash stands for. */
        public Running knowing(String lxcpath, Collection<String> known) {
            for (String name : hashes.isEmpty() ? Set.<String>of() : known) {
                if (isHashed(lxcpath, name) && hashes.contains(hash(lxcpath, name))) {
                    here.add(name);
                }
            }
            return this;
        }

        /** Whether surely no other lxcpath has a running container of this name. */
        public boolean isOnly(String name) {
            return hashes.isEmpty() && !elsewhere.contains(name);
        }
    }

    static boolean isHashed(String lxcpath, String name) {
        return (lxcpath + "/" + name + SUFFIX).getBytes(StandardCharsets.UTF_8).length >= LONGEST;
    }

    /** FNV-1a, 64 bits, of {@code lxcpath/name}, in sixteen hexadecimal digits. */
    static String hash(String lxcpath, String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : (lxcpath + "/" + name).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        String hex = Long.toHexString(hash);
        return "0".repeat(16 - hex.length()) + hex;
    }
}
