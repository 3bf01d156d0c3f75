package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * File names as texts that lose nothing. The kernel knows bytes; those that are no UTF-8 become a lone low surrogate
 * each ({@code U+DC80}–{@code U+DCFF}), which no valid UTF-8 gives, and the same bytes again on the way back. Such a text
 * must be cleaned before it is shown. Pure.
 */
public final class FileNames {

    private static final int LOWEST = 0xDC80;
    private static final int HIGHEST = 0xDCFF;

    private FileNames() {}

    /** The text of these bytes. */
    public static String text(byte[] name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(name);
        CharBuffer out = CharBuffer.allocate(name.length);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (0xDC00 + (in.get() & 0xff)));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** The bytes of this text. */
    public static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point >= LOWEST && point <= HIGHEST) {
                out.write(point - 0xDC00);
            } else {
                byte[] encoded = Character.toString(point).getBytes(StandardCharsets.UTF_8);
                out.write(encoded, 0, encoded.length);
            }
            i += Character.charCount(point);
        }
        return out.toByteArray();
    }

    /** A copy for C, freed with the returned object. */
    static Memory memory(String text) throws FileFailure {
        byte[] bytes = bytes(text);
        for (byte each : bytes) {
            if (each == 0) {
                throw new FileFailure(FileFailure.INVALID);
            }
        }
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        return memory;
    }

    /** As {@link #memory}, of the name of one entry: never a path. */
    static Memory entry(String name) throws FileFailure {
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('/') >= 0) {
            throw new FileFailure(FileFailure.INVALID);
        }
        return memory(name);
    }
}
