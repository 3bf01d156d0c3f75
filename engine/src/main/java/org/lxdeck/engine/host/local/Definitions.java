package org.lxdeck.engine.host.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the census's definitions up to date: a configuration is read again only when its file, or what it draws on, has
 * changed. Reading happens outside the census's lock.
 */
final class Definitions {
    private final LocalSite site;
    private final LiveCensus census;
    private final Rooms rooms;
    private int next;

    Definitions(LocalSite site, LiveCensus census, Rooms rooms) {
        this.site = site;
        this.census = census;
        this.rooms = rooms;
    }

    /** Looks at all of them. */
    void readAll() {
        String shared = rooms.parts().configuration().stamp();
        for (String name : census.names()) {
            look(name, shared);
        }
    }

    /** Looks at a part of them: each is looked at once in that many rounds. */
    synchronized void readSome(int rounds) {
        List<String> names = census.names();
        if (names.isEmpty()) {
            return;
        }
        String shared = rooms.parts().configuration().stamp();
        int count = Math.min(names.size(), (names.size() + rounds - 1) / rounds);
        for (int i = 0; i < count; i++) {
            next = (next + 1) % names.size();
            look(names.get(next), shared);
        }
    }

    /** Reads one again, whatever its file's times say. */
    void reread(String name) {
        read(name, stamp(name, rooms.parts().configuration().stamp()));
    }

    private void look(String name, String shared) {
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
