#!/bin/sh
# Makes this mount, network and pid namespace look like a host where lxcfs and the bridge were never started, then runs
# the words given. Called under: unshare --mount --net --pid --fork --kill-child
set -e
mount --make-rprivate /
mount -t proc proc /proc
# a fresh sysfs shows this network namespace; the cgroups mounted on the old one move over
groups=$(mktemp -d /tmp/lxdeck-test-cgroup-XXXXXX)
mount --rbind /sys/fs/cgroup "$groups"
mount -t sysfs sysfs /sys
mount --rbind "$groups" /sys/fs/cgroup
umount -l "$groups"
rmdir "$groups"
while umount /var/lib/lxcfs 2>/dev/null; do :; done
etc=$(mktemp -d /tmp/lxdeck-test-etc-XXXXXX)
cp -a /etc/. "$etc"
mount --bind "$etc" /etc
rm -f /etc/default/lxc-net
printf 'USE_LXC_BRIDGE="true"\n# the last line has no end' >/etc/default/lxc-net
sed -i '/^root:/d' /etc/subuid /etc/subgid
mount -t tmpfs tmpfs /run
mkdir -p /var/lib/misc /var/lib/lxcfs
mount -t tmpfs tmpfs /var/lib/misc
ip link set lo up
echo 0 >/proc/sys/net/ipv4/ip_forward
code=0
"$@" || code=$?
umount /etc
rm -rf "$etc"
exit $code
