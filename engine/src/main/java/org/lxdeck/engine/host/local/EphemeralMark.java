package org.lxdeck.engine.host.local;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Tells by a single look at a configuration file that its container is not ephemeral: the word stands nowhere in it but
 * where lxdeck says no. Whoever is told anything else reads the file whole. For one thread.
 */
final class EphemeralMark {
    private static final String WORD = "ephemeral";
    private static final String NO = "ephemeral: \"false\"";

    private final byte[] bytes = new byte[1 << 13];

    /** Whether the file may say that the container is ephemeral; also when it cannot be read. */
    boolean mayBe(String file) {
        try (FileInputStream in = new FileInputStream(file)) {
            int length = in.readNBytes(bytes, 0, bytes.length);
            if (length == bytes.length) {
                return true;
            }
            String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            int at = text.indexOf(WORD);
            while (at >= 0 && text.startsWith(NO, at)) {
                at = text.indexOf(WORD, at + NO.length());
            }
            return at >= 0;
        } catch (IOException unreadable) {
            return true;
        }
    }
}
