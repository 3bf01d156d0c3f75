package org.lxdeck.engine.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may enter a container's directory: only its own root as seen on the host (mode 0100), or the host's root for a
 * privileged one (mode 0700). Otherwise a setuid program made inside would give every user of the host root's rights.
 */
public final class Placement {
    private static final int ROOT_ONLY = 0700;
    private static final int MAPPED_ROOT_ONLY = 0100;
    private static final int PASSABLE = 0711;
    private static final int ALL_PASS = 0111;

    private Placement() {}

    /** Closes a container's directory to everybody but its root, which has this id on the host. */
    public static void close(Path directory, RootfsMode mode, long root) throws IOException {
        if (mode == RootfsMode.PRIVILEGED) {
            own(directory, 0, ROOT_ONLY);
        } else {
            own(directory, root, MAPPED_ROOT_ONLY);
        }
    }

    /**
     * Makes sure that mapped roots can pass through the lxcpath.
     *
     * @return what was changed, in sentences
     */
    public static List<String> openWay(Path lxcpath) throws IOException {
        List<String> said = new ArrayList<>();
        for (Path at = lxcpath; at != null && at.getNameCount() > 0; at = at.getParent()) {
            int mode = (Integer) Files.getAttribute(at, "unix:mode") & 07777;
            if ((mode & ALL_PASS) == ALL_PASS) {
                continue;
            }
            if (!at.equals(lxcpath)) {
                said.add(at + " cannot be entered by the roots of unprivileged containers (mode "
                        + Integer.toOctalString(mode) + "); they will not start until: chmod a+x " + at);
                continue;
            }
            Files.setAttribute(at, "unix:mode", mode | PASSABLE);
            said.add(at + " had mode " + Integer.toOctalString(mode)
                    + "; it is now passable (0711) for the roots of unprivileged containers");
        }
        return said;
    }

    static void own(Path directory, long uid, int mode) throws IOException {
        // Closed first, then given away: at no moment is it open to more people than before and after.
        Files.setAttribute(directory, "unix:mode", mode, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(directory, "unix:uid", (int) uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(directory, "unix:gid", 0, LinkOption.NOFOLLOW_LINKS);
    }
}
