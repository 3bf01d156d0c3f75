package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.storage.IdmapProbe;
import org.lxdeck.engine.storage.RootIds;

/** Whether the places where containers and images lie are fit for them. */
final class StoreChecks {
    private static final long LITTLE = 1L << 30;

    private StoreChecks() {}

    static Finding lxcPath(Env env) {
        String lxcPath = env.lxcPaths().get(0);
        String mode = PathModeRepair.mode(env);
        if (mode.isEmpty()) {
            return Finding.note("lxcpath", lxcPath + " is not there yet", "the first container makes it");
        }
        if (PathModeRepair.isListable(mode)) {
            return Finding.note(
                            "lxcpath",
                            lxcPath + " has the mode " + mode,
                            "every user of this host can list the containers")
                    .mendedBy("chmod 0711 " + lxcPath)
                    .mendedByFix();
        }
        return Finding.ok("lxcpath", lxcPath + " has the mode " + mode);
    }

    /** Tries for real, on this machine only; what was tried is taken away again. */
    static Finding mappedMounts(Env env) {
        String lxcPath = env.lxcPaths().get(0);
        if (!env.root().equals(Path.of("/")) || !env.admin() || !Files.isDirectory(Path.of(lxcPath))) {
            return Finding.note("idmapped-mounts", "not tried: needs root, and containers to have a place", "");
        }
        try {
            if (new IdmapProbe(env.places()).works(lxcPath, RootIds.ofThisMachine())) {
                return Finding.ok("idmapped-mounts", "id-mapped mounts work at " + lxcPath);
            }
        } catch (EngineException failure) {
            return Finding.note(
                    "idmapped-mounts", "not tried: " + failure.error().message(), "");
        }
        return Finding.note(
                "idmapped-mounts",
                "id-mapped mounts do not work at " + lxcPath,
                "the files of an unprivileged container are shifted to its ids when it is made, which takes longer");
    }

    static Finding space(Env env) {
        StringBuilder little = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String place :
                new String[] {env.lxcPaths().get(0), env.places().state().toString()}) {
            long free = free(env, place);
            all.append(all.isEmpty() ? "" : ", ").append(place).append(": ").append(text(free));
            if (free >= 0 && free < LITTLE) {
                little.append(little.isEmpty() ? "" : ", ")
                        .append(place)
                        .append(": ")
                        .append(text(free));
            }
        }
        if (!little.isEmpty()) {
            return Finding.warn("space", "little space is free: " + little, "an import or a launch may fill the disk");
        }
        return Finding.ok("space", "free: " + all);
    }

    /** Of the nearest directory that exists; bytes, or -1 when it cannot be told. */
    private static long free(Env env, String place) {
        Path path = env.path(place);
        while (path != null && !Files.exists(path)) {
            path = path.getParent();
        }
        try {
            return path == null ? -1 : Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }

    private static String text(long bytes) {
        if (bytes < 0) {
            return "unknown";
        }
        return bytes < LITTLE ? (bytes >> 20) + " MiB" : (bytes >> 30) + " GiB";
    }
}
