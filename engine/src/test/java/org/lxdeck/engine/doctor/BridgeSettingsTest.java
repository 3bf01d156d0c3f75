package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;

class BridgeSettingsTest {
    private static final String ROUTES = "ip -4 route show table all";
    private static final String ADDRESSES = "ip -4 -o addr show";

    @TempDir
    Path root;

    private RecordedHost host(String script, String settings) {
        return new RecordedHost(root)
                .file(script, """
                        #!/bin/sh -
                        distrosysconfdir="@"
                        USE_LXC_BRIDGE="true"
                        LXC_BRIDGE="lxcbr0"
                        LXC_NETWORK="10.0.3.0/24"
                        """.replace("@", settings))
                .program("ip", "dnsmasq", "nft")
                .answers(ROUTES, 0, "10.0.3.0/24 dev virbr1\n")
                .answers(ADDRESSES, 0, "");
    }

    @Test
    void readsTheFileThatTheScriptNames() {
        RecordedHost alt = host("/usr/lib/lxc/lxc-net", "/etc/sysconfig")
                .file("/etc/sysconfig/lxc", "USE_LXC_BRIDGE=\"false\"  # see lxc-net\n")
                .file("/etc/sysconfig/lxc-net", "LXC_BRIDGE=br7 # ours\n#LXC_BRIDGE=no\n");
        BridgeSettings settings = BridgeSettings.of(alt.env());
        assertEquals("/etc/sysconfig/lxc-net", settings.file());
        assertEquals("br7", settings.name());
        assertFalse(settings.enabled());
        assertFalse(settings.isChosen());
    }

    @Test
    void findsTheScriptBelowTheMultiarchDirectory() {
        RecordedHost host = host("/usr/lib/aarch64-linux-gnu/lxc/lxc-net", "/etc/default");
        assertEquals(
                "/usr/lib/aarch64-linux-gnu/lxc/lxc-net",
                BridgeSettings.of(host.env()).script());
    }

    @Test
    void movesAsideWhenTheUsualSubnetIsTaken() throws EngineException {
        Env env = host("/usr/libexec/lxc/lxc-net", "/etc/default").env();
        Deed deed = new BridgeRepair().plan(env);
        assertTrue(deed.fact("lines").contains("LXC_NETWORK=\"10.0.4.0/24\"\n"), deed.fact("lines"));
        assertTrue(deed.fact("lines").contains("LXC_DHCP_RANGE=\"10.0.4.2,10.0.4.254\"\n"), deed.fact("lines"));
    }

    @Test
    void neverMovesASubnetThatSomebodyChose() {
        Env env = host("/usr/libexec/lxc/lxc-net", "/etc/default")
                .file("/etc/default/lxc-net", "LXC_NETWORK=\"10.0.3.0/25\"\n")
                .env();
        EngineException refused = assertThrows(EngineException.class, () -> new BridgeRepair().plan(env));
        assertTrue(refused.error().message().contains("10.0.3.0/24 dev virbr1"));
        assertFalse(NetworkChecks.bridge(env).fixable());
    }

    @Test
    void writesNothingWhenTheSettingsServe() throws EngineException {
        Env env = host("/usr/libexec/lxc/lxc-net", "/etc/default")
                .answers(ROUTES, 0, "default via 192.0.2.1 dev eth0\n")
                .env();
        assertEquals("", new BridgeRepair().plan(env).fact("lines"));
    }
}
