package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import java.util.UUID;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FileCalls;

/**
 * A file on its way: nameless while it is written (on file systems that cannot do that, under a name of its own), then
 * put in the place of its name in one step. Closed without that it leaves nothing, and what had the name stays whole.
 *
 * <p>Threads: one at a time. Failure: {@link FileFailure}. Source: open(2) with O_TMPFILE, linkat(2), renameat(2).
 */
public final class NewFile implements AutoCloseable {

    private static final int NAMELESS = 020000000 | FileRoot.DIRECTORY;
    private static final int OWNER_ONLY = 0600;

    private final OpenDirectory directory;
    private final OpenFile file;
    private final Maker maker;
    private String name;

    private NewFile(OpenDirectory directory, OpenFile file, Maker maker, String name) {
        this.directory = directory;
        this.file = file;
        this.maker = maker;
        this.name = name;
    }

    static NewFile in(OpenDirectory directory, Maker maker) throws FileFailure {
        Memory itself = CStrings.of(".");
        int flags = Descriptor.WRITE | Descriptor.CLOSE_ON_EXEC;
        try {
            int fd = maker.during(() -> FileCalls.openat(directory.fd(), itself, flags | NAMELESS, OWNER_ONLY));
            return new NewFile(directory, new OpenFile(fd), maker, "");
        } catch (FileFailure cannot) {
            if (cannot.number() != FileFailure.NOT_SUPPORTED
                    && cannot.number() != FileFailure.IS_DIRECTORY
                    && cannot.number() != FileFailure.INVALID
                    && cannot.number() != FileFailure.NO_SUCH_CALL) {
                throw cannot;
            }
        }
        String name = fresh();
        Memory text = FileNames.entry(name);
        int create = flags | Descriptor.CREATE | Descriptor.EXCLUSIVE | FileRoot.NO_FOLLOW;
        int fd = maker.during(() -> FileCalls.openat(directory.fd(), text, create, OWNER_ONLY));
        return new NewFile(directory, new OpenFile(fd), maker, name);
    }

    private static String fresh() {
        return ".lxdeck." + Long.toHexString(UUID.randomUUID().getMostSignificantBits());
    }

    /** Where its content is written. */
    public OpenFile file() {
        return file;
    }

    /** Puts it in the place of this name; what had it, unless a directory, is replaced. */
    public void settle(String wanted) throws FileFailure {
        Memory text = FileNames.entry(wanted);
        if (name.isEmpty()) {
            try {
                link(text);
                return;
            } catch (FileFailure taken) {
                if (taken.number() != FileFailure.EXISTS) {
                    throw taken;
                }
            }
            String passing = fresh();
            link(FileNames.entry(passing));
            name = passing;
        }
        Descriptor.checked(FileCalls.renameat(directory.fd(), FileNames.entry(name), directory.fd(), text));
        name = "";
    }

    private void link(Memory text) throws FileFailure {
        Memory own = CStrings.of(file.own());
        int unused = maker.during(
                () -> FileCalls.linkat(FileCalls.AT_FDCWD, own, directory.fd(), text, FileCalls.AT_SYMLINK_FOLLOW));
    }

    @Override
    public void close() throws FileFailure {
        file.close();
        if (!name.isEmpty()) {
            String left = name;
            name = "";
            directory.remove(left);
        }
    }
}
