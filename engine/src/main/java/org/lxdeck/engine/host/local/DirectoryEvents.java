package org.lxdeck.engine.host.local;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/**
 * Rings when a name appears in or vanishes from the lxcpath or the directory of the containers' cgroups: a container
 * came, went, started or stopped. One daemon thread, one inotify instance; without inotify it is silent, and the
 * one-second look at everything does without it.
 */
final class DirectoryEvents implements AutoCloseable, Runnable {
    private final WatchService service;
    private final Bell bell;
    private volatile boolean seesAll;

    private DirectoryEvents(WatchService service, Bell bell, boolean seesAll) {
        this.service = service;
        this.bell = bell;
        this.seesAll = seesAll;
    }

    /** Begins to watch; null when the system gives no inotify instance. */
    static @Nullable DirectoryEvents open(Bell bell, @Nullable String... directories) {
        WatchService service;
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            return null;
        }
        boolean all = true;
        for (String directory : directories) {
            all &= directory != null && register(service, Path.of(directory));
        }
        DirectoryEvents events = new DirectoryEvents(service, bell, all);
        Thread thread = new Thread(events, "lxdeck-inotify");
        thread.setDaemon(true);
        thread.start();
        return events;
    }

    /** Whether every directory that was asked for is watched, and still there. */
    boolean seesAll() {
        return seesAll;
    }

    private static boolean register(WatchService service, Path directory) {
        try {
            return directory
                    .register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE)
                    .isValid();
        } catch (IOException e) {
            return false; // not there, or no watches left: the look every second sees it, too
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                if (!key.pollEvents().isEmpty()) {
                    bell.look();
                }
                if (!key.reset()) {
                    key.cancel();
                    seesAll = false;
                    bell.look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ClosedWatchServiceException e) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            return; // it ends with the process
        }
    }
}
