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

    private RunningScan() {}

    /**
     * Names of the containers whose monitor lives; the container may still be starting.
     *
     * @param lxcpath byte-identical to what the monitor was started with
     * @param known names of the containers that are defined there
     */
    public static Set<String> names(KernelTree tree, ProcText text, String lxcpath, Collection<String> known) {
        Set<String> running = new HashSet<>();
        if (!text.load(tree.path("/proc/net/unix"))) {
            return running;
        }
        Set<String> hashes = new HashSet<>();
        String prefix = "@" + lxcpath + "/";
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            collect(text, line, prefix, running, hashes);
        }
        if (!hashes.isEmpty()) {
            for (String name : known) {
                if (isHashed(lxcpath, name) && hashes.contains(hash(lxcpath, name))) {
                    running.add(name);
                }
            }
        }
        return running;
    }

    private static void collect(ProcText text, int line, String prefix, Set<String> names, Set<String> hashes) {
        int end = text.lineEnd(line);
        int at = text.indexOf(line, end, '@');
        if (at < 0 || !text.startsWith(text.word(line, 3), "00010000")) { // the listener, not its connections
            return;
        }
        int stop = end - SUFFIX.length();
        if (stop <= at || !text.startsWith(stop, SUFFIX)) {
            return;
        }
        boolean ours = text.startsWith(at, prefix);
        int from = at + (ours ? prefix.length() : "@lxc/".length());
        if (from >= stop || text.indexOf(from, stop, '/') >= 0) {
            return;
        }
        if (ours) {
            names.add(text.text(from, stop));
        } else if (stop - from == 16 && text.startsWith(at, "@lxc/")) {
            hashes.add(text.text(from, stop));
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
