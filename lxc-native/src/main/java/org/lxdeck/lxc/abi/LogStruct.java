package org.lxdeck.lxc.abi;

import com.sun.jna.Memory;
import java.lang.ref.Reference;

/** {@code struct lxc_log}, what {@code lxc_log_init} is given, and the two offsets of liblxc's own log structs. */
public final class LogStruct {

    static final int CATEGORY_APPENDER = 16;
    static final int APPENDER_NEXT = 16;

    static final int SIZE = 48;
    private static final int FILE = 16;
    private static final int LEVEL = 24;
    private static final int PREFIX = 32;
    static final int QUIET = 40;

    private LogStruct() {}

    /** Turns the log on; the previous file is closed first. False when the file cannot be opened. */
    public static boolean init(String file, String level, String prefix) {
        Memory fileText = CStrings.of(file);
        Memory levelText = CStrings.of(level);
        Memory prefixText = CStrings.of(prefix);
        Memory struct = new Memory(SIZE);
        struct.clear();
        struct.setPointer(FILE, fileText);
        struct.setPointer(LEVEL, levelText);
        struct.setPointer(PREFIX, prefixText);
        struct.setByte(QUIET, (byte) 1);
        LxcExports.lxc_log_close();
        try {
            return LxcExports.lxc_log_init(struct) == 0;
        } finally {
            Reference.reachabilityFence(fileText);
            Reference.reachabilityFence(levelText);
            Reference.reachabilityFence(prefixText);
        }
    }
}
