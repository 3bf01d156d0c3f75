# shellcheck shell=sh
# What the virtual machine is made and run with: Debian packages of its own choice, unpacked beside the system and not into
# it. Sourced by vm.sh, which gives $cache, say and skip; leaves $tools, $versions, and apt_private, qemu, qemu_img.
# shellcheck disable=SC2154,SC2034

# An apt with lists and a cache of its own. Its qemu is that of the backports: older ones run a JVM badly on two processors.
make_apt() {
    apt=$cache/apt
    mkdir -p "$apt/lists/partial" "$apt/archives/partial"
    sources >"$apt/sources.list"
    if [ -z "$(find "$apt/updated" -mtime -7 2>/dev/null)" ]; then
        say 'reading the package lists of Debian'
        if apt_private apt-get -q update >"$apt/update.log" 2>&1 && ! grep -q '^[EW]:' "$apt/update.log"; then
            : >"$apt/updated"
        else
            [ -e "$apt/updated" ] || skip "Debian's package lists cannot be had: $(grep -m1 '^[EW]:' "$apt/update.log")"
        fi
    fi
}

apt_private() {
    program=$1
    shift
    "$program" -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$apt/lists" -o Dir::Cache::Archives="$apt/archives" -o Dir::Cache::pkgcache= \
        -o Dir::Cache::srcpkgcache= -o APT::Install-Recommends=false -o APT::Sandbox::User=root "$@"
}

# The machine's own mirrors, where it names some.
sources() {
    mirror=$(debian_mirror)
    mirror=${mirror:-http://deb.debian.org/debian}
    for suite in bookworm bookworm-updates bookworm-backports; do echo "deb $mirror $suite main"; done
    echo "deb ${mirror%/debian*}/debian-security bookworm-security main"
}

# What decides whether a machine made earlier is still the right one.
find_versions() {
    versions=$(apt_private apt-cache policy linux-image-cloud-amd64 lxc lxcfs systemd apparmor lvm2 openjdk-17-jre-headless \
        | sed -n 's/^\([^ ].*\):$/\1/p; s/^  Candidate: //p')
    emulator=$(apt_private apt-cache madison qemu-system-x86 | sed -n 's/.*| *\([^ ]*bpo12[^ ]*\) *|.*/\1/p' | head -n 1)
    [ -n "$emulator" ] || skip 'qemu is not in bookworm-backports'
}

# Downloads what is not installed and unpacks it.
get_tools() {
    tools=$cache/tools-$(printf %s "$emulator" | tr -c 'A-Za-z0-9.\n-' _)
    [ ! -e "$tools/complete" ] || return 0
    say "getting qemu $emulator"
    rm -rf "$cache"/tools-* "$apt"/archives/*.deb
    mkdir -p "$tools"
    apt_private apt-get -q -y --download-only -t bookworm-backports install "qemu-system-x86=$emulator" "qemu-system-common=$emulator" \
        "qemu-system-data=$emulator" "qemu-utils=$emulator" mmdebstrap cpio >"$tools/log" 2>&1 \
        || skip "packages cannot be had: $(grep -m1 '^E:' "$tools/log")"
    for file in "$apt"/archives/*.deb; do dpkg -x "$file" "$tools" || skip "$file cannot be unpacked"; done
    rm -f "$apt"/archives/*.deb
    : >"$tools/complete"
}

# unpacked PROGRAM WORDS: one of the unpacked programs, or the system's where that is installed.
unpacked() {
    program=$1
    shift
    [ ! -x "$tools$program" ] || program=$tools$program
    PATH=$PATH:$tools/usr/bin LD_LIBRARY_PATH=$tools/usr/lib/x86_64-linux-gnu "$program" "$@"
}
