package org.lxdeck.engine.host.local.files;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.lxc.files.FileStatus;

/**
 * Whom what is copied belongs to afterwards. As LXD does: what goes into a container keeps the numbers it has here unless
 * others are asked; what comes out belongs to whoever pulls it. Setuid, setgid and sticky bits are set only when asked, so
 * that no program of a container becomes one of the host's root by being pulled.
 *
 * @param to the root it is copied to
 * @param wanted what was asked for
 */
record Owners(OpenRoot to, Ownership wanted) {
    private static final int PERMISSIONS = 0777;

    long uid(FileStatus source) throws EngineException {
        return to.isHost() ? 0 : to.ids().hostUid(wanted.uid() >= 0 ? wanted.uid() : source.uid());
    }

    long gid(FileStatus source) throws EngineException {
        return to.isHost() ? 0 : to.ids().hostGid(wanted.gid() >= 0 ? wanted.gid() : source.gid());
    }

    int mode(FileStatus source) {
        return wanted.mode() >= 0 ? wanted.mode() : source.mode() & PERMISSIONS;
    }
}
