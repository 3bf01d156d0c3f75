package org.lxdeck.lxc.abi;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The functions liblxc exports by name that this module uses. */
public final class LxcExports {

    private LxcExports() {}

    /** Null when the container's configuration does not load, or its lock cannot be made. */
    public static native @Nullable Pointer lxc_container_new(Pointer name, Pointer lxcpath);

    public static native int lxc_container_put(Pointer c);

    /** The returned text is static. */
    public static native @Nullable Pointer lxc_get_global_config_item(Pointer key);

    public static native byte lxc_has_api_extension(Pointer extension);

    public static native byte lxc_config_item_is_supported(Pointer key);

    /** Count or negative; {@code *names} and each text in it are the caller's. */
    public static native int list_defined_containers(Pointer lxcpath, Pointer names, @Nullable Pointer containers);

    /** As {@link #list_defined_containers}. */
    public static native int list_active_containers(Pointer lxcpath, Pointer names, @Nullable Pointer containers);

    public static native int lxc_log_init(Pointer settings);

    public static native void lxc_log_close();
}
