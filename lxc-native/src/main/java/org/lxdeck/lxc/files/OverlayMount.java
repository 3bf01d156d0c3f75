package org.lxdeck.lxc.files;

import com.sun.jna.Memory;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.FileCalls;

/**
 * The layers of a stopped container's root put together by a mount that is attached nowhere: no other process sees it,
 * and the kernel takes it away with the descriptor, also after kill -9.
 *
 * <p>Source: fsopen(2), fsmount(2); Linux 5.2 and root.
 */
public final class OverlayMount {

    private static final int SET_STRING = 1;
    private static final int CREATE = 6;
    private static final int CLOSE_ON_EXEC = 1;

    private OverlayMount() {}

    /**
     * Mounts it for reading: no layer is written, no work directory used.
     *
     * @param layers uppermost first
     */
    public static FileRoot forReading(List<Path> layers, Maker maker) throws FileFailure {
        return mount(lower(layers), null, null, maker);
    }

    /** Mounts it for writing to the uppermost layer; nobody else may use that meanwhile. */
    public static FileRoot forWriting(List<Path> layers, Path work, Maker maker) throws FileFailure {
        return mount(lower(layers.subList(1, layers.size())), layers.get(0), work, maker);
    }

    private static String lower(List<Path> layers) {
        StringBuilder text = new StringBuilder();
        for (Path layer : layers) {
            String escaped = layer.toString().replace("\\", "\\\\").replace(":", "\\:");
            text.append(text.length() == 0 ? "" : ":").append(escaped);
        }
        return text.toString();
    }

    private static FileRoot mount(String lower, @Nullable Path upper, @Nullable Path work, Maker maker)
            throws FileFailure {
        Descriptor fs = new Descriptor(Descriptor.checked(FileCalls.fsopen(CStrings.of("overlay"), CLOSE_ON_EXEC)));
        try (fs) {
            set(fs, "lowerdir", lower);
            if (upper != null && work != null) {
                set(fs, "upperdir", upper.toString());
                set(fs, "workdir", work.toString());
            }
            Descriptor.checked(FileCalls.fsconfig(fs.fd(), CREATE, null, null));
            return FileRoot.ofMount(Descriptor.checked(FileCalls.fsmount(fs.fd(), CLOSE_ON_EXEC, 0)), maker);
        }
    }

    private static void set(Descriptor fs, String key, String value) throws FileFailure {
        Memory text = FileNames.memory(value);
        Descriptor.checked(FileCalls.fsconfig(fs.fd(), SET_STRING, CStrings.of(key), text));
    }
}
