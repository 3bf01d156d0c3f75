# shellcheck shell=sh
# lxdeck verify --vm: the tests that need another kernel than this machine's: cgroup v2 alone, AppArmor, systemd. They run
# here and send the program's commands into a virtual machine made for them. Sourced by verify.sh.
# shellcheck disable=SC2154,SC1091,SC2034

. "$scripts/tools.sh"
. "$scripts/image.sh"
. "$scripts/machine.sh"
. "$scripts/program.sh"

# Also the end of a tier that cannot run here: nothing failed, and nothing was seen.
skip() {
    say "SKIPPED, the tests in the virtual machine were not run: $*"
    exit 0
}

verify_in_machine() {
    machine='' lines=''
    [ "$(id -u)" = 0 ] || skip 'making its disk needs root'
    [ "$(uname -m)" = x86_64 ] || skip 'it is an x86_64 machine'
    for program in apt-get dpkg mkfs.ext4 unshare setpriv socat flock; do
        command -v $program >/dev/null || skip "$program is not installed"
    done
    cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/lxdeck/vm
    mkdir -p "$cache" || skip "nothing can be written to $cache"
    exec 8>"$cache/lock"
    flock -n 8 || skip 'another one runs'
    trap stop_machine EXIT
    trap 'exit 130' INT TERM HUP
    make_apt
    find_versions
    get_tools
    find_image
    make_image
    if [ ! -e "$image/complete" ]; then
        say 'warming the virtual machine up (once)'
        warm_up || die "the virtual machine does not come up; see $image/qemu.log and ${lines:-}/console"
    fi
    is_built || build
    make_program || die "the program cannot be put into the virtual machine; see $image/program.log"
    cd "$root" || exit
    rm -rf ./*/target/surefire-reports
    set -- mvn -B -ntp -q -Dfast -Dlxdeck.excludedGroups= -Dgroups=vm -Dsurefire.failIfNoSpecifiedTests=false -pl tui -am
    # The machine does not wait for a compiler.
    JAVA_HOME=$java_home "$@" test-compile || exit
    start_machine -loadvm warm || die "the virtual machine does not start; see $image/qemu.log"
    JAVA_HOME=$java_home LXDECK_VM=$lines/control timeout --foreground 1500 "$@" test
    code=$?
    count_tests
    [ "$code" = 0 ] || say "verify --vm failed ($code)."
    exit "$code"
}
