package org.lxdeck.engine.image;

import java.util.List;
import java.util.Optional;

/** How an image file is packed, told by its first bytes as LXD does, in LXD's order. */
public enum Compression {
    BZIP2(".tar.bz2", "bzip2 -dc"),
    GZIP(".tar.gz", "gzip -dc"),
    XZ(".tar.xz", "xz -dc"),
    LZMA(".tar.lzma", "xz --format=lzma -dc"),
    TAR(".tar", ""),
    SQUASHFS(".squashfs", ""),
    QCOW2(".qcow2", ""),
    ZSTD(".tar.zst", "zstd -dcq");

    /** How many bytes of a file {@link #detect} wants to see. */
    public static final int HEAD = 263;

    private final String extension;
    private final String decompress;

    Compression(String extension, String decompress) {
        this.extension = extension;
        this.decompress = decompress;
    }

    /** The ending LXD gives exported files of this kind. */
    public String extension() {
        return extension;
    }

    /** Program and arguments that turn standard input into a plain tar; empty when there is nothing to undo. */
    public List<String> decompress() {
        return decompress.isEmpty() ? List.of() : List.of(decompress.split(" "));
    }

    /** Whether it is a tar once decompressed. */
    public boolean isTar() {
        return this != SQUASHFS && this != QCOW2;
    }

    /** Looks at the first {@link #HEAD} bytes (or all of a shorter file). */
    public static Optional<Compression> detect(byte[] head) {
        if (has(head, 0, 'B', 'Z')) {
            return Optional.of(BZIP2);
        }
        if (has(head, 0, 0x1f, 0x8b)) {
            return Optional.of(GZIP);
        }
        boolean sevenZip = has(head, 1, '7', 'z', 'X', 'Z');
        if (sevenZip && has(head, 0, 0xfd)) {
            return Optional.of(XZ);
        }
        if (sevenZip || has(head, 0, 0x5d, 0, 0)) {
            return Optional.of(LZMA);
        }
        if (has(head, 257, 'u', 's', 't', 'a', 'r')) {
            return Optional.of(TAR);
        }
        if (has(head, 0, 'h', 's', 'q', 's')) {
            return Optional.of(SQUASHFS);
        }
        if (has(head, 0, 'Q', 'F', 'I')) {
            return Optional.of(QCOW2);
        }
        return has(head, 0, 0x28, 0xb5, 0x2f, 0xfd) ? Optional.of(ZSTD) : Optional.empty();
    }

    private static boolean has(byte[] head, int offset, int... wanted) {
        if (head.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((head[offset + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
