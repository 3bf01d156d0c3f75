package org.lxdeck.lxc.abi;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code struct lxc_container} that do not fork, each named as its field and mapped straight onto its
 * pointer. What forks (start, attach, clone, snapshot, rename, destroy, get_ips, …) is not here on purpose: it would
 * copy the virtual machine.
 *
 * <p>A C {@code bool} is a byte to be compared with 0. A null container is harmless, any other null argument and any use
 * after {@code put} is a crash: callers are {@code org.lxdeck.lxc.LxcContainer} only.
 */
public final class LxcCalls {

    private LxcCalls() {}

    public static native byte is_defined(Pointer c);

    /** The returned text is static. */
    public static native @Nullable Pointer state(Pointer c);

    public static native byte freeze(Pointer c);

    public static native byte unfreeze(Pointer c);

    public static native int init_pid(Pointer c);

    /** Adds to what is loaded. */
    public static native byte load_config(Pointer c, Pointer file);

    public static native byte stop(Pointer c);

    /** The returned text is the caller's. */
    public static native @Nullable Pointer config_file_name(Pointer c);

    public static native byte set_config_item(Pointer c, Pointer key, Pointer value);

    public static native byte save_config(Pointer c, Pointer file);

    public static native byte shutdown(Pointer c, int seconds);

    public static native byte reboot2(Pointer c, int seconds);

    public static native void clear_config(Pointer c);

    public static native byte clear_config_item(Pointer c, Pointer key);

    /** Length of the value, or negative; writes at most {@code length} bytes. */
    public static native int get_config_item(Pointer c, Pointer key, @Nullable Pointer into, int length);

    /** The returned text is the caller's. */
    public static native @Nullable Pointer get_running_config_item(Pointer c, Pointer key);

    /** Length of the list, or negative; a null {@code prefix} means all keys. */
    public static native int get_keys(Pointer c, @Nullable Pointer prefix, @Nullable Pointer into, int length);

    public static native int get_cgroup_item(Pointer c, Pointer key, @Nullable Pointer into, int length);

    public static native byte set_cgroup_item(Pointer c, Pointer key, Pointer value);

    /** The returned text is the container's. */
    public static native @Nullable Pointer get_config_path(Pointer c);

    public static native byte set_config_path(Pointer c, Pointer path);

    public static native int console_log(Pointer c, Pointer request);
}
