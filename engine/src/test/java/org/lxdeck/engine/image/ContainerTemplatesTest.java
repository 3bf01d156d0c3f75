package org.lxdeck.engine.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;

class ContainerTemplatesTest {
    @TempDir
    Path dir;

    private Path container = Path.of("/nonexistent");

    @BeforeEach
    void makeContainer() throws IOException {
        container = Files.createDirectories(dir.resolve("c"));
        Files.createDirectories(container.resolve("rootfs/etc"));
        Files.createDirectories(container.resolve("templates"));
        Files.writeString(container.resolve("templates/name.tpl"), "{{ instance.name }} {{ trigger }} {{ path }}\n");
    }

    private void apply(String target, String extra, String trigger) throws IOException, EngineException {
        Files.writeString(
                container.resolve("metadata.yaml"),
                "architecture: x86_64\ncreation_date: 5\ntemplates:\n  " + target
                        + ": {when: [create, start], template: name.tpl" + extra + "}\n");
        ContainerTemplates.Facts facts =
                new ContainerTemplates.Facts("web", "x86_64", false, false, Map.of(), Map.of());
        new ContainerTemplates(container, facts).apply(trigger);
    }

    @Test
    void writesTheFileForItsTriggersOnly() throws Exception {
        apply("/etc/new/hostname", "", "rename");
        assertFalse(Files.exists(container.resolve("rootfs/etc/new")));
        apply("/etc/new/hostname", "", "create");
        assertEquals("web create /etc/new/hostname\n", Files.readString(container.resolve("rootfs/etc/new/hostname")));
    }

    @Test
    void createOnlyLeavesAFileAlone() throws Exception {
        Files.writeString(container.resolve("rootfs/etc/hostname"), "mine");
        apply("/etc/hostname", ", create_only: true", "create");
        assertEquals("mine", Files.readString(container.resolve("rootfs/etc/hostname")));
        apply("/etc/hostname", "", "start");
        assertEquals("web start /etc/hostname\n", Files.readString(container.resolve("rootfs/etc/hostname")));
    }

    @Test
    void linksNeverLeadOutOfTheRootFileSystem() throws Exception {
        Path outside = Files.createDirectories(dir.resolve("outside"));
        Files.writeString(outside.resolve("file"), "precious");
        Path rootfs = container.resolve("rootfs");
        Files.createSymbolicLink(rootfs.resolve("abs"), outside);
        Files.createSymbolicLink(rootfs.resolve("up"), Path.of("../../../../../outside"));
        Files.createSymbolicLink(rootfs.resolve("etc/final"), outside.resolve("file"));
        apply("/abs/file", "", "create");
        apply("/up/file", "", "create");
        apply("/etc/final", "", "create");
        apply("/../../outside/file", "", "create");
        assertEquals("precious", Files.readString(outside.resolve("file")));
        Files.createSymbolicLink(rootfs.resolve("loop"), Path.of("loop"));
        assertThrows(EngineException.class, () -> apply("/loop/x", "", "create"));
    }

    @Test
    void hostFilesAreNeverRead() throws Exception {
        Files.writeString(dir.resolve("secret"), "secret");
        Files.delete(container.resolve("templates/name.tpl"));
        Files.createSymbolicLink(container.resolve("templates/name.tpl"), dir.resolve("secret"));
        assertThrows(EngineException.class, () -> apply("/etc/x", "", "create"));
        assertFalse(Files.exists(container.resolve("rootfs/etc/x")));
    }
}
