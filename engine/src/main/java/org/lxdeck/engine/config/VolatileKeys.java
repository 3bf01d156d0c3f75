package org.lxdeck.engine.config;

import java.util.Set;

/** The keys that are kept for a container and not set by its user: {@code volatile.<name>, volatile.<device>.<name>}. */
public final class VolatileKeys {
    private static final Set<String> OWN = Set.of(
            "apply_template",
            "apply_quota",
            "base_image",
            "cloud-init.instance-id",
            "evacuate.origin",
            "idmap.base",
            "idmap.current",
            "idmap.next",
            "last_state.idmap",
            "last_state.power",
            "uuid",
            "vsock_id");
    private static final Set<String> OF_DEVICE = Set.of(
            "hwaddr",
            "name",
            "host_name",
            "mtu",
            "created",
            "id",
            "vlan",
            "spoofcheck",
            "apply_quota",
            "ceph_rbd",
            "driver",
            "uuid");

    private VolatileKeys() {}

    public static boolean isKnown(String key) {
        if (!key.startsWith("volatile.")) {
            return false;
        }
        String rest = key.substring("volatile.".length());
        if (OWN.contains(rest)) {
            return true;
        }
        // Whatever the device is called: LXD looks at the end of the whole key, and so takes volatile.hwaddr, too.
        return OF_DEVICE.contains(key.substring(key.lastIndexOf('.') + 1)) || rest.contains(".last_state.");
    }

    /** {@code volatile.<device>.<name>}. */
    public static String ofDevice(String device, String name) {
        return "volatile." + device + "." + name;
    }
}
