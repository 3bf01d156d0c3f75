package org.lxdeck.tui.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files pushed to and pulled from a stopped container, with the same words for a real LXD and here. */
@Tag("lxd")
@Tag("lxc")
class FileTwinsTest {
    /** What can be seen of a tree, ids less the first of the container. */
    private static String tree(Path top) throws Exception {
        int first = (Integer) Files.getAttribute(top, "unix:uid");
        String said =
                Command.output("find", top + "/root", top + "/new", top + "/deep", "-printf", "%P %m %U %G %y %l\n");
        StringBuilder out = new StringBuilder();
        said.lines().sorted().forEach(line -> {
            String[] words = line.split(" ", -1);
            words[2] = Integer.toString(Integer.parseInt(words[2]) - first);
            words[3] = Integer.toString(Integer.parseInt(words[3]) - first);
            out.append(String.join(" ", words)).append('\n');
        });
        return out.toString();
    }

    @Test
    void theSameWordsPutTheSameFilesThere() throws Exception {
        try (RealDeck deck = RealDeck.open();
                RealLxd lxd = RealLxd.start()) {
            deck.done("image", "starter");
            deck.doneWith("devices: {root: {type: disk, path: /, pool: default}}\n", "profile", "edit", "default");
            lxd.importStarter(deck);
            lxd.lxc("init", "starter", "c");
            deck.done("init", "starter", "c");
            Path src = Files.createDirectory(deck.scratch().resolve("src"));
            Path a = Files.writeString(src.resolve("a"), "a");
            Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rwxr-x--x"));
            Files.setAttribute(a, "unix:uid", 1234);
            Files.setAttribute(a, "unix:gid", 1235);
            Path d = Files.createDirectory(src.resolve("d"));
            Files.setAttribute(d, "unix:uid", 77);
            Files.writeString(d.resolve("b"), "b");
            Files.createSymbolicLink(src.resolve("l"), Path.of("a"));
            List<List<String>> lines = List.of(
                    List.of("push", a.toString(), "c/root/a"),
                    List.of("push", d + "/b", "c/root/a"),
                    List.of("push", a.toString(), d + "/b", "c/root/"),
                    List.of("push", "-p", a.toString(), "c/new/dir/x"),
                    List.of("push", "--uid", "3", "--mode", "0640", a.toString(), "c/root/m"),
                    List.of("push", "-rp", src.toString(), "c/deep/er"),
                    List.of("push", "-r", src.toString(), "c/root"),
                    List.of("delete", "c/root/src/l", "c/root/b"));
            for (List<String> line : lines) {
                String[] words = Stream.concat(Stream.of("file"), line.stream()).toArray(String[]::new);
                lxd.lxc(words);
                deck.done(words);
            }
            Path theirs = Path.of(lxd.lxc("storage", "get", "default", "source").strip())
                    .resolve("containers/c/rootfs");
            Path ours = deck.lxcpath().resolve("c/rootfs");
            assertEquals(tree(theirs), tree(ours));
            for (List<String> line : List.of(
                    List.of("push", a.toString(), "c/no/such"),
                    List.of("push", a.toString(), "c"),
                    List.of("push", "nosuch", "c/root/"),
                    List.of("push", a.toString(), d + "/b", "c/root/q"),
                    List.of("push", "-r", "--uid", "1", src.toString(), "c/root"),
                    List.of("pull", "c/nosuch", deck.scratch().toString()),
                    List.of("pull", "c/root/src", deck.scratch().toString()),
                    List.of("pull", "c/root/a", "c/root/m", a.toString()),
                    List.of("delete", "c/nosuch"),
                    List.of("delete", "c/root/src"))) {
                String[] words = Stream.concat(Stream.of("file"), line.stream()).toArray(String[]::new);
                boolean differs = line.get(0).equals("pull") && line.get(1).equals("c/root/src");
                if (!differs) {
                    assertNotEquals(0, lxd.ask("", words).code(), line::toString);
                }
                assertNotEquals(0, deck.run(words).code(), line::toString);
            }
            pulls(deck, lxd);
        }
    }

    private static void pulls(RealDeck deck, RealLxd lxd) throws Exception {
        Path theirs = Files.createDirectory(deck.scratch().resolve("theirs"));
        Path ours = Files.createDirectory(deck.scratch().resolve("ours"));
        for (List<String> line : List.of(
                List.of("c/root/m", "/"),
                List.of("c/root/m", "/name"),
                List.of("c/root/a", "c/root/m", "/fresh/two"),
                List.of("-r", "c/root/src", "/"),
                List.of("-r", "c/root/src", "/brandnew"),
                List.of("-p", "c/root/m", "/x/y/z"))) {
            for (Path to : List.of(theirs, ours)) {
                String[] words = Stream.concat(
                                Stream.of("file", "pull"),
                                line.stream().map(word -> word.startsWith("/") ? to + word : word))
                        .toArray(String[]::new);
                if (to.equals(theirs)) {
                    lxd.lxc(words);
                } else {
                    deck.done(words);
                }
            }
        }
        assertEquals(lxd.lxc("file", "pull", "c/root/m", "-"), deck.done("file", "pull", "c/root/m", "-"));
        String[] look = {"find", "", "-printf", "%P %m %U %G %y %l\n"};
        look[1] = theirs.toString();
        List<String> expected = Command.output(look).lines().sorted().toList();
        look[1] = ours.toString();
        assertEquals(expected, Command.output(look).lines().sorted().toList());
    }
}
