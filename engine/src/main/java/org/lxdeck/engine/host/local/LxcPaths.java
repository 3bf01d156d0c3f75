package org.lxdeck.engine.host.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/**
 * Where lxcpaths are and whose. The default is what liblxc itself would take: {@code lxc.lxcpath} of lxc.conf, else
 * /var/lib/lxc (a user's: ~/.local/share/lxc).
 */
public final class LxcPaths {
    private LxcPaths() {}

    /** The default lxcpath, found without liblxc. */
    public static String defaultPath(Map<String, String> env, boolean root) {
        String home = env.getOrDefault("HOME", "/root");
        Path conf = Path.of(root ? "/etc/lxc/lxc.conf" : home + "/.config/lxc/lxc.conf");
        String set = Files.isReadable(conf) ? setting(conf) : "";
        if (!set.isEmpty()) {
            return withoutTrailingSlashes(set);
        }
        return root ? "/var/lib/lxc" : home + "/.local/share/lxc";
    }

    private static String setting(Path conf) {
        try (BufferedReader in = Files.newBufferedReader(conf)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String text = line.strip();
                int equals = text.indexOf('=');
                if (equals > 0 && text.substring(0, equals).strip().equals("lxc.lxcpath")) {
                    return text.substring(equals + 1).strip();
                }
            }
        } catch (IOException e) {
            return ""; // liblxc falls back to its own default, too
        }
        return "";
    }

    /** The form in which every tool has to be given it: absolute, no trailing slash. */
    public static String normalise(String typed) throws EngineException {
        if (typed.isEmpty() || typed.indexOf('\n') >= 0 || typed.indexOf('\0') >= 0) {
            throw new EngineException(
                    EngineError.Kind.INVALID, "this cannot be an lxcpath: \"" + Text.line(typed, 80) + "\"");
        }
        String path = typed.startsWith("/") ? typed : new File(typed).getAbsolutePath();
        return withoutTrailingSlashes(Path.of(path).normalize().toString());
    }

    private static String withoutTrailingSlashes(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Refuses an lxcpath whose containers a server manages: two masters would break them. */
    public static void refuseForeign(String lxcpath) throws EngineException {
        String owner = ownerOf(lxcpath);
        if (owner.isEmpty()) {
            owner = ownerOf(realPath(lxcpath));
        }
        if (!owner.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.REFUSED,
                    lxcpath + " belongs to " + owner + ": its containers are managed only through " + owner
                            + "'s own server",
                    "");
        }
    }

    /** {@code LXD} or {@code Incus} when the path lies in the state of such a server; empty otherwise. */
    static String ownerOf(String path) {
        if (isBelow(path, "/var/lib/incus")) {
            return "Incus";
        }
        if (isBelow(path, "/var/lib/lxd") || isBelow(path, "/var/snap/lxd")) {
            return "LXD";
        }
        File parent = new File(path).getParentFile();
        if (parent != null && isServerState(parent)) {
            return new File(parent, "incus.db").exists() || parent.getName().equals("incus") ? "Incus" : "LXD";
        }
        return path.contains("/storage-pools/") ? "LXD" : "";
    }

    private static boolean isServerState(File directory) {
        return new File(directory, "storage-pools").isDirectory() && new File(directory, "database").isDirectory();
    }

    private static boolean isBelow(String path, String directory) {
        return path.startsWith(directory)
                && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    }

    private static String realPath(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException e) {
            return path; // not there yet: nothing to be mistaken about
        }
    }
}
