# shellcheck shell=sh
# What lxdeck needs of the system, and how the system's package manager calls it. Sourced by prepare.sh.
# shellcheck disable=SC2154,SC2034,SC2030,SC2031

asked=${READY_ASKED:-}

# A line a need: what a person calls it, programs that prove it is there (one of several: a|b), and the packages of apt,
# dnf, apt-rpm (ALT), zypper, pacman and apk; "-" where the package of another line brings it.
needs() {
    cat <<'TABLE'
LXC                lxc-start         lxc            lxc            lxc                lxc            lxc            lxc
LXC's_tools        lxc-attach        lxc            lxc            lxc                lxc            lxc            lxc
lxcfs              lxcfs             lxcfs          lxcfs          lxcfs              lxcfs          lxcfs          lxcfs
dnsmasq            dnsmasq           dnsmasq-base   dnsmasq        dnsmasq            dnsmasq        dnsmasq        dnsmasq
ip                 ip                iproute2       iproute        iproute2           iproute2       iproute2       iproute2
nftables           nft|iptables      nftables       nftables       nftables           nftables       nftables       nftables
sub-id_tools       newuidmap         uidmap         shadow-utils   shadow-submap      shadow         shadow         shadow-subids
bubblewrap         bwrap             bubblewrap     bubblewrap     bubblewrap         bubblewrap     bubblewrap     bubblewrap
tar                tar               tar            tar            tar                tar            tar            tar
gzip               gzip              gzip           gzip           gzip               gzip           gzip           gzip
bzip2              bzip2             bzip2          bzip2          bzip2              bzip2          bzip2          bzip2
xz                 xz                xz-utils       xz             xz                 xz             xz             xz
zstd               zstd              zstd           zstd           zstd               zstd           zstd           zstd
squashfs_tools     unsquashfs        squashfs-tools squashfs-tools squashfs-tools     squashfs       squashfs-tools squashfs-tools
static_busybox     busybox           busybox-static busybox        busybox            busybox-static busybox        busybox-static
nsenter            nsenter           util-linux     util-linux     util-linux         util-linux     util-linux     util-linux-misc
ps                 ps                procps         procps-ng      procps             procps         procps-ng      procps
coreutils          stty              coreutils      coreutils      coreutils          coreutils      coreutils      coreutils
TABLE
}

# The package that brings a JDK of 17 or newer here.
jdk_package() {
    case $manager in
        apt)
            case $system in
                debian:11* | debian:12* | ubuntu:*) echo openjdk-17-jdk-headless ;;
                *) echo default-jdk-headless ;;
            esac
            ;;
        dnf) if dnf -q list java-17-openjdk-devel >/dev/null 2>&1; then echo java-17-openjdk-devel; else echo java-latest-openjdk-devel; fi ;;
        alt | zypper) echo java-17-openjdk-devel ;;
        pacman) echo jdk17-openjdk ;;
        apk) echo openjdk17-jdk ;;
    esac
}

# Sets manager and its column in the table.
find_manager() {
    system=$(. /etc/os-release 2>/dev/null && echo "${ID:-}:${VERSION_ID:-}")
    manager='' column=0
    if [ -e /etc/altlinux-release ] || { command -v apt-get && command -v rpm && ! command -v dpkg; } >/dev/null 2>&1; then
        manager=alt column=5
    elif command -v apt-get >/dev/null; then
        manager=apt column=3
    elif command -v dnf >/dev/null; then
        manager=dnf column=4
    elif command -v zypper >/dev/null; then
        manager=zypper column=6
    elif command -v pacman >/dev/null; then
        manager=pacman column=7
    elif command -v apk >/dev/null; then
        manager=apk column=8
    fi
}

install_command() {
    case $manager in
        apt) echo "apt-get update && apt-get install -y --no-install-recommends$*" ;;
        alt) echo "apt-get update && apt-get install -y$*" ;;
        dnf) echo "dnf install -y$*" ;;
        zypper) echo "zypper --non-interactive install$*" ;;
        pacman) echo "pacman -Sy --noconfirm --needed$*" ;;
        apk) echo "apk add$*" ;;
        *) echo '' ;;
    esac
}

# Prints the path of the first of a|b|c that is installed, also in the directories of the administrator's programs.
which_of() {
    (
        PATH=$PATH:/usr/sbin:/sbin:/usr/local/sbin
        IFS='|'
        for name in $1; do command -v "$name" && exit; done
        exit 1
    )
}

# Sets missing (words), packages, tools (paths found), must (something it cannot do without) and command.
look_for_needs() {
    find_manager
    missing='' packages='' tools='' must=''
    if [ -z "$java" ]; then
        add_need 'Java 17' "$(jdk_package)" && must=1
    elif [ -z "$built" ] && [ -z "$javac" ]; then
        add_need 'a JDK of 17 or newer' "$(jdk_package)" && must=1
    fi
    if [ -z "$built" ] && ! command -v mvn >/dev/null; then add_need Maven maven && must=1; fi
    if [ -z "$demo" ]; then
        list=$(
            needs
            [ "$verb" != verify ] || test_needs
        )
        while read -r words programs names; do
            # shellcheck disable=SC2086
            set -- x x $names
            eval "name=\${$column:-}"
            if path=$(which_of "$programs"); then
                tools="$tools${tools:+:}$path"
            else
                add_need "$(echo "$words" | tr _ ' ')" "$name"
            fi
        done <<LIST
$list
LIST
    fi
    command=''
    [ -z "$packages" ] || command=$(install_command "$packages")
}

add_need() {
    case ", $missing," in *", $1,"*) ;; *) missing="$missing${missing:+, }$1" ;; esac
    case "$packages " in *" $2 "* | *' - '*) ;; *) packages="$packages${2:+ $2}" ;; esac
}

# Says in one line what is missing, and installs it: after one Enter, with --yes at once, otherwise not at all.
offer() {
    if [ -z "$command" ]; then
        say "missing: $missing. This system's package manager is not known to lxdeck; please install them."
    elif [ "$(id -u)" != 0 ]; then
        [ -n "$quiet" ] || say "missing: $missing. To install: sudo sh -c '$command'"
    elif [ -n "$yes" ]; then
        say "missing: $missing. Installing: $command"
        install_packages
    elif [ -n "$quiet" ] && [ -z "$must" ]; then
        :
    elif [ -t 0 ] && [ -t 2 ]; then
        printf 'lxdeck: missing: %s. Enter installs them (%s); anything else goes on without: ' "$missing" "$command" >&2
        asked=1
        read -r answer || answer=no
        [ -n "$answer" ] || install_packages
    else
        say "missing: $missing. Nothing was installed; to install: $command (or start with --yes)"
    fi
}

install_packages() {
    log=$(mktemp) || die 'no temporary file can be made'
    hold_services
    DEBIAN_FRONTEND=noninteractive sh -c "$command" >"$log" 2>&1 </dev/null &
    progress $! 'installing packages' || failed=1
    release_services
    if [ -n "${failed:-}" ]; then
        failed=''
        say "installing failed: $(grep -m1 -E '^(E:|Error|error|ERROR)' "$log" || tail -n 1 "$log"). All of it: $log"
    else
        rm -f "$log"
        say 'installed.'
    fi
    hash -r
    find_java
    look_for_needs
}

# The distribution's packages would bring up their bridge at once, on a fixed subnet, and lxcfs without its options. Both
# wait until the host is prepared: there the subnet is looked at, and what is started is started as it should be.
hold_services() {
    held='' policy=''
    if [ -d /run/systemd/system ]; then
        for service in lxc-net lxcfs; do
            systemctl cat $service.service >/dev/null 2>&1 && continue
            systemctl mask --runtime $service.service >/dev/null 2>&1 && held="$held $service.service"
        done
    elif [ "$manager" = apt ] && [ ! -e /usr/sbin/policy-rc.d ]; then
        policy=/usr/sbin/policy-rc.d
        printf '#!/bin/sh\nexit 101\n' >$policy && chmod 0755 $policy
    fi
}

release_services() {
    # shellcheck disable=SC2086
    [ -z "$held" ] || systemctl unmask --runtime $held >/dev/null 2>&1
    [ -z "$policy" ] || rm -f "$policy"
}
