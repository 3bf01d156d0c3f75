package org.lxdeck.engine.image;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Tells whether a program needs nothing but the kernel: an ELF file without an interpreter segment. */
final class StaticElf {
    private static final int PT_INTERP = 3;
    private static final int HEADER = 64;

    private StaticElf() {}

    static boolean check(Path program) {
        try (RandomAccessFile file = new RandomAccessFile(program.toFile(), "r")) {
            byte[] bytes = new byte[HEADER];
            file.readFully(bytes);
            if (bytes[0] != 0x7f || bytes[1] != 'E' || bytes[2] != 'L' || bytes[3] != 'F') {
                return false;
            }
            boolean wide = bytes[4] == 2;
            ByteBuffer head =
                    ByteBuffer.wrap(bytes).order(bytes[5] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            long offset = wide ? head.getLong(32) : Integer.toUnsignedLong(head.getInt(28));
            int size = Short.toUnsignedInt(head.getShort(wide ? 54 : 42));
            int count = Short.toUnsignedInt(head.getShort(wide ? 56 : 44));
            return count > 0 && size >= 4 && !hasInterpreter(file, head.order(), offset, size, count);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean hasInterpreter(RandomAccessFile file, ByteOrder order, long offset, int size, int count)
            throws IOException {
        byte[] type = new byte[4];
        for (int i = 0; i < count; i++) {
            file.seek(offset + (long) i * size);
            file.readFully(type);
            if (ByteBuffer.wrap(type).order(order).getInt() == PT_INTERP) {
                return true;
            }
        }
        return false;
    }
}
