package org.lxdeck.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Absolute paths as texts. Pure: no link is known here, so that {@code ..} takes away the name before it. */
public final class FilePath {
    private FilePath() {}

    /** The path without empty names, {@code .} and {@code ..}; relative to the root when it does not begin with it. */
    public static String clean(String path) {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names = names.subList(0, Math.max(0, names.size() - 1));
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return "/" + String.join("/", names);
    }

    public static String join(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    /** All before the last name; the root's is the root. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    /** The last name; the root has an empty one. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
