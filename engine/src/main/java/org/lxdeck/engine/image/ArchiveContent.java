package org.lxdeck.engine.image;

import java.util.Optional;

/**
 * What was found in an archive.
 *
 * @param metadata the text of {@code metadata.yaml} at its top, when it is there
 * @param hasRootfs whether there is something in {@code rootfs/}
 * @param hasDiskImage whether there is a {@code rootfs.img}, the disk of a virtual machine
 * @param members number of members; −1 when not counted
 * @param unpackedBytes size of all files together; −1 when not counted
 */
record ArchiveContent(
        Optional<String> metadata, boolean hasRootfs, boolean hasDiskImage, long members, long unpackedBytes) {}
