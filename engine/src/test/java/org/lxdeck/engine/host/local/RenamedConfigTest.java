package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RenamedConfigTest {
    private static String renamed(String text) {
        return new RenamedConfig("/var/lib/lxc", "web", "shop").apply(text);
    }

    @Test
    void pathsOfTheContainerFollow() {
        assertEquals(
                "lxc.rootfs.path = dir:/var/lib/lxc/shop/rootfs\n",
                renamed("lxc.rootfs.path = dir:/var/lib/lxc/web/rootfs\n"));
        assertEquals(
                "lxc.rootfs.path = overlay:/srv/base:/var/lib/lxc/shop/delta0\n",
                renamed("lxc.rootfs.path = overlay:/srv/base:/var/lib/lxc/web/delta0\n"));
        assertEquals("lxc.mount.fstab=/var/lib/lxc/shop/fstab", renamed("lxc.mount.fstab=/var/lib/lxc/web/fstab"));
    }

    @Test
    void pathsOfOthersStay() {
        String others = """
                lxc.mount.entry = /var/lib/lxc/website/data data none bind 0 0
                lxc.mount.entry = /mnt/var/lib/lxc/web data none bind 0 0
                """;
        assertEquals(others, renamed(others));
    }

    @Test
    void theHostNameFollowsOnlyWhenItWasTheName() {
        assertEquals("lxc.uts.name = shop\n", renamed("lxc.uts.name = web\n"));
        assertEquals("lxc.uts.name = www\n", renamed("lxc.uts.name = www\n"));
    }

    @Test
    void everythingElseKeepsEveryByte() {
        String text = "# /var/lib/lxc/web is here\n\n  # lxdeck begin\n#   root: /var/lib/lxc/web\n\tlxc.tty.max=4";
        assertEquals(text, renamed(text));
    }
}
