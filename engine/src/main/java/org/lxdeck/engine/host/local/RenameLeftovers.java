package org.lxdeck.engine.host.local;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends renames that were cut short: finishes those whose directory has moved, forgets the others. */
final class RenameLeftovers {
    private RenameLeftovers() {}

    /** Sentences to tell, one for each rename that was finished. Blocks: lists every container's directory once. */
    static List<String> mend(LocalSite site) {
        List<String> told = new ArrayList<>();
        String[] names = new File(site.lxcpath()).list();
        if (names == null) {
            return told;
        }
        for (String name : names) {
            File directory = new File(site.lxcpath(), name);
            String target = target(directory);
            if (target != null) {
                try {
                    if (target.equals(name)) {
                        Renamer.finish(directory.toPath(), name);
                        told.add("finished renaming a container to " + name);
                    }
                    Renamer.forget(directory.toPath());
                } catch (IOException e) {
                    told.add("could not finish renaming a container to " + name + ": " + e.getMessage());
                }
            }
        }
        return told;
    }

    private static @Nullable String target(File directory) {
        String[] files = directory.list();
        if (files != null) {
            for (String file : files) {
                if (file.startsWith(Renamer.READY)) {
                    return file.substring(Renamer.READY.length());
                }
            }
        }
        return null;
    }
}
