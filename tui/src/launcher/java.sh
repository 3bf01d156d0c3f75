# shellcheck shell=sh
# Finds a Java of 17 or newer: JAVA_HOME, then PATH, then /usr/lib/jvm. Sets java, java_home, java_major, and javac when
# it can compile; all empty when there is none.
# shellcheck disable=SC2154,SC2034

find_java() {
    java='' java_home='' java_major='' javac=''
    first=''
    for home in "${JAVA_HOME:-/none}" "$(java_on_path)" /usr/lib/jvm/default-java /usr/lib/jvm/* /usr/java/* /opt/java/*; do
        [ -x "$home/bin/java" ] || continue
        major=$(java_version "$home")
        [ "${major:-0}" -ge 17 ] || continue
        # The first one; when something has to be built, the first one that can compile.
        if [ -n "$built" ] || [ -x "$home/bin/javac" ]; then
            use_java "$home" "$major"
            [ ! -x "$home/bin/javac" ] || javac=$home/bin/javac
            return
        fi
        [ -n "$first" ] || first=$home
    done
    [ -z "$first" ] || use_java "$first" "$(java_version "$first")"
}

use_java() {
    java_home=$(cd -P "$1" && pwd)
    java=$java_home/bin/java
    java_major=$2
}

java_on_path() {
    found=$(command -v java) || { echo /none && return; }
    found=$(readlink -f "$found")
    echo "${found%/bin/java}"
}

# The major version, without starting it where its release file says it.
java_version() {
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release" 2>/dev/null)
    [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    version=${version#1.}
    echo "${version%%[!0-9]*}"
}
