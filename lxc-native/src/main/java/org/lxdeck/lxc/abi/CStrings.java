package org.lxdeck.lxc.abi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/**
 * Texts on their way to and from C: UTF-8 with a zero at the end, whatever the locale of the process is (JNA's own
 * conversion follows the locale).
 */
public final class CStrings {

    private CStrings() {}

    /**
     * A copy for C, freed with the returned object.
     *
     * @throws IllegalArgumentException for a text with a zero character, which C would cut there
     */
    public static Memory of(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text for C has a zero character");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        return memory;
    }

    /** The text that ends at the first zero; bytes that are not UTF-8 become replacement characters. */
    public static String read(Pointer text) {
        long length = text.indexOf(0, (byte) 0);
        return new String(text.getByteArray(0, (int) length), StandardCharsets.UTF_8);
    }
}
