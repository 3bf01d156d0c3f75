package org.lxdeck.tui.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lxdeck.tui.vm.SerialLine.Said;

/** Containers under AppArmor and under device rules of cgroup v2, which are programs in the kernel and no files. */
@Tag("vm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfinedVmTest {
    private static final String DISK = """
            truncate -s 32M /root/block.img && mkfs.ext4 -q /root/block.img && losetup /dev/loop5 /root/block.img
            mkdir -p /srv/share && touch /srv/share/here
            """;

    /** What a root inside can do; a word for each thing. */
    private static final String LOOK = """
            mkdir -p /mnt
            try() { word=$1; shift; "$@" 2>/dev/null && echo "$word"; }
            opens() { mknod /tmp/node "$@" && (: </tmp/node); code=$?; rm -f /tmp/node; return $code; }
            try null opens c 1 3
            try memory opens c 1 1
            try made-loop opens c 10 237
            try loop sh -c ': </dev/loop-control'
            try secret touch /etc/secret
            try other touch /etc/other
            try tmpfs sh -c 'mount -t tmpfs none /mnt && umount /mnt'
            try proc sh -c 'mount -t proc none /mnt && umount /mnt'
            try block test -d /block/lost+found
            try share test -e /share/here
            """;

    private Machine machine;

    @BeforeAll
    void launch() throws IOException {
        machine = Machine.get();
        machine.done(DISK);
        machine.decked(
                "launch tiny plain --no-profiles -c \"raw.apparmor=deny /etc/secret rw,\""
                        + " -d share,type=disk,source=/srv/share,path=/share,shift=true",
                "launch tiny nesting -c security.nesting=true",
                "launch tiny privileged --no-profiles -c security.privileged=true"
                        + " -d loop,type=unix-char,source=/dev/loop-control"
                        + " -d block,type=disk,source=/dev/loop5,path=/block");
    }

    @AfterAll
    void delete() throws IOException {
        if (machine != null) {
            machine.run(
                    "lxdeck --quiet prompt -k <<'X'\ndelete --force plain\ndelete --force nesting\n"
                            + "delete --force privileged\ndelete refused\nX\nlosetup -d /dev/loop5; rm -rf /root/block.img /srv/share");
        }
    }

    private SortedSet<String> inside(String container) throws IOException {
        String script = "lxc-attach -n " + container + " -- sh <<'END OF LOOK'\n" + LOOK + "true\nEND OF LOOK\n";
        return new TreeSet<>(machine.done(script).lines().toList());
    }

    private static SortedSet<String> words(String... words) {
        return new TreeSet<>(List.of(words));
    }

    @Test
    void eachHasAProfileOfItsOwn() throws IOException {
        for (String name : new String[] {"plain", "nesting", "privileged"}) {
            String profile = machine.done("cat /proc/$(lxc-info -n " + name + " -p -H)/attr/current");
            assertTrue(profile.startsWith("lxc-" + name + "_"), name + " runs under " + profile);
            assertTrue(profile.strip().endsWith("(enforce)"), name + " runs under " + profile);
        }
    }

    @Test
    void theirRulesHold() throws IOException {
        assertEquals(words("other", "share", "tmpfs"), inside("plain"), "with a rule of raw.apparmor");
        assertEquals(words("other", "proc", "secret", "tmpfs"), inside("nesting"), "with security.nesting");
        assertEquals(
                words("block", "loop", "made-loop", "null", "other", "secret", "tmpfs"),
                inside("privileged"),
                "privileged, with a node and a disk of the host");
    }

    @Test
    void aNodeComesToARunningContainerAndLeavesIt() throws IOException {
        machine.decked("config device add nesting loop unix-char source=/dev/loop-control mode=0666");
        assertTrue(inside("nesting").contains("loop"), "added while it runs");
        // What else leads to the node is of no use once the rule is gone.
        String look = "lxc-attach -n nesting -- sh -c 'touch /kept; mount --bind /dev/loop-control /kept'";
        machine.done(look);
        machine.decked("config device remove nesting loop");
        Said kept = machine.run("lxc-attach -n nesting -- sh -c ': </kept'");
        assertTrue(kept.code() != 0 && kept.text().contains("not permitted"), kept.text());
    }

    @Test
    void aRuleThatIsNoneIsRefusedWithItsReason() throws IOException {
        Said said = machine.deck("launch tiny refused --no-profiles -c \"raw.apparmor=this is no rule\"");
        assertEquals(1, said.code(), said.text());
        String sentence =
                "Error: refused cannot start: AppArmor does not understand a rule of its profile: syntax error";
        assertTrue(said.text().contains(sentence), said.text());
        assertTrue(said.text().contains("see raw.apparmor"), said.text());
    }
}
