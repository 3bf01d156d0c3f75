package org.lxdeck.lxc.files;

import java.util.Set;

/**
 * File systems without stored files: what is read and written there is the kernel itself, and not only that of the
 * container. Numbers from linux/magic.h and the file systems' own sources.
 */
final class KernelFileSystems {

    private static final Set<Long> MAGIC = Set.of(
            0x9fa0L, // proc
            0x62656572L, // sysfs
            0x27e0ebL, // cgroup
            0x63677270L, // cgroup2
            0x64626720L, // debugfs
            0x74726163L, // tracefs
            0x73636673L, // securityfs
            0xcafe4a11L, // bpf
            0xf97cff8cL, // selinuxfs
            0x43415d53L, // smackfs
            0x5a3c69f0L, // apparmorfs
            0xde5e81e4L, // efivarfs
            0x6165676cL, // pstore
            0x62656570L, // configfs
            0x65735543L, // fusectl
            0x42494e4dL, // binfmt_misc
            0x6e736673L, // nsfs
            0x1cd1L, // devpts
            0x19800202L, // mqueue
            0x7655821L, // resctrl
            0x9fa1L, // openpromfs
            0xabba1974L, // xenfs
            0x6e667364L, // nfsd
            0x67596969L, // rpc_pipefs
            0x50494445L, // pidfs
            0x09041934L); // anonymous inodes

    private KernelFileSystems() {}

    static boolean has(long magic) {
        return MAGIC.contains(magic);
    }
}
