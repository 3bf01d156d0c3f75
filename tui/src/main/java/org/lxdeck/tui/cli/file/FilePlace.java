package org.lxdeck.tui.cli.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.HostNames;

/**
 * {@code [host:]name/path}.
 *
 * @param path absolute inside, without {@code .} and {@code ..}
 * @param directory whether a slash at the end says that it is one
 */
record FilePlace(ContainerRef ref, String path, boolean directory) {
    static FilePlace of(EngineState state, String word) throws EngineException {
        HostNames.Named named = HostNames.split(state, word);
        int slash = named.name().indexOf('/');
        if (slash <= 0) {
            throw new EngineException(
                    EngineError.Kind.INVALID,
                    Text.line(word) + " names no file of a container",
                    "write NAME/PATH, e.g. c1/etc/hosts");
        }
        ContainerRef ref = new ContainerRef(named.host(), named.name().substring(0, slash));
        String typed = named.name().substring(slash);
        String path = FilePath.clean(typed);
        return new FilePlace(ref, path, typed.endsWith("/") || path.equals("/"));
    }

    /** A path of this machine as the engine takes it. */
    static String onHost(String word) throws EngineException {
        try {
            return Path.of(word).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException odd) {
            throw new EngineException(
                    EngineError.of(EngineError.Kind.INVALID, Text.line(word) + " is no file name"), odd);
        }
    }
}
