package org.lxdeck.engine.image;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.IoSentence;

/**
 * Unpacks an image of the store by the system's tar or unsquashfs, as real root but confined, so that device nodes, setuid
 * bits, file capabilities, ACLs and other attributes are kept and nothing outside the target can be touched.
 */
public final class ImageUnpack {
    private static final int BUFFER = 256 << 10;
    private static final String ROOTFS = "rootfs";
    private static final List<String> KEPT = List.of(ROOTFS, "templates", "metadata.yaml");

    private final ImageStore store;
    private final Image image;

    public ImageUnpack(ImageStore store, Image image) {
        this.store = store;
        this.image = image;
    }

    /**
     * Leaves {@code rootfs}, {@code metadata.yaml} and, when the image has one, {@code templates} in the directory.
     *
     * @param directory empty, on the file system where it is to stay, closed to everybody but root
     */
    public void into(Path directory, Progress progress) throws EngineException {
        Path main = store.mainFile(image.fingerprint());
        try {
            Path box = Files.createDirectory(directory.resolve(".unpacked"), closed());
            progress.stage("unpacking");
            unpack(main, box, progress);
            if (image.split()) {
                remove(box.resolve(ROOTFS));
                Path rootfs = Files.createDirectory(box.resolve(ROOTFS), closed());
                Files.setPosixFilePermissions(rootfs, PosixFilePermissions.fromString("rwxr-xr-x"));
                unpack(store.rootfsFile(image.fingerprint()), rootfs, progress);
            }
            requireRootfs(box);
            for (String name : KEPT) {
                if (Files.exists(box.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(box.resolve(name), directory.resolve(name));
                }
            }
            remove(box);
            dropUnsafe(directory);
        } catch (IOException failure) {
            throw IoSentence.of(failure, "unpack image " + image.fingerprint().shortForm());
        }
    }

    private static java.nio.file.attribute.FileAttribute<?> closed() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }

    private void requireRootfs(Path box) throws EngineException {
        if (!Files.isDirectory(box.resolve(ROOTFS), LinkOption.NOFOLLOW_LINKS)) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "Image is missing a rootfs: " + image.fingerprint().shortForm());
        }
    }

    /** Templates and metadata that are no plain directory and no plain file are never looked at. */
    private static void dropUnsafe(Path directory) throws IOException, EngineException {
        Path templates = directory.resolve("templates");
        if (!Files.isDirectory(templates, LinkOption.NOFOLLOW_LINKS)) {
            remove(templates);
        }
        Path metadata = directory.resolve("metadata.yaml");
        if (!Files.isRegularFile(metadata, LinkOption.NOFOLLOW_LINKS)) {
            remove(metadata);
        }
    }

    private static void remove(Path tree) throws EngineException {
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            List<String> argv = List.of("rm", "-rf", "--one-file-system", "--", tree.toString());
            ToolProcess.run("rm", argv, "remove " + tree, Progress.NONE);
        }
    }

    private void unpack(Path archive, Path target, Progress progress) throws EngineException, IOException {
        Optional<Compression> found;
        try (InputStream in = Files.newInputStream(archive, LinkOption.NOFOLLOW_LINKS)) {
            found = Compression.detect(in.readNBytes(Compression.HEAD));
        }
        if (found.isPresent() && found.get() == Compression.SQUASHFS) {
            unsquash(archive, target, progress);
        } else if (found.isPresent() && found.get().isTar()) {
            untar(archive, found.get(), target, progress);
        } else {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    "Unsupported compression: image " + image.fingerprint().shortForm() + " is damaged");
        }
    }

    private void untar(Path archive, Compression compression, Path target, Progress progress)
            throws EngineException, IOException {
        List<String> argv = new ArrayList<>(List.of(
                "tar",
                "--restrict",
                "--force-local",
                "-C",
                Confinement.TARGET,
                "--numeric-owner",
                "--acls",
                "--xattrs",
                "--xattrs-include=*"));
        if (!compression.decompress().isEmpty()) {
            argv.add("--use-compress-program=" + String.join(" ", compression.decompress()));
        }
        argv.addAll(List.of("-xf", "-"));
        List<String> command =
                Confinement.with(Confinement.UNPACKING).writing(target).command(argv);
        try (ToolProcess tar = ToolProcess.start("tar", command)) {
            progress.onCancel(tar::kill);
            feed(archive, tar, progress);
            finish(tar, progress);
        }
    }

    private static void feed(Path archive, ToolProcess tar, Progress progress) throws EngineException, IOException {
        long total = Files.size(archive);
        long done = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileInputStream in = new FileInputStream(archive.toFile());
                OutputStream out = tar.process().getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.check();
                try {
                    out.write(buffer, 0, n);
                } catch (IOException ended) {
                    return;
                }
                done += n;
                progress.bytes(done, total);
            }
        } catch (IOException ended) {
            if (tar.process().isAlive()) {
                throw ended;
            }
        }
    }

    private void unsquash(Path archive, Path target, Progress progress) throws EngineException, IOException {
        String shown = image.fingerprint().shortForm();
        long inodes = SquashfsLook.inodes(archive, shown);
        List<String> argv = List.of("unsquashfs", "-f", "-n", "-i", "-d", Confinement.TARGET, "/image");
        Confinement cell = Confinement.with(Confinement.UNPACKING)
                .reading(archive, "/image")
                .writing(target);
        try (ToolProcess tool = ToolProcess.start("unsquashfs", cell.command(argv))) {
            progress.onCancel(tool::kill);
            countLines(tool.process().getInputStream(), inodes, progress);
            finish(tool, progress);
        }
    }

    private static void countLines(InputStream names, long inodes, Progress progress)
            throws EngineException, IOException {
        byte[] buffer = new byte[16 << 10];
        long lines = 0;
        for (int n = names.read(buffer); n >= 0; n = names.read(buffer)) {
            for (int i = 0; i < n; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
            progress.steps(Math.min(lines, inodes), inodes);
            progress.check();
        }
    }

    private void finish(ToolProcess tool, Progress progress) throws EngineException {
        int code = tool.waitFor();
        progress.check();
        if (code == 0) {
            return;
        }
        // The last write before a disk is full is a short one, and tar may say no more than that.
        if (tool.complaints().contains("No space left on device")
                || tool.complaints().contains("Wrote only ")) {
            throw new EngineException(
                    EngineError.Kind.FAILED,
                    "Unable to unpack image, run out of disk space",
                    "free some space where the containers live and try again");
        }
        throw new EngineException(EngineError.of(
                        EngineError.Kind.INVALID,
                        "cannot unpack image " + image.fingerprint().shortForm() + ": " + tool.lastComplaint())
                .withDetail(tool.complaints()));
    }
}
