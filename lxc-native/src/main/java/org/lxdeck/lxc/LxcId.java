package org.lxdeck.lxc;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which container is meant: its lxcpath and its name, both checked, so that nothing unchecked can reach C.
 *
 * <p>liblxc checks neither: an empty name means the lxcpath itself, and the lxcpath is part of a socket's name, so that
 * {@code lxc} and {@code /srv/lxc} are two different containers to it.
 *
 * @param lxcpath absolute, normalised, without a slash at its end
 * @param name {@code [A-Za-z0-9][A-Za-z0-9._-]{0,62}}
 */
public record LxcId(String lxcpath, String name) {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 63;

    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException when a part is not as described; the message says which and why
     */
    public LxcId {
        String wrongPath = pathFault(lxcpath);
        if (wrongPath != null) {
            throw new IllegalArgumentException(wrongPath);
        }
        String wrongName = nameFault(name);
        if (wrongName != null) {
            throw new IllegalArgumentException(wrongName);
        }
    }

    /**
     * An id from an lxcpath that may be relative or end in a slash.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static LxcId of(Path lxcpath, String name) {
        return new LxcId(normalise(lxcpath), name);
    }

    /** The one spelling of an lxcpath that liblxc, its tools and this module share. */
    public static String normalise(Path lxcpath) {
        return lxcpath.toAbsolutePath().normalize().toString();
    }

    /** Whether liblxc's own functions may be called with this name. */
    public static boolean isName(String name) {
        return nameFault(name) == null;
    }

    /** The directory that holds the container's {@code config}. */
    public Path directory() {
        return Path.of(lxcpath, name);
    }

    private static @Nullable String nameFault(String name) {
        if (name.isEmpty()) {
            return "a container's name is empty";
        }
        if (name.length() > MAX_NAME) {
            return "a container's name has " + name.length() + " characters, at most " + MAX_NAME + " are possible";
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean alnum = Shown.isAsciiLetterOrDigit(c);
            boolean inner = i > 0 && (c == '.' || c == '_' || c == '-');
            if (!alnum && !inner) {
                return "the container name " + Shown.quoted(name)
                        + " is not allowed: letters, digits, '.', '_' and '-', beginning with a letter or digit";
            }
        }
        return null;
    }

    private static @Nullable String pathFault(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (Character.isISOControl(path.charAt(i))) {
                return "the lxcpath " + Shown.quoted(path) + " has a control character";
            }
        }
        if (!path.startsWith("/") || path.length() < 2) {
            return "the lxcpath " + Shown.quoted(path) + " is not an absolute directory below /";
        }
        if (!path.equals(Path.of(path).normalize().toString())) {
            return "the lxcpath " + Shown.quoted(path)
                    + " is not in its normal form (no '//', '.', '..' or slash at the end)";
        }
        return null;
    }
}
