package org.lxdeck.lxc.abi;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * C memory that liblxc gives away: read into Java and freed here, and nowhere else. Every {@code take} frees exactly what
 * it is given.
 */
public final class CMemory {

    private CMemory() {}

    /** A text liblxc allocated for its caller; empty text for null. */
    public static String takeString(@Nullable Pointer text) {
        if (text == null) {
            return "";
        }
        try {
            return CStrings.read(text);
        } finally {
            Libc.free(text);
        }
    }

    /** An array of {@code count} texts, each and the array itself allocated for the caller. */
    public static List<String> takeStrings(@Nullable Pointer array, int count) {
        List<String> texts = new ArrayList<>(Math.max(count, 0));
        if (array == null) {
            return texts;
        }
        for (int i = 0; i < count; i++) {
            texts.add(takeString(array.getPointer((long) i * Native.POINTER_SIZE)));
        }
        Libc.free(array);
        return texts;
    }

    /** {@code length} bytes allocated for the caller. */
    public static byte[] takeBytes(@Nullable Pointer bytes, int length) {
        if (bytes == null) {
            return new byte[0];
        }
        try {
            return bytes.getByteArray(0, length);
        } finally {
            Libc.free(bytes);
        }
    }

    /** One pointer's room, holding null. */
    public static Memory pointerCell() {
        Memory cell = new Memory(Native.POINTER_SIZE);
        cell.clear();
        return cell;
    }
}
