package org.lxdeck.tui.term;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects what is pasted until its end marker; beyond a limit the rest is dropped. */
final class PasteBuffer {
    private static final int LIMIT = 1024 * 1024;
    private static final byte[] END = {0x1b, '[', '2', '0', '1', '~'};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int matched;

    /** Takes one byte; answers whether it completed the end marker. */
    boolean add(int b) {
        if (b == END[matched]) {
            matched++;
            if (matched == END.length) {
                matched = 0;
                return true;
            }
            return false;
        }
        int held = matched;
        matched = b == END[0] ? 1 : 0;
        for (int i = 0; i < held; i++) {
            keep(END[i]);
        }
        if (matched == 0) {
            keep(b);
        }
        return false;
    }

    private void keep(int b) {
        if (bytes.size() < LIMIT) {
            bytes.write(b);
        }
    }

    /** Whether the last byte was ESC, which may begin the end marker. */
    boolean isAfterEscape() {
        return matched == 1;
    }

    /** The text with line ends as {@code \n}; the buffer is empty afterwards. */
    String take() {
        String text = new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        bytes.reset();
        matched = 0;
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
