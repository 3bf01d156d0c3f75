package org.lxdeck.engine.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.IoSentence;

/** Takes from others the right to list the default lxcpath; the right to pass through, which containers need, stays. */
final class PathModeRepair implements Repair {
    private static final String WANTED = "rwx--x--x";

    @Override
    public String id() {
        return "lxcpath";
    }

    @Override
    public boolean needed(Env env) {
        String mode = mode(env);
        return !mode.isEmpty() && isListable(mode);
    }

    static boolean isListable(String mode) {
        return mode.charAt(3) == 'r' || mode.charAt(4) == 'w' || mode.charAt(6) == 'r' || mode.charAt(7) == 'w';
    }

    /** In the form {@code rwxr-xr-x}; empty when there is no such directory. */
    static String mode(Env env) {
        try {
            Set<PosixFilePermission> set =
                    Files.getPosixFilePermissions(env.path(env.lxcPaths().get(0)));
            return PosixFilePermissions.toString(set);
        } catch (IOException missing) {
            return "";
        }
    }

    @Override
    public Deed plan(Env env) {
        String lxcPath = env.lxcPaths().get(0);
        return new Deed(
                id(),
                lxcPath + " can be listed by root only now (mode 0711)",
                Map.of("path", lxcPath, "mode", mode(env)));
    }

    @Override
    public void mend(Env env, Deed deed) throws EngineException {
        set(env, deed.fact("path"), WANTED);
    }

    @Override
    public List<String> users(Env env, Deed deed) {
        return List.of();
    }

    @Override
    public void undo(Env env, Deed deed) throws EngineException {
        if (mode(env).equals(WANTED)) {
            set(env, deed.fact("path"), deed.fact("mode"));
        }
    }

    private static void set(Env env, String path, String mode) throws EngineException {
        try {
            Files.setPosixFilePermissions(env.path(path), PosixFilePermissions.fromString(mode));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "change the mode of " + path);
        }
    }
}
