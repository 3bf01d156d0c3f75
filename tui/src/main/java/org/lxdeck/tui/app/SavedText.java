package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.file.Path;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.PrivateDirectory;

/** Text of a dialog in a file of the user's: {@code ~/.local/state/lxdeck/saved}, readable by nobody else. */
final class SavedText {
    private SavedText() {}

    static Msg.EditEnded save(String name, String text) {
        Path file = Places.of(System.getenv()).userState().resolve("saved").resolve(name.replace('/', '_'));
        try {
            PrivateDirectory.beneath(Places.of(System.getenv()).userState(), "saved");
            AtomicFile.write(file, text);
            return new Msg.EditEnded("Saved as " + file, false);
        } catch (IOException e) {
            return new Msg.EditEnded("Not saved as " + file + ": " + IoSentence.why(e), true);
        }
    }
}
