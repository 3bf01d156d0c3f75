package org.lxdeck.tui.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a directory tree holds: each name with its mode, owner and a hash of its content or its link's target. */
final class TreeHash {
    private TreeHash() {}

    static Map<String, String> of(List<Path> trees) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path tree : trees) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path each : all.toList()) {
                    Map<String, Object> facts =
                            Files.readAttributes(each, "unix:mode,uid,gid,rdev", LinkOption.NOFOLLOW_LINKS);
                    found.put(each.toString(), new TreeMap<>(facts) + " " + content(each));
                }
            }
        }
        return found;
    }

    private static String content(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return Files.readSymbolicLink(file).toString();
        }
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IOException(impossible);
        }
    }
}
