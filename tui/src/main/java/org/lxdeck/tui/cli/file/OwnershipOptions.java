package org.lxdeck.tui.cli.file;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent.Ownership;
import org.lxdeck.engine.model.Text;
import picocli.CommandLine.Option;

/** {@code --uid}, {@code --gid} and {@code --mode}. */
final class OwnershipOptions {
    private static final int MOST = 07777;

    @Option(names = "--uid", paramLabel = "UID", description = "Owner of new files, as seen inside")
    long uid = -1;

    @Option(names = "--gid", paramLabel = "GID", description = "Group of new files, as seen inside")
    long gid = -1;

    @Option(names = "--mode", paramLabel = "MODE", description = "Permissions of new files, octal, e.g. 0644")
    String mode = "";

    Ownership read() throws EngineException {
        return new Ownership(uid, gid, mode.isEmpty() ? -1 : octal(mode));
    }

    private static int octal(String text) throws EngineException {
        if (!text.matches("[0-7]{1,5}") || Integer.parseInt(text, 8) > MOST) {
            throw new EngineException(
                    EngineError.Kind.INVALID, "--mode takes an octal number as 0644, not " + Text.line(text, 40));
        }
        return Integer.parseInt(text, 8);
    }
}
