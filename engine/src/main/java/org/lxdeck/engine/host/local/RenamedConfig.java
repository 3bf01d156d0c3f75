package org.lxdeck.engine.host.local;

/**
 * A liblxc configuration after its container's directory got another name. Every value that names the old directory, as a
 * whole path component, names the new one; {@code lxc.uts.name} follows when it was the old name. Comment lines, the
 * marked block's among them, and everything else keep every byte. Pure.
 */
final class RenamedConfig {
    private final String oldDirectory;
    private final String newDirectory;
    private final String oldName;
    private final String newName;

    RenamedConfig(String lxcpath, String oldName, String newName) {
        this.oldDirectory = lxcpath + "/" + oldName;
        this.newDirectory = lxcpath + "/" + newName;
        this.oldName = oldName;
        this.newName = newName;
    }

    String apply(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            out.append(line(text.substring(from, next)));
            from = next;
        }
        return out.toString();
    }

    private String line(String line) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        if (!key.startsWith("lxc.")) {
            return line;
        }
        String value = line.substring(equals + 1);
        if (key.equals("lxc.uts.name") && value.strip().equals(oldName)) {
            return line.substring(0, equals + 1) + value.replace(oldName, newName);
        }
        return line.substring(0, equals + 1) + paths(value);
    }

    private String paths(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        int from = 0;
        int at = value.indexOf(oldDirectory);
        while (at >= 0) {
            int end = at + oldDirectory.length();
            boolean whole = end == value.length() || "/: \t\n,".indexOf(value.charAt(end)) >= 0;
            boolean begins = at == 0 || " \t:,=".indexOf(value.charAt(at - 1)) >= 0;
            out.append(value, from, at).append(whole && begins ? newDirectory : oldDirectory);
            from = end;
            at = value.indexOf(oldDirectory, from);
        }
        return out.append(value, from, value.length()).toString();
    }
}
