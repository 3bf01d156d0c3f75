package org.lxdeck.lxc;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.abi.CStrings;

/** liblxc's way to answer with a text: asked once for its length, once more with room for it. */
final class TwoCalls {

    /** Length of the text or negative; writes at most {@code room} bytes. */
    interface Getter {
        int get(@Nullable Pointer into, int room);
    }

    private TwoCalls() {}

    /** The text; empty when liblxc answers with an error. */
    static Optional<String> text(Getter getter) {
        int length = getter.get(null, 0);
        while (length >= 0) {
            Memory room = new Memory(length + 1L);
            room.clear();
            int now = getter.get(room, length + 1);
            if (now <= length) {
                return now < 0 ? Optional.empty() : Optional.of(CStrings.read(room));
            }
            length = now;
        }
        return Optional.empty();
    }
}
