package org.lxdeck.lxc.abi;

import com.sun.jna.Pointer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the function pointers of {@code struct lxc_container} stand in one release, on a machine with 64-bit pointers.
 *
 * <p>Eleven data fields fill bytes 0 to 79, the pointers follow, 8 bytes each. 6.0 added an {@code int} after the last
 * pointer of 5.x and one more pointer behind it.
 */
public final class FunctionTable {

    private static final int FIRST = 80;
    private static final int WIDTH = 8;
    private static final int DATA_FIELDS = 11;

    private final EnumMap<LxcFunction, Integer> offsets = new EnumMap<>(LxcFunction.class);
    private final int fields;

    private FunctionTable(EnumMap<LxcFunction, Integer> offsets, int fields) {
        this.offsets.putAll(offsets);
        this.fields = fields;
    }

    /** The table of a release; meaningful from 2.0.0 on. */
    public static FunctionTable of(int major, int minor, int micro) {
        int release = number(major, minor, micro);
        EnumMap<LxcFunction, Integer> offsets = new EnumMap<>(LxcFunction.class);
        int at = FIRST;
        int fields = DATA_FIELDS;
        for (LxcFunction function : LxcFunction.values()) {
            if (!function.isIn(release)) {
                continue;
            }
            if (function == LxcFunction.SET_TIMEOUT) {
                // int rcv_timeout, padded to the next pointer
                at += WIDTH;
                fields++;
            }
            offsets.put(function, at);
            at += WIDTH;
            fields++;
        }
        return new FunctionTable(offsets, fields);
    }

    static int number(int major, int minor, int micro) {
        return (major * 1000 + minor) * 1000 + micro;
    }

    /**
     * The offset of a function's pointer, in bytes.
     *
     * @throws IllegalArgumentException when the release does not have that function
     */
    public int offset(LxcFunction function) {
        Integer offset = offsets.get(function);
        if (offset == null) {
            throw new IllegalArgumentException("this release of liblxc has no " + function.cName());
        }
        return offset;
    }

    public boolean has(LxcFunction function) {
        return offsets.containsKey(function);
    }

    /** How many fields the struct has, data and functions. */
    public int fields() {
        return fields;
    }

    /** The size of the struct in bytes. */
    public int size() {
        int last = FIRST;
        for (int offset : offsets.values()) {
            last = Math.max(last, offset);
        }
        return last + WIDTH;
    }

    /** The address of every function, read from one live container: they are the same for all. */
    Map<String, Long> addresses(Pointer container) {
        Map<String, Long> found = new HashMap<>();
        for (Map.Entry<LxcFunction, Integer> entry : offsets.entrySet()) {
            found.put(entry.getKey().cName(), container.getLong(entry.getValue()));
        }
        return found;
    }
}
