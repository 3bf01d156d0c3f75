package org.lxdeck.lxc;

/**
 * Why something failed, in words for a person.
 *
 * @param topic what area it belongs to
 * @param sentence one sentence without a full stop, such as {@code bridge "lxcbr0" does not exist}; sanitised
 * @param advice what to do about it, or empty text when nothing general can be said
 * @param line the log line it was made from
 */
public record LxcCause(Topic topic, String sentence, String advice, LxcLogLine line) {

    /** The areas a failure can belong to. */
    public enum Topic {
        ALREADY_RUNNING,
        CGROUP,
        CONFIG,
        DEVICE,
        HOOK,
        IDMAP,
        INIT,
        MOUNT,
        NETWORK,
        ROOTFS,
        SECURITY,
        OTHER
    }
}
