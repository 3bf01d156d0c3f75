package org.lxdeck.engine.stats;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The recorded trees of /proc and /sys: {@code hybrid} from a real container, {@code v1} and {@code v2} after it. */
final class Recorded {
    static final int INIT = 1234;

    private Recorded() {}

    static KernelTree tree(String kind) {
        try {
            var url = Objects.requireNonNull(Recorded.class.getResource(kind), kind);
            return new KernelTree(Path.of(url.toURI()).toString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProcText load(KernelTree tree, String path) {
        ProcText text = new ProcText();
        if (!text.load(tree.path(path))) {
            throw new IllegalStateException("no recorded " + path);
        }
        return text;
    }
}
