package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.IoSentence;

/** Puts a symbolic link to the launcher on PATH, so that {@code lxdeck} is enough to type. */
final class LinkRepair implements Repair {
    static final String LINK = "/usr/local/bin/lxdeck";

    @Override
    public String id() {
        return "link";
    }

    @Override
    public boolean needed(Env env) {
        String launcher = env.variable("LXDECK_LAUNCHER");
        return launcher.startsWith("/") && !isOnPath(env) && !env.has(LINK) && env.has("/usr/local/bin");
    }

    static boolean isOnPath(Env env) {
        for (String directory : env.variable("PATH").split(":", -1)) {
            if (directory.startsWith("/") && Files.exists(env.path(directory + "/lxdeck"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Deed plan(Env env) {
        String launcher = env.variable("LXDECK_LAUNCHER");
        return new Deed(id(), LINK + " now leads to " + launcher, Map.of("target", launcher));
    }

    @Override
    public void mend(Env env, Deed deed) throws EngineException {
        try {
            Files.createSymbolicLink(env.path(LINK), Path.of(deed.fact("target")));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "make " + LINK);
        }
    }

    @Override
    public List<String> users(Env env, Deed deed) {
        return List.of();
    }

    @Override
    public void undo(Env env, Deed deed) throws EngineException {
        Path link = env.path(LINK);
        try {
            if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(Path.of(deed.fact("target")))) {
                Files.delete(link);
            }
        } catch (IOException failure) {
            throw IoSentence.of(failure, "remove " + LINK);
        }
    }
}
