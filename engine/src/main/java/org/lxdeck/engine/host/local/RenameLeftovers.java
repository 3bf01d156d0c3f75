package org.lxdeck.engine.host.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                        String before = nameBefore(directory.toPath().resolve("config"), site.lxcpath());
                        if (!before.isEmpty()) {
                            new LogFiles(site).renamed(before, name);
                        }
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

    /** The name that its configuration, which still is the old one, says; empty when it says none. */
    private static String nameBefore(Path config, String lxcpath) throws IOException {
        String text = new String(Renamer.read(config), StandardCharsets.ISO_8859_1);
        Matcher found = Pattern.compile("(?m)^lxc\\.rootfs\\.path *=.*?" + Pattern.quote(lxcpath + "/") + "([^/\\s]+)/")
                .matcher(text);
        return found.find() ? found.group(1) : "";
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
