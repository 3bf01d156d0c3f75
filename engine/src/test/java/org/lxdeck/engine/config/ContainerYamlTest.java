package org.lxdeck.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Seen;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.OwnConfig;

/** A container's configuration as text: what is printed is read back, and a mistake is told with its line. */
class ContainerYamlTest {
    private static final Map<String, Device> DEVICES =
            Map.of("data", new Device("data", Map.of("type", "disk", "source", "/srv", "path", "/mnt")));
    private static final Container WEB = new Container(
            new ContainerRef("local", "web"),
            ContainerStatus.RUNNING,
            1,
            true,
            false,
            false,
            "a: b # c",
            "x86_64",
            List.of("default", "web"),
            Map.of("limits.memory", "1GiB", "cloud-init.user-data", "#cloud-config\na: 1\n"),
            DEVICES,
            Map.of(),
            Map.of(),
            List.of(),
            0,
            0,
            "");

    private static String text() {
        return ContainerYaml.print(WEB, OwnConfig.of(WEB));
    }

    private static String refused(String text) {
        return assertThrows(
                        EngineException.class, () -> ConfigCheck.container(ContainerYaml.parse(text, "your text", WEB)))
                .error()
                .message();
    }

    @Test
    void whatIsPrintedIsReadBack() throws EngineException {
        assertEquals(OwnConfig.of(WEB), ContainerYaml.parse(text(), "t", WEB).own());
    }

    @Test
    void aMistakeIsToldWithItsLine() {
        String bad = text().replace("limits.memory: 1GiB", "limits.memory: lots");
        int line = bad.substring(0, bad.indexOf("limits.memory")).split("\n", -1).length;
        assertTrue(refused(bad).startsWith("your text:" + line + ": Invalid config: limits.memory"), refused(bad));
        String device = text().replace("path: /mnt", "path: mnt");
        int there = device.substring(0, device.indexOf("path: mnt")).split("\n", -1).length;
        assertTrue(refused(device).startsWith("your text:" + there + ": "), refused(device));
    }

    @Test
    void whatCannotBeEditedMustStay() {
        assertEquals(
                "your text:1: architecture cannot be changed here; it is x86_64",
                refused(text().replace("x86_64", "aarch64")));
        String renamed = refused(text().replace("name: web", "name: other"));
        assertTrue(renamed.endsWith("name cannot be changed here; it is web"), renamed);
    }

    @Test
    void whatWasSeenIsComparedAndNothingElse() throws EngineException {
        OwnConfig now = OwnConfig.of(WEB);
        Seen seen =
                new Seen(Map.of("limits.memory", "1GiB", "user.a", ""), Map.of(), Optional.empty(), Optional.empty());
        seen.require("web", now.with("limits.cpu", "2"));
        assertEquals(List.of("limits.memory"), seen.others(now.with("limits.memory", "2GiB")));
        assertEquals(List.of("user.a"), seen.others(now.with("user.a", "x")));
        Seen device = new Seen(
                Map.of(),
                Map.of("data", Optional.of(java.util.Objects.requireNonNull(DEVICES.get("data")))),
                Optional.of("other"),
                Optional.of(List.of()));
        assertEquals(
                List.of("device data", "description", "profiles"), device.others(now.with("data", Optional.empty())));
        assertThrows(EngineException.class, () -> device.require("web", now));
    }
}
