package org.lxdeck.engine.host.local;

import java.io.File;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the containers defined in an lxcpath: its directories that hold a {@code config}. A directory once seen
 * without one is looked at again each time, one seen with one only until it vanishes. For one thread.
 */
final class Roster {
    /** Names beginning so are containers in the making or on their way out. */
    static final String UNFINISHED = ".lxdeck-";

    private final File lxcpath;
    private Set<String> defined = new HashSet<>();
    private boolean expecting;
    private boolean believed;

    Roster(String lxcpath) {
        this.lxcpath = new File(lxcpath);
    }

    /**
     * The names, in no order; null when the lxcpath cannot be read.
     *
     * @param running what runs is believed to be defined when it is seen first, and looked at the next time
     */
    @Nullable
    Set<String> names(Set<String> running) {
        String[] entries = lxcpath.list();
        if (entries == null) {
            return null;
        }
        Set<String> sure = new HashSet<>(entries.length * 2);
        Set<String> now = believed ? sure : new HashSet<>(entries.length * 2);
        expecting = false;
        for (String entry : entries) {
            if (entry.startsWith(UNFINISHED)) {
                continue;
            }
            if (!believed && running.contains(entry)) {
                now.add(entry);
            } else if (defined.contains(entry) || isContainer(entry)) {
                now.add(entry);
                sure.add(entry);
            } else {
                expecting = true;
            }
        }
        believed = true;
        defined = sure;
        return now;
    }

    /** Whether something without a {@code config} is there: a container that is just being made, perhaps. */
    boolean expects() {
        return expecting;
    }

    /** Looks again whether this one is still defined. */
    void doubt(String name) {
        defined.remove(name);
    }

    private boolean isContainer(String entry) {
        return new File(new File(lxcpath, entry), "config").isFile();
    }

    /** Why the lxcpath cannot be read, in one sentence. */
    String problem() {
        if (!lxcpath.exists()) {
            return "there is no directory " + lxcpath + " yet";
        }
        if (!lxcpath.isDirectory()) {
            return lxcpath + " is not a directory";
        }
        return lxcpath + " cannot be read: permission denied";
    }

    /** Names in the order of the state. */
    static String[] sorted(Set<String> names) {
        String[] all = names.toArray(new String[0]);
        Arrays.sort(all);
        return all;
    }
}
