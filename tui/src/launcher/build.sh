# shellcheck shell=sh
# Builds the program into $dist and makes the class-data archive of the Java in use. Sourced by prepare.sh.
# shellcheck disable=SC2154,SC2034,SC3013,SC2015,SC2016

# One build at a time; whoever waited finds it done.
build() {
    [ -w "$root/tui" ] || die "there is no up-to-date build in $root, and it cannot be written to: run lxdeck once as its owner."
    [ -n "$javac" ] || die "building needs a JDK (javac) of 17 or newer, and only a Java run-time was found."
    command -v mvn >/dev/null || die "building needs Maven (mvn)."
    mkdir -p "$root/tui/target"
    lock=$root/tui/target/build.lock
    if command -v flock >/dev/null; then
        exec 9>"$lock"
        flock -n 9 || { say 'waiting for a build that is under way' && flock 9; }
    else
        until mkdir "$lock.d" 2>/dev/null; do
            kill -0 "$(cat "$lock.d/pid" 2>/dev/null || echo 0)" 2>/dev/null || rm -rf "$lock.d"
            sleep 1
        done
        echo $$ >"$lock.d/pid"
        trap 'rm -rf "$lock.d"' EXIT
    fi
    is_built || compile
    exec 9>&-
    rm -rf "$lock.d"
}

compile() {
    stage=$root/tui/target/stage
    log=$root/tui/target/build.log
    rm -rf "$stage"
    mkdir -p "$stage/lib" "$stage/native"
    : >"$stage/built"
    (cd "$root" && exec env JAVA_HOME="$java_home" mvn -q -B -Dfast -Dmaven.test.skip=true package) >"$log" 2>&1 9>&- &
    progress $! 'building (once, takes about a minute)' \
        || die "the build failed: $(grep -m1 -E '^\[ERROR\]' "$log" | cut -c9-200). All of it: $log"
    cp "$root"/tui/target/tui-*.jar "$stage/lib/" && unpack_native || die "the build made no program; see $log"
    # A running lxdeck keeps the jars it has open: they are moved away, never written over.
    rm -rf "$dist.old"
    [ ! -e "$dist" ] || mv "$dist" "$dist.old"
    mv "$stage" "$dist"
    rm -rf "$dist.old"
}

# The native parts of JLine and JNA, so that neither is unpacked to a temporary directory at every start.
unpack_native() {
    case $(uname -m) in
        x86_64) jline=x86_64 jna=x86-64 ;;
        aarch64) jline=arm64 jna=aarch64 ;;
        i?86) jline=x86 jna=x86 ;;
        armv7*) jline=armv7 jna=arm ;;
        ppc64le) jline=ppc64 jna=ppc64le ;;
        *) jline=none jna=$(uname -m) ;;
    esac
    mkdir -p "$stage/unpacked"
    (
        cd "$stage/unpacked" || exit
        for jar in "$stage"/lib/jline-native-*.jar "$stage"/lib/jna-[0-9]*.jar; do
            [ ! -e "$jar" ] || "$java_home/bin/jar" xf "$jar" org/jline/nativ/Linux com/sun/jna || exit
        done
    )
    for file in "$stage/unpacked/org/jline/nativ/Linux/$jline/libjlinenative.so" \
        "$stage/unpacked/com/sun/jna/linux-$jna/libjnidispatch.so"; do
        [ ! -e "$file" ] || cp "$file" "$stage/native/"
    done
    rm -rf "$stage/unpacked"
}

# progress PID WORDS: waits for the process; on a terminal with a line that counts the seconds.
progress() {
    if [ -t 2 ]; then
        seconds=0
        while kill -0 "$1" 2>/dev/null; do
            printf '\rlxdeck: %s, %d s ' "$2" $seconds >&2
            seconds=$((seconds + 1))
            sleep 1
        done
        printf '\r\033[K' >&2
    else
        say "$2"
    fi
    wait "$1"
}

# The archive is bound to the jars and to the Java: made when either is newer than it. Without one everything works, slower.
archive() {
    [ -w "$READY_DIST" ] || return 0
    fresh=1
    [ -s "$READY_JSA" ] || fresh=''
    [ ! "$READY_JVM" -nt "$READY_REF" ] && [ ! "$READY_JVM" -ot "$READY_REF" ] || fresh=''
    [ -z "$(find "$READY_DIST/lib" -newer "$READY_JSA" 2>/dev/null)" ] || fresh=''
    [ -z "$fresh" ] || return 0
    [ -n "$quiet" ] || say "preparing the start under Java $java_major (once)"
    mkdir -p "$READY_DIST/cds"
    classes=$READY_DIST/cds/classes.$$
    rm -f "$READY_JSA"
    { rehearse && cat "$parts/running.classes"; } >"$classes"
    # shellcheck disable=SC2086  # flags are several; the archive remembers some of them
    # Only under this collector objects go into the archive, and they come out quickest with the heap they were made for.
    "$READY_JAVA" $READY_FLAGS -XX:+UseG1GC -Xmx256m -Xshare:dump -XX:SharedClassListFile="$classes" \
        -XX:SharedArchiveFile="$READY_JSA.$$" -Xlog:disable -Xlog:all=off -cp "$READY_CP" \
        >"$READY_DIST/cds/archive.log" 2>&1 && mv "$READY_JSA.$$" "$READY_JSA"
    rm -f "$classes" "$READY_JSA.$$"
    # Also where this Java can make none: then it is not tried again at every start.
    [ -e "$READY_JSA" ] || : >"$READY_JSA"
    touch -r "$READY_JVM" "$READY_REF"
}

# Prints the classes that a start needs, by starting: a listing, a verb that changes something, and the dashboard on a
# terminal of its own. Nothing of the host is looked at or touched: LXDECK_ROOT and the lxcpath lie in a directory made for it.
rehearse() {
    lists=$READY_DIST/cds/list.$$
    stage_home=$(mktemp -d) || return
    rehearsed_containers
    # shellcheck disable=SC2086
    set -- $READY_FLAGS -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlibrary.jline.path="$READY_DIST/native" \
        -Djava.util.logging.manager=org.lxdeck.tui.term.SilentLogs -Dlxdeck.home="$root" \
        -Djna.boot.library.path="$READY_DIST/native" -Dlxdeck.rehearsal=4 -cp "$READY_CP" org.lxdeck.tui.Main
    rehearse_once 1 "$@" list --lxcpath "$stage_home/lxc"
    rehearse_once 4 "$@" --lxcpath "$stage_home/lxc" profile set default limits.processes=100
    if command -v script >/dev/null && command -v timeout >/dev/null; then
        rehearse_on_terminal 2 "$@" --lxcpath "$stage_home/lxc"
        rehearse_on_terminal 3 "$@" --demo
    fi
    rm -rf "$stage_home"
    cat "$lists".[0-9] 2>/dev/null | sed 's/ id: [0-9]*$//' | grep -v -E '^#| source: |^$' | awk '!seen[$0]++'
    rm -f "$lists".*
}

# One container of somebody else and one of ours, never started: reading them needs classes that an empty list does not.
rehearsed_containers() {
    mkdir -p "$stage_home/lxc/foreign/rootfs" "$stage_home/lxc/ours/rootfs"
    printf '%s\n' "lxc.rootfs.path = dir:$stage_home/lxc/foreign/rootfs" 'lxc.uts.name = foreign' \
        'lxc.net.0.type = empty' >"$stage_home/lxc/foreign/config"
    printf '%s\n' "lxc.rootfs.path = dir:$stage_home/lxc/ours/rootfs" 'lxc.uts.name = ours' \
        '# lxdeck begin' '# architecture: x86_64' '# config:' '#   user.rehearsal: "1"' '# created_at: "1"' \
        '# description: ""' '# devices: {}' '# ephemeral: "false"' '# made_by: lxdeck' '# profiles:' '# - default' \
        'lxc.net.0.type = empty' '# lxdeck end' >"$stage_home/lxc/ours/config"
}

rehearse_once() {
    list=$lists.$1
    shift
    LXDECK_ROOT=$stage_home LC_ALL=C.UTF-8 "$READY_JAVA" -XX:DumpLoadedClassList="$list" "$@" </dev/null >/dev/null 2>&1
}

rehearse_on_terminal() {
    list=$lists.$1
    shift
    {
        echo 'stty cols 160 rows 48'
        printf exec
        for word in "$READY_JAVA" -XX:DumpLoadedClassList="$list" "$@"; do
            printf " '%s'" "$(printf %s "$word" | sed "s/'/'\\\\''/g")"
        done
    } >"$lists.start"
    START=$lists.start LXDECK_ROOT=$stage_home LC_ALL=C.UTF-8 TERM=xterm-256color SHELL=/bin/sh \
        timeout 15 script -qec 'sh "$START"' /dev/null </dev/null >/dev/null 2>&1
}
