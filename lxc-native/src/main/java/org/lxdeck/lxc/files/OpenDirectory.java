package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FileCalls;

/**
 * A directory that is open: its entries are reached by their names in it, never by a path, and no link is followed. It
 * stays the same directory whatever its own name is given to meanwhile.
 *
 * <p>Threads: one at a time. Failure: {@link FileFailure}. Source: the {@code …at} calls.
 */
public final class OpenDirectory extends Descriptor {

    private static final int NAME_OFFSET = 19;
    private static final int LINK_LIMIT = 4096;
    private static final int NEW_DIRECTORY = 0700;

    private final Maker maker;

    OpenDirectory(int fd, Maker maker) {
        super(fd);
        this.maker = maker;
    }

    /** The names of its entries, in no order; at most {@code limit}. */
    public List<String> names(int limit) throws FileFailure {
        int copy = checked(FileCalls.openat(fd(), CStrings.of("."), READ | FileRoot.DIRECTORY | CLOSE_ON_EXEC, 0));
        @Nullable Pointer stream = FileCalls.fdopendir(copy);
        if (stream == null) {
            int number = FileCalls.errno();
            int unused = FileCalls.close(copy);
            throw new FileFailure(number);
        }
        List<String> names = new ArrayList<>();
        try {
            while (names.size() < limit) {
                @Nullable Pointer entry = FileCalls.readdir(stream);
                if (entry == null) {
                    break;
                }
                long end = entry.indexOf(NAME_OFFSET, (byte) 0);
                String name = FileNames.text(entry.getByteArray(NAME_OFFSET, (int) end));
                if (!name.equals(".") && !name.equals("..")) {
                    names.add(name);
                }
            }
        } finally {
            int unused = FileCalls.closedir(stream);
        }
        return names;
    }

    /** What an entry is; a link is a link. */
    public FileStatus status(String name) throws FileFailure {
        Memory statx = new Memory(FileStatus.SIZE);
        checked(FileCalls.statx(fd(), FileNames.entry(name), FileCalls.AT_SYMLINK_NOFOLLOW, statx));
        return FileStatus.of(statx);
    }

    /** As {@link #status(String)}; null when there is no such entry. */
    public @Nullable FileStatus find(String name) throws FileFailure {
        try {
            return status(name);
        } catch (FileFailure e) {
            if (e.number() == FileFailure.NO_ENTRY) {
                return null;
            }
            throw e;
        }
    }

    /** Holds an entry; a link itself. */
    public HeldFile hold(String name) throws FileFailure {
        return new HeldFile(child(name, FileRoot.PATH | FileRoot.NO_FOLLOW, 0));
    }

    /** Opens a directory in it. */
    public OpenDirectory directory(String name) throws FileFailure {
        return new OpenDirectory(child(name, FileRoot.DIRECTORY | FileRoot.NO_FOLLOW | NO_WAIT, 0), maker);
    }

    /** As {@link #directory}, but OTHER_FILE_SYSTEM when something is mounted there. */
    public OpenDirectory directoryOfSameMount(String name) throws FileFailure {
        int flags = FileRoot.DIRECTORY | FileRoot.NO_FOLLOW | NO_WAIT;
        return new OpenDirectory(child(name, flags, FileRoot.NO_OTHER_MOUNT), maker);
    }

    private int child(String name, int flags, long more) throws FileFailure {
        long resolve = FileRoot.BENEATH | FileRoot.NO_MAGIC_LINKS | FileRoot.NO_LINKS | more;
        return FileRoot.openat2(fd(), FileNames.entry(name), flags, resolve);
    }

    /** The text of a symbolic link. */
    public String readLink(String name) throws FileFailure {
        return readLink(fd(), FileNames.entry(name));
    }

    static String readLink(int directory, Memory name) throws FileFailure {
        Memory buffer = new Memory(LINK_LIMIT);
        long length = FileCalls.readlinkat(directory, name, buffer, LINK_LIMIT);
        if (length < 0) {
            throw new FileFailure(FileCalls.errno());
        }
        return FileNames.text(buffer.getByteArray(0, (int) length));
    }

    /** Makes a directory that only its maker may enter; owner and mode are set afterwards. */
    public OpenDirectory makeDirectory(String name) throws FileFailure {
        Memory text = FileNames.entry(name);
        int unused = maker.during(() -> FileCalls.mkdirat(fd(), text, NEW_DIRECTORY));
        return directory(name);
    }

    /** Makes a symbolic link with this owner. */
    public void makeLink(String name, String target, long uid, long gid) throws FileFailure {
        Memory text = FileNames.entry(name);
        Memory content = FileNames.memory(target);
        int unused = maker.during(() -> FileCalls.symlinkat(content, fd(), text));
        checked(FileCalls.fchownat(fd(), text, (int) uid, (int) gid, FileCalls.AT_SYMLINK_NOFOLLOW));
    }

    /** Begins a file that gets its name once it is complete. */
    public NewFile makeFile() throws FileFailure {
        return NewFile.in(this, maker);
    }

    /** Removes an entry that is no directory. */
    public void remove(String name) throws FileFailure {
        checked(FileCalls.unlinkat(fd(), FileNames.entry(name), 0));
    }

    /** Removes an empty directory. */
    public void removeDirectory(String name) throws FileFailure {
        checked(FileCalls.unlinkat(fd(), FileNames.entry(name), FileCalls.AT_REMOVEDIR));
    }

    /** Gives it this owner, then this mode. */
    public void own(long uid, long gid, int mode) throws FileFailure {
        OpenFile.own(fd(), uid, gid, mode);
    }
}
