package org.lxdeck.lxc.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No byte of a name is lost on its way through a text. */
class FileNamesTest {
    @Test
    void anyBytesComeBack() {
        Random random = new Random(4);
        for (int i = 0; i < 5000; i++) {
            byte[] name = new byte[random.nextInt(40)];
            random.nextBytes(name);
            assertArrayEquals(name, FileNames.bytes(FileNames.text(name)));
        }
    }

    @Test
    void plainNamesAreThemselves() {
        for (String name : new String[] {"a", "ä€😀", "with\nbreak", "\u001b[31m"}) {
            assertEquals(name, FileNames.text(name.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void entriesAreNoPaths() {
        for (String name : new String[] {"", ".", "..", "a/b", "/", "a\0b"}) {
            assertThrows(FileFailure.class, () -> FileNames.entry(name), name);
        }
    }
}
