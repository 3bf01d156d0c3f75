package org.lxdeck.engine.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A directory of the store: made with mode 0700, refused when it is a symbolic link or something else. */
public final class PrivateDirectory {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateDirectory() {}

    /** Makes the directory if it is missing (its parents too, with 0755) and returns it. */
    public static Path at(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Files.createDirectories(
                    parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        try {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            return directory;
        } catch (FileAlreadyExistsException there) {
            return checked(directory, there);
        }
    }

    /** The directory {@code name} beneath one that was checked. */
    public static Path beneath(Path checked, String name) throws IOException {
        return at(at(checked).resolve(name));
    }

    private static Path checked(Path directory, FileAlreadyExistsException there) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            FileSystemException refused =
                    new FileSystemException(directory.toString(), null, directory + " is not a real directory");
            refused.addSuppressed(there);
            throw refused;
        }
        if (!Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        }
        return directory;
    }
}
