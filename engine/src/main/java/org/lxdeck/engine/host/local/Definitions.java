package org.lxdeck.engine.host.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the census's definitions up to date: a configuration is read again only when its file, or what it draws on, has
 * changed. Reading happens outside the census's lock.
 */
final class Definitions {
    private static final int BELIEVED = 8;
    private static final int MOST_A_ROUND = 60;

    private final LocalSite site;
    private final LiveCensus census;
    private final Rooms rooms;
    private final Map<String, Looked> looked = new ConcurrentHashMap<>();
    private final AtomicLong reads = new AtomicLong();
    private int next;

    Definitions(LocalSite site, LiveCensus census, Rooms rooms) {
        this.site = site;
        this.census = census;
        this.rooms = rooms;
    }

    /** When a file was changed last, to the millisecond: that is believed a few times before more is asked. */
    private static final class Looked {
        final long changed;
        final String shared;
        int lasts = BELIEVED;

        Looked(long changed, String shared) {
            this.changed = changed;
            this.shared = shared;
        }
    }

    /** Looks at all of them. */
    void readAll() {
        String shared = rooms.parts().configuration().stamp();
        for (String name : census.names()) {
            look(name, shared);
        }
    }

    /** Looks at these. */
    void read(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        String shared = rooms.parts().configuration().stamp();
        for (String name : names) {
            look(name, shared);
        }
    }

    /** Looks at a part of them: each is looked at once in that many rounds, or in more where there are very many. */
    synchronized void readSome(int rounds) {
        List<String> names = census.names();
        if (names.isEmpty()) {
            return;
        }
        if (looked.size() > names.size()) {
            looked.keySet().retainAll(new HashSet<>(names));
        }
        String shared = rooms.parts().configuration().stamp();
        int count = Math.min(names.size(), Math.min(MOST_A_ROUND, (names.size() + rounds - 1) / rounds));
        for (int i = 0; i < count; i++) {
            next = (next + 1) % names.size();
            look(names.get(next), shared);
        }
    }

    /** How many configurations have been read: none has changed while this has not. */
    long reads() {
        return reads.get();
    }

    /** Reads one again, whatever its file's times say. */
    void reread(String name) {
        read(name, stamp(name, rooms.parts().configuration().stamp()));
    }

    private void look(String name, String shared) {
        long changed = new File(site.lxcpath(), name + "/config").lastModified();
        Looked before = looked.get(name);
        if (before != null && before.lasts > 0 && before.changed == changed && before.shared.equals(shared)) {
            before.lasts--;
            return;
        }
        looked.put(name, new Looked(changed, shared));
        String now = stamp(name, shared);
        String[] known = {now};
        census.with(name, entry -> known[0] = entry.stamp());
        if (!known[0].equals(now)) {
            read(name, now);
        }
    }

    private void read(String name, String stamp) {
        if (stamp.isEmpty()) {
            return;
        }
        Definition definition = rooms.parts().configuration().read(name);
        long used = seconds(site.started(name));
        census.with(name, entry -> {
            entry.define(definition, stamp);
            entry.lastUsedAt(used);
        });
        reads.incrementAndGet();
    }

    /** Empty when there is no file. */
    private String stamp(String name, String shared) {
        try {
            BasicFileAttributes file = Files.readAttributes(site.config(name), BasicFileAttributes.class);
            return file.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " " + file.size() + " " + file.fileKey() + " "
                    + shared;
        } catch (IOException | RuntimeException e) {
            return ""; // it has just gone, or its name cannot be a path; the census will say so
        }
    }

    private static long seconds(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).to(TimeUnit.SECONDS);
        } catch (IOException e) {
            return 0; // never started by lxdeck
        }
    }
}
