# shellcheck shell=sh
# lxdeck verify: gets what the tests need, prepares what they stand on, runs the strict build with all tests, and takes
# away what it started. --quick leaves out the tests that need root, containers, LXD or tmux; --vm runs those, and only
# those, that need a virtual machine. Sourced by lxdeck.
# shellcheck disable=SC2154,SC1091,SC2034,SC2015,SC2086

. "$parts/prepare.sh"

# Only what the tests need on top of the program's own needs; lines as in needs.sh.
test_needs() {
    cat <<'TABLE'
debootstrap  debootstrap debootstrap debootstrap debootstrap debootstrap debootstrap debootstrap
tmux         tmux        tmux        tmux        tmux        tmux        tmux        tmux
script       script      bsdutils    util-linux  util-linux  util-linux  util-linux  util-linux
LXD          lxd         lxd         -           lxd         lxd         lxd         lxd
lxc_command  lxc         lxd-client  -           lxd         lxd         lxd         lxd-client
htop         htop        htop        htop        htop        htop        htop        htop
git          git         git         git         git         git         git         git
socat        socat       socat       socat       socat       socat       socat       socat
TABLE
}

verify() {
    quick='' vm='' profile=''
    shift # the verb
    for word do
        case $word in
            --quick) quick=1 ;;
            --vm) vm=1 ;;
            --yes) ;;
            *) die "verify: $word is not an option of it (there are --quick and --vm)." ;;
        esac
    done
    built='' demo='' quiet='' started=''
    [ -z "$quick" ] || demo=1
    find_java
    # Asking for the tests is asking for what they need.
    [ "$(id -u)" != 0 ] || yes=1
    look_for_needs
    [ -z "$missing" ] || offer
    [ -n "$javac" ] || die "building needs a JDK of 17 or newer. $command"
    if [ -n "$vm" ]; then
        scripts=$root/tui/src/test/vm
        . "$scripts/vm.sh"
        verify_in_machine
    fi
    trap stop_services EXIT
    trap 'exit 130' INT TERM HUP
    if [ -n "$quick" ]; then
        profile='-Dlxdeck.excludedGroups=lxc,lxd,tmux,vm'
    elif [ "$(id -u)" = 0 ]; then
        start_services
        make_test_root
    fi
    cd "$root" || exit
    rm -rf ./*/target/surefire-reports
    # Tests on real containers share a machine with whatever else it does: one that fails is run once more, and named.
    JAVA_HOME=$java_home mvn -B -ntp -Dsurefire.rerunFailingTestsCount=1 $profile verify
    code=$?
    count_tests
    [ "$code" = 0 ] || say "verify failed ($code)."
    exit "$code"
}

# All modules together, and by name what passed only when it was run again: each of these is a defect to be found.
count_tests() {
    cat ./*/target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
        /^ *<testcase / {
            run++; again = 0
            name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
            class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class); sub(/.*[.]/, "", class)
        }
        /^ *<(failure|error)[ >]/ { failed++ }
        /^ *<skipped[ \/>]/ { skipped++ }
        /^ *<flaky(Failure|Error)[ >]/ && !again { again = 1; flaky++; names = names "\n  " class "." name }
        END {
            printf "\nverify: %d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped
            if (flaky) printf "verify: %d passed only when run again:%s\n", flaky, names
        }'
}

start_services() {
    mkdir -p /lib/modules
    take_dead_services_away
    # Without an init system nobody has started these; what is started here is stopped at the end.
    if ! lxcfs_mounted; then
        mkdir -p /var/lib/lxcfs
        lxcfs_pid=$(mktemp)
        rm -f "$lxcfs_pid"
        lxcfs -l --enable-cfs -p "$lxcfs_pid" /var/lib/lxcfs >/dev/null 2>&1 &
        started="$started lxcfs"
        wait_until lxcfs_mounted || say 'lxcfs did not start.'
    fi
    if [ ! -d /sys/class/net/lxcbr0 ]; then
        for lxc_net in /usr/libexec/lxc/lxc-net /usr/lib/*/lxc/lxc-net /usr/lib/lxc/lxc-net; do
            [ -x "$lxc_net" ] || continue
            "$lxc_net" start >/dev/null 2>&1 && started="$started bridge" || say 'lxc-net did not bring lxcbr0 up.'
            break
        done
    fi
}

# What somebody killed without taking it down: a mount that nobody answers on, a bridge whose DHCP server is gone and that
# nothing is plugged into. Both would only look as if they were there.
take_dead_services_away() {
    if lxcfs_mounted && ! head -c 1 /var/lib/lxcfs/proc/uptime >/dev/null 2>&1; then
        umount -l /var/lib/lxcfs
    fi
    dnsmasq_pid=$(cat /run/lxc/dnsmasq.pid 2>/dev/null)
    if [ -n "$dnsmasq_pid" ] && ! grep -q dnsmasq "/proc/$dnsmasq_pid/cmdline" 2>/dev/null \
        && [ -d /sys/class/net/lxcbr0/brif ] && [ -z "$(ls /sys/class/net/lxcbr0/brif)" ]; then
        for lxc_net in /usr/libexec/lxc/lxc-net /usr/lib/*/lxc/lxc-net /usr/lib/lxc/lxc-net; do
            [ ! -x "$lxc_net" ] || { "$lxc_net" stop >/dev/null 2>&1 && break; }
        done
    fi
}

stop_services() {
    case $started in *bridge*) "$lxc_net" stop >/dev/null 2>&1 ;; esac
    case $started in
        *lxcfs*)
            pid=$(cat "$lxcfs_pid")
            kill "$pid" 2>/dev/null
            wait_until not_mounted || umount /var/lib/lxcfs
            # Once unmounted it only waits for the thread that counts the load.
            kill -KILL "$pid" 2>/dev/null
            rm -f "$lxcfs_pid"
            ;;
    esac
    started=''
}

lxcfs_mounted() {
    grep -q ' /var/lib/lxcfs .* fuse.lxcfs ' /proc/self/mountinfo
}

not_mounted() {
    ! lxcfs_mounted
}

wait_until() {
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || return 1
        sleep 0.1
    done
}

# A Debian tree for the tests to make images of, made once and kept; tests find it by LXDECK_TEST_ROOTFS and only read it.
make_test_root() {
    cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/lxdeck/test
    LXDECK_TEST_ROOTFS=$cache/debian-bookworm-1
    export LXDECK_TEST_ROOTFS
    [ ! -d "$LXDECK_TEST_ROOTFS" ] || return 0
    mkdir -p "$cache"
    # A parent that others cannot look into: the tree holds setuid programs.
    chmod 0700 "$cache"
    tree=$(mktemp -d "$cache/making.XXXXXX")
    log=$cache/debootstrap.log
    debootstrap --variant=minbase --include=procps,iproute2 bookworm "$tree" "$(debian_mirror)" >"$log" 2>&1 &
    if progress $! 'making a Debian tree for the tests (once)'; then
        rm -rf "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/*
        chmod 0755 "$tree"
        mv "$tree" "$LXDECK_TEST_ROOTFS"
    else
        rm -rf "$tree"
        unset LXDECK_TEST_ROOTFS
        say "debootstrap failed: $(tail -n 1 "$log"); tests that need a Debian tree are skipped. All of it: $log"
    fi
}

# The mirror this machine's own apt uses, where it is a Debian; else nothing, and debootstrap takes its own.
debian_mirror() {
    mirror=$(cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | grep -v '^#' \
        | grep -o 'https\?://[^ ]*/debian/\?' | grep -v security | head -n 1)
    echo "$mirror"
}
