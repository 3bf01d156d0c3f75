# shellcheck shell=sh
# Starts and ends the machine: no network, two processors in software, a serial line that takes commands. Sourced by vm.sh.
# shellcheck disable=SC2154,SC2034

# start_machine WORDS: starts it, more words for qemu to follow. Its sockets lie in $lines, which nobody else can enter.
start_machine() {
    lines=$(mktemp -d /tmp/lxdeck-vm.XXXXXX) || return
    # It never outlives the shell that started it, however that ends.
    PATH=$PATH:$tools/usr/bin LD_LIBRARY_PATH=$tools/usr/lib/x86_64-linux-gnu nice -n 10 setpriv --pdeathsig KILL \
        "$tools/usr/bin/qemu-system-x86_64" -L "$tools/usr/share/qemu" -L "$tools/usr/share/seabios" \
        -M pc -accel tcg,thread=multi,tb-size=512 -cpu max -smp 2 -m 2560 -nographic -nodefaults -no-reboot -nic none \
        -kernel "$image/vmlinuz" -initrd "$image/initrd.cpio.gz" \
        -append 'console=ttyS0 quiet panic=-1 mitigations=off root=/dev/vda rw systemd.show_status=0' \
        -drive "file=$image/disk.qcow2,format=qcow2,if=virtio,cache=unsafe" \
        -drive "file=$image/program.raw,format=raw,if=virtio,readonly=on,cache=unsafe" -device virtio-rng-pci \
        -serial "file:$lines/console" -chardev "socket,id=control,path=$lines/control,server=on,wait=off" \
        -serial chardev:control -monitor "unix:$lines/monitor,server=on,wait=off" "$@" \
        >"$image/qemu.log" 2>&1 </dev/null 8>&- &
    machine=$!
    wait_until [ -S "$lines/monitor" ] || return
}

stop_machine() {
    [ -z "${machine:-}" ] || {
        kill "$machine" 2>/dev/null
        wait "$machine" 2>/dev/null
    }
    [ -z "${lines:-}" ] || rm -rf "$lines"
    machine='' lines=''
}

# Waits until systemd has started everything, and a script would be answered.
wait_for_boot() {
    seconds=0
    until grep -q 'lxdeck: ready' "$lines/console" 2>/dev/null; do
        seconds=$((seconds + 1))
        [ "$seconds" -le 300 ] && kill -0 "$machine" 2>/dev/null || return
        sleep 1
    done
}

# Boots twice: the first boot fills the caches of AppArmor and systemd; the memory of the second one is kept in the disk.
warm_up() {
    [ ! -e "$image/complete" ] || return 0
    truncate -s 128M "$image/program.raw" || return
    start_machine || return
    wait_for_boot || return
    echo system_powerdown | socat -t 1 - "UNIX-CONNECT:$lines/monitor" >/dev/null
    wait "$machine"
    stop_machine
    start_machine || return
    wait_for_boot || return
    { echo 'savevm warm' && echo quit; } | socat -t 120 - "UNIX-CONNECT:$lines/monitor" >"$image/savevm.log"
    wait "$machine"
    stop_machine
    : >"$image/complete"
}
