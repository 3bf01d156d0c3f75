# shellcheck shell=sh
# What is done once, before a start: packages, build, class-data archive. Sourced by lxdeck, which gives $root, $dist,
# $parts, $verb, $yes, $demo. Leaves these set, and writes them to $dist/ready where that is possible:
#   READY_DIST       the directory they belong to          READY_JAVA_HOME  the JAVA_HOME they were made under
#   READY_JAVA       the java to run                       READY_JVM        its libjvm.so; READY_REF has that file's time
#   READY_CP         class path                            READY_JSA        class-data archive
#   READY_FLAGS      flags that depend on the Java         READY_ENV        resets ignored signals, or empty
#   READY_TOOLS      what was found, to be there next time READY_MISSING    what was not, in words
#   READY_ASKED      somebody has been asked about that    READY_COMMAND    what would install it
# shellcheck disable=SC2154,SC2034,SC1091

say() { echo "lxdeck: $*" >&2; }
die() {
    say "$@"
    exit 1
}

. "$parts/java.sh"
. "$parts/needs.sh"
. "$parts/build.sh"

prepare() {
    case $verb in help | version | completion) quiet=1 ;; *) quiet=${demo:-} ;; esac
    built=1
    is_built || built=''
    find_java
    look_for_needs
    if [ -n "$missing" ]; then offer; fi
    [ -n "$java" ] || die "nothing can be started without Java 17 or newer: install one, or set JAVA_HOME."
    if [ -z "$built" ]; then build; fi
    set_ready
    archive
    if [ -z "$logs" ]; then
        logs=${XDG_STATE_HOME:-${HOME:-/nowhere}/.local/state}/lxdeck
        [ "$(id -u)" != 0 ] || logs=${LXDECK_ROOT:-}/var/log/lxdeck
        (umask 077 && mkdir -p "$logs") 2>/dev/null || logs=''
    fi
    # Naming one that is not there would cost even the archive that the Java brings.
    [ -s "$READY_JSA" ] || READY_JSA=''
    save_ready
}

is_built() {
    [ -r "$dist/built" ] || return 1
    [ -e "$root/pom.xml" ] || return 0
    [ -z "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main "$root/keymaps" "$root/themes" "$parts" \
        -newer "$dist/built" 2>/dev/null)" ]
}

set_ready() {
    READY_DIST=$(cd -P "$dist" && pwd) || die "$dist is gone"
    READY_JAVA_HOME=${JAVA_HOME:-}
    READY_JAVA=$java
    READY_JVM=$java_home/lib/server/libjvm.so
    [ -e "$READY_JVM" ] || READY_JVM=$java
    key=$(echo "$java_home" | tr -c 'A-Za-z0-9.\n-' _)
    READY_REF=$READY_DIST/cds/$key.time
    READY_JSA=$READY_DIST/cds/$key.jsa
    READY_CP=$(find "$READY_DIST/lib" -name '*.jar' | sort | tr '\n' :)
    READY_CP=${READY_CP%:}
    READY_FLAGS=''
    # VFORK is the cheap way to start a process; newer Javas have come to warn about it on standard error.
    [ "$java_major" -gt 23 ] || READY_FLAGS='-Djdk.lang.Process.launchMechanism=VFORK'
    [ "$java_major" -lt 22 ] || READY_FLAGS="$READY_FLAGS --enable-native-access=ALL-UNNAMED"
    READY_ENV='env --default-signal=INT,QUIT'
    $READY_ENV true 2>/dev/null || READY_ENV=''
    READY_TOOLS=$tools
    READY_MISSING=$missing
    READY_COMMAND=$command
    READY_ASKED=$asked
}

save_ready() {
    [ -w "$READY_DIST" ] || return 0
    new=$READY_DIST/ready.$$
    for name in DIST JAVA_HOME JAVA JVM REF CP JSA FLAGS ENV TOOLS MISSING COMMAND ASKED; do
        eval "value=\$READY_$name"
        quoted=$(printf %s "$value" | sed "s/'/'\\\\''/g")
        printf "READY_%s='%s'\n" "$name" "$quoted"
    done >"$new" && mv "$new" "$READY_DIST/ready"
}
