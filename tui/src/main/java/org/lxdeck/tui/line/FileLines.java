package org.lxdeck.tui.line;

import java.util.List;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.FileIntent.Copying;
import org.lxdeck.engine.FileIntent.Ownership;

/** The verbs that do what an intent about files does. */
final class FileLines {
    private FileLines() {}

    /** @param container its name, with its host where that is needed */
    static ShellLine of(FileIntent intent, List<String> self, String container) {
        if (intent instanceof FileIntent.Push push) {
            Words words = owned(copying(Words.of(self, "file", "push"), push.how()), push.ownership());
            push.sources().forEach(words::with);
            return words.with(container + directory(push.target(), push.how())).line();
        }
        if (intent instanceof FileIntent.PushStream push) {
            Words words = Words.of(self, "file", "push").optionIf(push.createDirectories(), "--create-dirs");
            return owned(words, push.ownership())
                    .with("-")
                    .with(container + push.target())
                    .line();
        }
        if (intent instanceof FileIntent.Pull pull) {
            Words words = copying(Words.of(self, "file", "pull"), pull.how());
            pull.sources().forEach(path -> words.with(container + path));
            return words.with(directory(pull.target(), pull.how())).line();
        }
        if (intent instanceof FileIntent.MakeDirectory make) {
            Words words = Words.of(self, "file", "mkdir").optionIf(make.createDirectories(), "--create-dirs");
            return owned(words, make.ownership()).with(container + make.path()).line();
        }
        FileIntent.DeleteFiles delete = (FileIntent.DeleteFiles) intent;
        Words words = Words.of(self, "file", "delete").optionIf(delete.recursive(), "--recursive");
        delete.paths().forEach(path -> words.with(container + path));
        return words.line();
    }

    /** A slash at the end says that it is a directory to copy into. */
    private static String directory(String target, Copying how) {
        return how.intoDirectory() && !target.endsWith("/") ? target + "/" : target;
    }

    private static Words copying(Words words, Copying how) {
        return words.optionIf(how.recursive(), "--recursive").optionIf(how.createDirectories(), "--create-dirs");
    }

    private static Words owned(Words words, Ownership wanted) {
        return words.optionIf(wanted.uid() >= 0, "--uid", Long.toString(wanted.uid()))
                .optionIf(wanted.gid() >= 0, "--gid", Long.toString(wanted.gid()))
                .optionIf(wanted.mode() >= 0, "--mode", "0" + Integer.toOctalString(Math.max(0, wanted.mode())));
    }
}
