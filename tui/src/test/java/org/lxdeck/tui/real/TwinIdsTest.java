package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What init of a container may do and which ids it has, for the same keys in a real LXD and here. */
@Tag("lxd")
@Tag("lxc")
class TwinIdsTest {
    private static final List<List<String>> KEYS = List.of(
            List.of(),
            List.of("security.privileged=true"),
            List.of("security.idmap.isolated=true"),
            List.of("security.idmap.isolated=true", "security.idmap.size=70000"),
            List.of("security.idmap.isolated=true", "raw.idmap=uid 100005 1000"),
            List.of("security.idmap.isolated=true", "security.idmap.base=500000", "security.idmap.size=1000"),
            List.of("security.syscalls.deny_default=false"));
    private static final String[] LOOK = {
        "sh", "-c", "cat /proc/1/uid_map /proc/1/gid_map; grep -E 'Seccomp:|CapBnd|NoNewPrivs' /proc/1/status"
    };

    @Test
    void theSameKeysGiveTheSameIdsAndRights() throws Exception {
        try (RealDeck deck = RealDeck.open();
                RealLxd lxd = RealLxd.start()) {
            deck.done("image", "starter");
            deck.doneWith("devices: {root: {type: disk, path: /, pool: default}}\n", "profile", "edit", "default");
            lxd.importStarter(deck);
            for (int i = 0; i < KEYS.size(); i++) {
                String name = "c" + i;
                lxd.lxc("init", "starter", name);
                deck.done("init", "starter", name);
                for (String pair : KEYS.get(i)) {
                    lxd.lxc("config", "set", name, pair);
                    deck.done("config", "set", name, pair);
                }
                Assumptions.assumeTrue(lxd.ask("", "start", name).code() == 0, "LXD starts no containers here");
                deck.done("start", name);
                String[] theirs = new String[LOOK.length + 3];
                System.arraycopy(new String[] {"exec", name, "--"}, 0, theirs, 0, 3);
                System.arraycopy(LOOK, 0, theirs, 3, LOOK.length);
                assertEquals(lxd.lxc(theirs), deck.inside(name, LOOK), () -> name + " " + KEYS);
                lxd.lxc("stop", "-f", name);
                deck.done("stop", "-f", name);
            }
        }
    }
}
