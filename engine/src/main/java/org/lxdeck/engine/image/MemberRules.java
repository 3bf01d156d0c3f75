package org.lxdeck.engine.image;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lxdeck.engine.model.Text;

/**
 * Judges the members of one archive in their order: none may lie, or be written, outside the directory the archive is
 * unpacked into. A pure state machine; unpacking is confined all the same.
 */
final class MemberRules {
    private static final int SYMLINKS_WATCHED = 1_000_000;

    private final Set<String> symlinks = new HashSet<>();

    /**
     * Looks at the next member.
     *
     * @param linkTarget the target of a hard link; empty for any other member
     * @return what is wrong with it, one sentence
     */
    Optional<String> judge(String name, boolean symlink, String linkTarget) {
        Optional<String> wrong = judgePath("member", name);
        if (wrong.isEmpty() && !linkTarget.isEmpty()) {
            wrong = judgePath("hard link target", linkTarget);
        }
        if (wrong.isEmpty()) {
            remember(normal(name), symlink);
        }
        return wrong;
    }

    private Optional<String> judgePath(String what, String name) {
        String shown = what + " \"" + Text.line(name, 200) + "\"";
        if (name.indexOf('\0') >= 0) {
            return Optional.of(shown + " has a NUL in its name");
        }
        if (name.startsWith("/")) {
            return Optional.of(shown + " has an absolute path");
        }
        if (("/" + name + "/").contains("/../")) {
            return Optional.of(shown + " leads out of the archive");
        }
        return goesThroughLink(normal(name)).map(link -> shown + " goes through the symbolic link \"" + link + "\"");
    }

    private Optional<String> goesThroughLink(String path) {
        if (symlinks.isEmpty()) {
            return Optional.empty();
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            if (symlinks.contains(above)) {
                return Optional.of(Text.line(above, 200));
            }
        }
        return Optional.empty();
    }

    private void remember(String path, boolean symlink) {
        if (symlink && symlinks.size() < SYMLINKS_WATCHED) {
            symlinks.add(path);
        } else if (!symlinks.isEmpty()) {
            symlinks.remove(path);
        }
    }

    /** The path without {@code .} components, doubled and trailing slashes. */
    static String normal(String name) {
        if (!name.startsWith(".") && !name.contains("/.") && !name.contains("//") && !name.endsWith("/")) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        int start = 0;
        while (start <= name.length()) {
            int slash = name.indexOf('/', start);
            int end = slash < 0 ? name.length() : slash;
            if (end > start && !(end == start + 1 && name.charAt(start) == '.')) {
                if (out.length() > 0) {
                    out.append('/');
                }
                out.append(name, start, end);
            }
            start = end + 1;
        }
        return out.toString();
    }
}
