package org.lxdeck.lxc;

import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.MountCalls;

/**
 * Mounts that come and go inside a running container. A thread made for one piece of work enters the container's mount
 * namespace, and it alone: no program of the container is run, nothing is forked, the process stays where it is. The
 * thread never enters the container's pid namespace, so no process inside can reach the host's files through it.
 *
 * <p>Threads: any; each call blocks for milliseconds. Failure: {@link IOException} with a sentence. Source: open_tree(2),
 * mount_setattr(2), move_mount(2), setns(2). Needs Linux 5.12 and root.
 */
public final class ContainerMounts {

    /** How a mount passes on mounts made beneath it. */
    public enum Propagation {
        PRIVATE(1 << 18),
        SLAVE(1 << 19),
        SHARED(1 << 20),
        UNBINDABLE(1 << 17);

        private final long flag;

        Propagation(long flag) {
            this.flag = flag;
        }
    }

    /** What a mount forbids or leaves out. */
    public enum Restriction {
        READ_ONLY(0x1, 0),
        NO_SETUID(0x2, 0),
        NO_DEVICES(0x4, 0),
        NO_PROGRAMS(0x8, 0),
        NO_ACCESS_TIMES(0x10, 0x70),
        NO_DIRECTORY_ACCESS_TIMES(0x80, 0);

        private final long set;
        private final long cleared;

        Restriction(long set, long cleared) {
            this.set = set;
            this.cleared = cleared;
        }
    }

    /**
     * What is mounted and how.
     *
     * @param source of the host; symbolic links are followed
     * @param target absolute path inside the container; made when it is missing
     * @param directory whether the source is a directory
     * @param shifted whether the owners of its files are seen inside as on the host, through the container's id map
     */
    public record Bind(
            Path source,
            String target,
            boolean directory,
            Set<Restriction> restrictions,
            boolean recursive,
            boolean shifted,
            Propagation propagation) {}

    private ContainerMounts() {}

    /**
     * Mounts a file or directory of the host inside a container; all or nothing, but for directories that were made.
     *
     * @param initPid the host's process id of the container's init
     * @param ownerUid the host's user id of the container's root, who will own what must be made
     */
    public static void bind(int initPid, Bind bind, int ownerUid, int ownerGid) throws IOException {
        String what = "mount " + bind.source() + " at " + bind.target();
        NamespaceThread.run(what, initPid, new BindWork(bind, initPid, ownerUid, ownerGid));
    }

    /** Takes away the mount at a path inside a container; nothing happens when there is none. */
    public static void unmount(int initPid, String target) throws IOException {
        NamespaceThread.run("unmount " + target, initPid, new UnmountWork(target, false));
    }

    /** As {@link #unmount}, of a file; the empty file that it was mounted on goes, too. */
    public static void unmountFile(int initPid, String target) throws IOException {
        unmount(initPid, target);
        if (isEmptyFile(Path.of("/proc", Integer.toString(initPid), "root" + target))) {
            NamespaceThread.run("remove " + target, initPid, new UnmountWork(target, true));
        }
    }

    // A link on the way may lead elsewhere: what is removed is always inside, and never more than an empty file's name.
    private static boolean isEmptyFile(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.size() == 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Copies the mount outside, attaches the copy inside. */
    private static final class BindWork implements NamespaceThread.Work {
        private static final long MOUNT_ATTR_IDMAP = 0x100000;
        private static final int SET = 0;
        private static final int CLEAR = 8;
        private static final int PROPAGATION = 16;
        private static final int NAMESPACE = 24;
        private static final int EEXIST = 17;
        private static final int NEW_DIRECTORY = 0755;
        private static final int NEW_FILE = 0644;

        private final Bind bind;
        private final int uid;
        private final int gid;
        private final Memory source;
        private final Memory target;
        private final Memory empty = CStrings.of("");
        private final Memory attributes = new Memory(32);
        private final Memory[] parents;
        private final Memory ids;
        private long tree = -1;
        private int idsOf = -1;

        BindWork(Bind bind, int initPid, int uid, int gid) {
            this.bind = bind;
            this.uid = uid;
            this.gid = gid;
            this.source = CStrings.of(bind.source().toString());
            this.target = CStrings.of(bind.target());
            this.parents = parents(bind.target());
            this.ids = CStrings.of("/proc/" + initPid + "/ns/user");
            attributes.clear();
            long set = bind.shifted() ? MOUNT_ATTR_IDMAP : 0;
            long cleared = 0;
            for (Restriction restriction : bind.restrictions()) {
                set |= restriction.set;
                cleared |= restriction.cleared;
            }
            attributes.setLong(SET, set);
            attributes.setLong(CLEAR, cleared);
            attributes.setLong(PROPAGATION, bind.propagation().flag);
        }

        private static Memory[] parents(String path) {
            int count = 0;
            for (int i = 1; i < path.length(); i++) {
                count += path.charAt(i) == '/' ? 1 : 0;
            }
            Memory[] parents = new Memory[count];
            int next = 0;
            for (int i = 1; i < path.length(); i++) {
                if (path.charAt(i) == '/') {
                    parents[next++] = CStrings.of(path.substring(0, i));
                }
            }
            return parents;
        }

        @Override
        public int outside() {
            tree = MountCalls.openTree(source, bind.recursive());
            if (tree < 0) {
                return MountCalls.errno();
            }
            if (bind.shifted()) {
                idsOf = MountCalls.openForReading(ids);
                if (idsOf < 0) {
                    return MountCalls.errno();
                }
                attributes.setLong(NAMESPACE, idsOf);
            }
            long set = MountCalls.setAttributes(tree, empty, bind.recursive(), attributes, attributes.size());
            return set < 0 ? MountCalls.errno() : 0;
        }

        @Override
        public int inside() {
            MountCalls.setfsgid(gid);
            MountCalls.setfsuid(uid);
            int failed = makeTarget();
            MountCalls.setfsuid(0);
            MountCalls.setfsgid(0);
            if (failed != 0) {
                return failed;
            }
            return MountCalls.moveMount(tree, empty, target) < 0 ? MountCalls.errno() : 0;
        }

        private int makeTarget() {
            for (Memory parent : parents) {
                if (MountCalls.mkdir(parent, NEW_DIRECTORY) < 0 && MountCalls.errno() != EEXIST) {
                    return MountCalls.errno();
                }
            }
            if (bind.directory()) {
                return MountCalls.mkdir(target, NEW_DIRECTORY) < 0 && MountCalls.errno() != EEXIST
                        ? MountCalls.errno()
                        : 0;
            }
            int there = MountCalls.openForReading(target);
            int fd = there >= 0 ? there : MountCalls.creat(target, NEW_FILE);
            return fd < 0 ? MountCalls.errno() : MountCalls.close(fd);
        }

        @Override
        public void after() {
            if (tree >= 0) {
                MountCalls.close((int) tree);
            }
            if (idsOf >= 0) {
                MountCalls.close(idsOf);
            }
        }
    }

    /** Detaches the mount, of which what still uses it lets go later, or removes a file. */
    private static final class UnmountWork implements NamespaceThread.Work {
        private static final int DETACH = 2;
        private static final int NO_FOLLOW = 8;
        private static final int EINVAL = 22;
        private static final int ENOENT = 2;

        private final Memory target;
        private final boolean remove;

        UnmountWork(String target, boolean remove) {
            this.target = CStrings.of(target);
            this.remove = remove;
        }

        @Override
        public int outside() {
            return 0;
        }

        @Override
        public int inside() {
            int done = remove ? MountCalls.unlink(target) : MountCalls.umount2(target, DETACH | NO_FOLLOW);
            if (done == 0) {
                return 0;
            }
            int errno = MountCalls.errno();
            return errno == EINVAL || errno == ENOENT ? 0 : errno;
        }

        @Override
        public void after() {}
    }
}
