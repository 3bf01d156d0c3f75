package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import java.nio.file.Path;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FileCalls;

/**
 * A directory that paths start from. In the root of a container the kernel itself resolves them as the container would
 * (openat2 with RESOLVE_IN_ROOT and RESOLVE_NO_MAGICLINKS): an absolute link starts at this directory, {@code ..} stops at
 * it, links of /proc that lead to other processes' files lead nowhere. Where the kernel cannot do that (before Linux 5.6)
 * nothing is opened at all: a walk of our own would be a second answer to the question that everything hangs on.
 *
 * <p>Threads: one at a time. Failure: {@link FileFailure}, NO_SUCH_CALL on an older kernel. Source: openat2(2).
 */
public final class FileRoot implements AutoCloseable {

    static final int DIRECTORY = 0200000;
    static final int NO_FOLLOW = 0400000;
    static final int PATH = 010000000;
    static final long NO_OTHER_MOUNT = 0x1;
    static final long NO_MAGIC_LINKS = 0x2;
    static final long NO_LINKS = 0x4;
    static final long BENEATH = 0x8;
    static final long IN_ROOT = 0x10;

    /** While somebody renames directories the kernel may not be sure of a {@code ..} and asks to try again. */
    private static final int TRIES = 200;

    private final Descriptor root;
    private final long resolve;
    private final Maker maker;

    private FileRoot(Descriptor root, long resolve, Maker maker) {
        this.root = root;
        this.resolve = resolve;
        this.maker = maker;
    }

    /** This machine's own files, by absolute paths. */
    public static FileRoot ofHost() throws FileFailure {
        return open("/", 0, Maker.ROOT);
    }

    /** A directory that is a container's root. */
    public static FileRoot ofDirectory(Path directory, Maker maker) throws FileFailure {
        return open(directory.toString(), IN_ROOT | NO_MAGIC_LINKS, maker);
    }

    /**
     * The root directory of a process, with all that is mounted there. No namespace is entered. The caller must hold the
     * process and see that it still lives after this has returned.
     */
    public static FileRoot ofProcess(int pid, Maker maker) throws FileFailure {
        return open("/proc/" + pid + "/root", IN_ROOT | NO_MAGIC_LINKS, maker);
    }

    /** A mount that nobody else sees. */
    static FileRoot ofMount(int fd, Maker maker) {
        return new FileRoot(new Descriptor(fd), IN_ROOT | NO_MAGIC_LINKS, maker);
    }

    private static FileRoot open(String path, long resolve, Maker maker) throws FileFailure {
        try {
            Memory text = FileNames.memory(path);
            int flags = PATH | DIRECTORY | Descriptor.CLOSE_ON_EXEC;
            return new FileRoot(new Descriptor(Descriptor.checked(FileCalls.open(text, flags, 0))), resolve, maker);
        } catch (LinkageError e) {
            throw new FileFailure(
                    FileFailure.NO_SUCH_CALL, "Java's native bridge (JNA) does not load: " + e.getMessage());
        }
    }

    /** Who makes new files here. */
    public Maker maker() {
        return maker;
    }

    /** Holds what is at a path, links followed within the root. */
    public HeldFile hold(String path) throws FileFailure {
        return new HeldFile(resolve(path, PATH));
    }

    /** As {@link #hold}; a link at the very end is held itself. */
    public HeldFile holdItself(String path) throws FileFailure {
        return new HeldFile(resolve(path, PATH | NO_FOLLOW));
    }

    /** Opens the directory at a path, links followed within the root. */
    public OpenDirectory directory(String path) throws FileFailure {
        return new OpenDirectory(resolve(path, Descriptor.READ | DIRECTORY | Descriptor.NO_WAIT), maker);
    }

    private int resolve(String path, int flags) throws FileFailure {
        return openat2(root.fd(), FileNames.memory(path.isEmpty() ? "/" : path), flags, resolve);
    }

    static int openat2(int directory, Memory path, int flags, long resolve) throws FileFailure {
        Memory how = new Memory(24);
        how.setLong(0, flags | Descriptor.CLOSE_ON_EXEC);
        how.setLong(8, 0);
        how.setLong(16, resolve);
        for (int i = 0; i < TRIES; i++) {
            int fd = FileCalls.openat2(directory, path, how);
            if (fd >= 0) {
                return fd;
            }
            int number = FileCalls.errno();
            if (number == FileFailure.NO_SUCH_CALL) {
                throw new FileFailure(
                        number, "this kernel cannot resolve paths inside a container's root (Linux 5.6 or later can)");
            }
            if (number != FileFailure.AGAIN && number != FileFailure.INTERRUPTED) {
                throw new FileFailure(number);
            }
        }
        throw new FileFailure(FileFailure.AGAIN, "its directories are moved about while they are looked up");
    }

    /** The text of a symbolic link that is held. */
    public static String target(HeldFile link) throws FileFailure {
        return OpenDirectory.readLink(link.fd(), CStrings.of(""));
    }

    @Override
    public void close() {
        root.close();
    }
}
