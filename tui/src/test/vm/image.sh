# shellcheck shell=sh
# Makes the machine's disk: Debian with its own kernel, systemd, LXC and a Java. Sourced by vm.sh.
# shellcheck disable=SC2154,SC2034

# What the machine lacks of this makes the tests in it fail, not skip.
guest_packages=systemd,systemd-sysv,dbus,udev,kmod,iproute2,nftables,procps,lxc,lxcfs,uidmap,dnsmasq-base,bubblewrap,tar,gzip
guest_packages=$guest_packages,bzip2,xz-utils,zstd,squashfs-tools,busybox-static,apparmor,lvm2,thin-provisioning-tools,e2fsprogs
guest_packages=$guest_packages,attr,acl,openjdk-17-jre-headless,linux-image-cloud-amd64

# The disk belongs to these scripts, to the packages' versions and to the emulator, whose memory snapshot lies in it.
find_image() {
    key=$({ cat "$scripts/image.sh" "$scripts/machine.sh" "$scripts"/guest/* && echo "$versions" "$emulator"; } | sha256sum | cut -c1-16)
    image=$cache/vm-$key
}

make_image() {
    [ ! -d "$image" ] || return 0
    rm -rf "$cache"/vm-* "$cache"/making.*
    making=$(mktemp -d "$cache/making.XXXXXX") || skip "nothing can be written to $cache"
    chmod 0711 "$making"
    make_root >"$making/log" 2>&1 8>&- &
    if progress $! 'making a Debian for the virtual machine (once)' && make_boot && make_disk; then
        mv "$making" "$image"
    else
        tail=$(grep -E '^(E|error):' "$making/log" | head -n 1)
        cp "$making/log" "$cache/failed.log"
        rm -rf "$making"
        skip "its Debian cannot be made: ${tail:-see $cache/failed.log}"
    fi
}

make_root() {
    root_of=$making/root
    # What it mounts is gone with it, also when it is killed.
    unpacked /usr/bin/unshare --mount mmdebstrap --quiet --variant=minbase --aptopt='APT::Install-Recommends "false"' \
        --include="$guest_packages" --setup-hook='mkdir -p "$1/usr/share/man/man1"' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-include=/usr/share/man/man[1-9]' --dpkgopt='path-exclude=/usr/share/locale/*' \
        bookworm "$root_of" "$apt/sources.list" || return
    echo lxdeck-vm >"$root_of/etc/hostname"
    echo '127.0.0.1 localhost lxdeck-vm' >"$root_of/etc/hosts"
    echo '/dev/vda / ext4 noatime,nobarrier 0 0' >"$root_of/etc/fstab"
    mkdir -p "$root_of/opt/lxdeck" "$root_of/etc/systemd/journald.conf.d"
    printf '[Journal]\nStorage=volatile\n' >"$root_of/etc/systemd/journald.conf.d/lxdeck-vm.conf"
    ln -s /opt/lxdeck/lxdeck "$root_of/usr/local/bin/lxdeck" || return
    install -m 0755 "$scripts/guest/answer" "$root_of/usr/local/sbin/answer" || return
    install -m 0644 "$scripts/guest/answer.service" "$root_of/etc/systemd/system/answer.service" || return
    chroot "$root_of" systemctl -q enable answer.service || return
    # Nobody logs in, and nothing is to happen by the clock while values are looked at.
    chroot "$root_of" systemctl -q mask getty@tty1.service serial-getty@ttyS0.service apt-daily.timer \
        apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer fstrim.timer e2scrub_reap.service
}

# The kernel has ext4 built in, the disk it lies on not.
make_boot() {
    set -- "$making"/root/lib/modules/*
    [ $# = 1 ] && [ -d "$1" ] || return
    cp "$making/root/boot/vmlinuz-${1##*/}" "$making/vmlinuz" || return
    mkdir -p "$making/initrd/bin" "$making/initrd/dev" "$making/initrd/root" || return
    cp "$making/root/bin/busybox" "$making/initrd/bin/" || return
    number=0
    # In the order in which one needs the other.
    for name in virtio_ring virtio virtio_pci_modern_dev virtio_pci_legacy_dev virtio_pci virtio_blk; do
        number=$((number + 1))
        cp "$(find "$1/kernel" -name "$name.ko")" "$making/initrd/$number.ko" || return
    done
    install -m 0755 "$scripts/guest/init" "$making/initrd/init" || return
    (cd "$making/initrd" && find . | unpacked /bin/cpio -o -H newc) >"$making/initrd.cpio" 2>>"$making/log" || return
    rm -rf "$making/initrd"
    gzip -1 "$making/initrd.cpio"
}

# The tree is kept as well: what goes into the machine later is prepared in it.
make_disk() {
    raw=$making/disk.raw
    truncate -s 10G "$raw" || return
    mkfs.ext4 -q -F -E lazy_itable_init=1,lazy_journal_init=1 -d "$making/root" "$raw" >>"$making/log" 2>&1 || return
    unpacked /usr/bin/qemu-img convert -f raw -O qcow2 "$raw" "$making/disk.qcow2" >>"$making/log" 2>&1 || return
    rm -f "$raw"
}
