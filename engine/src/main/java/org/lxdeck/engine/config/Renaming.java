package org.lxdeck.engine.config;

import java.util.Optional;

/** What a renamed container's own lines say of its name: the host name, and paths beneath its directory. Pure. */
public final class Renaming {
    private Renaming() {}

    /** The file with its lines outside the block following the new name; all other bytes stay. */
    public static MarkedConfig of(MarkedConfig config, String lxcpath, String oldName, String newName) {
        return new MarkedConfig(
                text(config.before(), lxcpath, oldName, newName),
                config.block(),
                text(config.after(), lxcpath, oldName, newName));
    }

    private static String text(String text, String lxcpath, String oldName, String newName) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end + 1;
            out.append(line(text.substring(at, end), lxcpath, oldName, newName));
            at = end;
        }
        return out.toString();
    }

    private static String line(String line, String lxcpath, String oldName, String newName) {
        Optional<LxcLine> parsed = BlockReader.configLine(line);
        if (parsed.isEmpty()) {
            return line;
        }
        int equals = line.indexOf('=');
        String value = line.substring(equals + 1);
        if (parsed.get().key().equals("lxc.uts.name")) {
            return value.trim().equals(oldName)
                    ? line.substring(0, equals + 1) + value.replace(oldName, newName)
                    : line;
        }
        String oldPath = lxcpath + "/" + oldName + "/";
        return line.substring(0, equals + 1) + value.replace(oldPath, lxcpath + "/" + newName + "/");
    }
}
