package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;

class KernelModulesTest {
    @TempDir
    Path root;

    @Test
    void aModuleIsThereWhenLoadedBuiltInOrKnownByItsDevice() throws IOException {
        Files.createDirectories(root.resolve("sys/module/br_netfilter"));
        Files.createDirectories(root.resolve("dev/net"));
        Files.createFile(root.resolve("dev/net/tun"));
        Files.createDirectories(root.resolve("proc/sys/kernel"));
        Files.writeString(root.resolve("proc/sys/kernel/osrelease"), "6.1.0-x\n");
        Files.createDirectories(root.resolve("lib/modules/6.1.0-x"));
        Files.writeString(
                root.resolve("lib/modules/6.1.0-x/modules.builtin"), "kernel/fs/ext4/ext4.ko\nkernel/a/ip-vs.ko.xz\n");
        KernelModules modules = new KernelModules(root);
        assertEquals(List.of(), modules.missing("br-netfilter, tun,ext4 ,ip_vs,"));
        assertEquals(List.of("loop", "nope"), modules.missing("loop,tun,nope"));
    }

    @Test
    void oneSentenceSaysWhichModuleIsMissing() {
        EngineException missing =
                assertThrows(EngineException.class, () -> KernelModules.live().require("lxdeck_no_such_module"));
        assertTrue(missing.error().message().startsWith("the kernel module lxdeck_no_such_module is not there"));
    }
}
