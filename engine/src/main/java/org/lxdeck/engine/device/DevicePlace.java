package org.lxdeck.engine.device;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.Device;

/**
 * Where on the host the devices of one container are made and what they are known by. What a device leaves on the host
 * lies in one directory of its own beneath {@code /run/lxdeck-devices}, with the process it lives as long as.
 *
 * @param lxcpath where the container lies
 * @param root directory of all devices; its containers' roots may pass it, nobody may list it
 * @param log liblxc's log of the container, where the programs say what went wrong
 */
public record DevicePlace(String lxcpath, String container, Path root, Path log, HookDirectory hooks) {
    private static final int HASH_BYTES = 6;
    private static final int LONGEST = 40;

    /** The directory of all devices; not in {@code /run/lxdeck}, which nobody but root may pass. */
    public static Path root(Places places) {
        return places.run().resolveSibling("lxdeck-devices");
    }

    /** The container's own directory. */
    public Path home() {
        return Path.of(lxcpath, container);
    }

    /** The configuration file of the container. */
    public Path config() {
        return home().resolve("config");
    }

    /** The directory of a device; no two have the same. */
    public Path directory(Device device) {
        String plain = (container + "." + device.name()).replace('/', '_');
        return root.resolve((plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain) + "." + hash(device));
    }

    /** Letters and digits that no other device has. */
    String hash(Device device) {
        String whole = lxcpath + "\n" + container + "\n" + device.name();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
