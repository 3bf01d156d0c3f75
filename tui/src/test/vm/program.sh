# shellcheck shell=sh
# Puts the built program on a disk for the machine, with a class-data archive of the machine's own Java. Sourced by vm.sh.
# shellcheck disable=SC2154

make_program() {
    view=$image/view
    rm -rf "$view"
    mkdir -p "$view/upper/opt/lxdeck/tui/src" "$view/upper/opt/lxdeck/tui/target/dist" "$view/work" "$view/root" || return
    cp -p "$root/lxdeck" "$view/upper/opt/lxdeck/" || return
    cp -Rp "$parts" "$view/upper/opt/lxdeck/tui/src/launcher" || return
    cp -Rp "$dist/built" "$dist/lib" "$dist/native" "$view/upper/opt/lxdeck/tui/target/dist/" || return
    # The archive is bound to the Java it is made by; here it takes seconds, in the machine minutes.
    unshare --mount --pid --fork sh -c '
        mount -t overlay -o "lowerdir=$1/root,upperdir=$1/view/upper,workdir=$1/view/work" none "$1/view/root" &&
        mount -t proc none "$1/view/root/proc" && mount --rbind /dev "$1/view/root/dev" &&
        exec chroot "$1/view/root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin /opt/lxdeck/lxdeck version
    ' sh "$image" >"$image/program.log" 2>&1 || return
    rm -f "$image/program.raw"
    truncate -s 128M "$image/program.raw" && mkfs.ext4 -q -F -m 0 -O ^has_journal -d "$view/upper/opt/lxdeck" "$image/program.raw" \
        >>"$image/program.log" 2>&1 || return
    rm -rf "$view"
}
