package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.device.LineContext;
import org.lxdeck.engine.device.LineContext.FileKind;

/**
 * The root file system of a container on disk: one directory, or the layers of an overlay, uppermost first. Links are
 * taken as the container would, never out of its root; nothing is opened.
 */
record RootLayers(List<Path> layers) implements LineContext.Paths {
    private static final int MOST_LINKS = 40;

    /** As {@code lxc.rootfs.path} says; without layers when that is no directory of the host. */
    static RootLayers of(List<LxcLine> lines) {
        String path = "";
        for (LxcLine line : lines) {
            path = line.key().equals("lxc.rootfs.path") ? line.value() : path;
        }
        List<Path> layers = new ArrayList<>();
        try {
            if (path.startsWith("overlay:") || path.startsWith("overlayfs:")) {
                String[] parts = path.split(":", -1);
                for (int i = parts.length - 1; i > 0; i--) {
                    layers.add(Path.of(parts[i]));
                }
            } else {
                String plain = path.substring(path.indexOf(':') + 1);
                if (plain.startsWith("/")) {
                    layers.add(Path.of(plain));
                }
            }
        } catch (InvalidPathException odd) {
            return new RootLayers(List.of());
        }
        return new RootLayers(List.copyOf(layers));
    }

    @Override
    public FileKind onHost(String path) {
        return LineContext.onHost(path);
    }

    @Override
    public String inside(String path) {
        Deque<String> rest = new ArrayDeque<>();
        RootView.push(rest, path);
        List<String> walked = new ArrayList<>();
        int links = 0;
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (name.equals("..")) {
                walked = new ArrayList<>(walked.subList(0, Math.max(0, walked.size() - 1)));
                continue;
            }
            String target = link(String.join("/", walked) + "/" + name);
            if (target == null) {
                walked.add(name);
                continue;
            }
            if (++links > MOST_LINKS) {
                return path;
            }
            if (target.startsWith("/")) {
                walked.clear();
            }
            RootView.push(rest, target);
        }
        return "/" + String.join("/", walked);
    }

    /** Where a symbolic link leads; null when there is none at this path. */
    private @Nullable String link(String path) {
        try {
            for (Path layer : layers) {
                Path found = layer.resolve(path.substring(path.startsWith("/") ? 1 : 0));
                if (Files.isSymbolicLink(found)) {
                    return Files.readSymbolicLink(found).toString();
                }
                if (Files.exists(found, LinkOption.NOFOLLOW_LINKS)) {
                    return null;
                }
            }
        } catch (IOException | InvalidPathException gone) {
            return null;
        }
        return null;
    }
}
