package org.lxdeck.engine.host.local.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.host.AttachPlan;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.host.local.LocalSite;

class AttachPlansTest {
    @TempDir
    Path directory;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectories(directory.resolve("root"));
        Files.createDirectories(root.resolve("etc"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("bin"), Path.of("usr/bin"));
        program("usr/bin/sh");
    }

    private void program(String path) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.createFile(
                root.resolve(path), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    private void passwd(String text) throws IOException {
        Files.writeString(root.resolve("etc/passwd"), text);
    }

    private String shell() {
        RootView view = new RootView(root);
        return LoginShell.of(view, Passwd.find(Passwd.of(view), "root"));
    }

    @Test
    void takesRootsOwnShellThenBashThenSh() throws IOException {
        assertEquals("/bin/sh", shell());
        program("usr/bin/bash");
        assertEquals("/bin/bash", shell());
        passwd("daemon:x:1:1::/:/bin/no\nroot:x:0:0:root:/root:/opt/own/zsh\n");
        assertEquals("/bin/bash", shell());
        program("opt/own/zsh");
        assertEquals("/opt/own/zsh", shell());
        passwd("root:x:0:0:root:/root:/usr/sbin/nologin\n");
        program("usr/sbin/nologin");
        assertEquals("/bin/bash", shell());
        passwd("root:x:0:0:root:/root:/bin/sh -c evil\n\0\n");
        assertEquals("/bin/bash", shell());
    }

    @Test
    void neverReadsThroughALinkThatTheContainerPlanted() throws IOException {
        Path outside = Files.writeString(directory.resolve("host-passwd"), "root:x:0:0:root:/root:/usr/bin/evil\n");
        program("usr/bin/evil");
        Files.createSymbolicLink(root.resolve("etc/passwd"), outside);
        assertEquals("", new RootView(root).read("etc/passwd", 1000));
        assertEquals("/bin/sh", shell());
        Files.delete(root.resolve("etc/passwd"));
        Files.delete(root.resolve("etc"));
        Files.createSymbolicLink(root.resolve("etc"), directory);
        assertEquals("", new RootView(root).read("etc/host-passwd", 1000));
    }

    @Test
    void followsLinksInsideTheRootOnly() throws IOException {
        RootView view = new RootView(root);
        Files.createSymbolicLink(root.resolve("up"), Path.of("../../../../../.."));
        Files.createSymbolicLink(root.resolve("abs"), Path.of("/usr/bin/sh"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("/loop"));
        assertTrue(view.isProgram("/abs"));
        assertTrue(view.isProgram("/up/usr/bin/sh"));
        assertFalse(view.isDirectory("/up/" + directory));
        assertFalse(view.isFile("/loop"));
        assertTrue(view.isDirectory("/usr/../usr/./bin"));
    }

    @Test
    void findsWhereATargetLeadsInLayers() throws IOException {
        Path lower = Files.createDirectories(directory.resolve("lower"));
        Files.createSymbolicLink(lower.resolve("lib"), Path.of("usr/lib"));
        Files.createSymbolicLink(lower.resolve("out"), Path.of("../../../../etc"));
        Files.createSymbolicLink(lower.resolve("self"), Path.of("/self"));
        RootLayers layers = RootLayers.of(List.of(new LxcLine("lxc.rootfs.path", "overlay:" + lower + ":" + root)));
        assertEquals("/usr/lib/modules", layers.inside("/lib/modules"));
        assertEquals("/usr/bin/x y", layers.inside("/bin//./x y"));
        assertEquals("/etc/new", layers.inside("/out/new"));
        assertEquals("/self/a", layers.inside("/self/a"));
        assertEquals("/lib/modules", RootLayers.of(List.of()).inside("/lib/modules"));
    }

    @Test
    void fallsBackToATermThatTheContainerKnows() throws IOException {
        RootView view = new RootView(root);
        assertEquals("xterm-kitty", TermName.in(view, "xterm-kitty"));
        Files.createDirectories(root.resolve("lib/terminfo/x"));
        Files.createFile(root.resolve("lib/terminfo/x/xterm"));
        Files.createDirectories(root.resolve("lib/terminfo/76"));
        Files.createFile(root.resolve("lib/terminfo/76/vt100"));
        assertEquals("xterm", TermName.in(view, "xterm-kitty"));
        assertEquals("xterm", TermName.in(view, "screen.xterm"));
        assertEquals("vt100", TermName.in(view, "vt100"));
        assertEquals("dumb", TermName.in(view, "../../x"));
        assertEquals("", TermName.in(view, ""));
    }

    @Test
    void givesACleanEnvironmentAndTheDirectoryAskedFor() throws Exception {
        program("usr/bin/id");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lxc-attach")), "needs the LXC tools");
        Files.createDirectories(root.resolve("srv/only-inside"));
        AttachRequest request = new AttachRequest(
                AttachRequest.Kind.COMMAND,
                List.of("id", "-u"),
                Map.of("A", "b c"),
                1000,
                100,
                "/srv/only-inside",
                "xterm");
        List<String> argv = plan(request).argv();
        assertEquals("/", argv.get(3));
        int attach = argv.indexOf("--clear-env");
        assertEquals(
                List.of(
                        "--clear-env",
                        "-v",
                        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        "-v",
                        "LANG=C.UTF-8",
                        "-v",
                        "TERM=xterm",
                        "-v",
                        "X=profile",
                        "-v",
                        "A=b c",
                        "-u",
                        "1000",
                        "-g",
                        "100",
                        "--",
                        "/bin/sh",
                        "-c"),
                argv.subList(attach, argv.size() - 4));
        assertEquals(List.of("/srv/only-inside", "id", "-u"), argv.subList(argv.size() - 3, argv.size()));
        AttachPlan shell = plan(AttachRequest.shell("xterm"));
        assertTrue(shell.argv().contains("HOME=/root") && shell.argv().contains("USER=root"));
        assertTrue(shell.banner().get(0).contains("exit or ctrl-d"));
        AttachPlan console = plan(AttachRequest.console("xterm"));
        assertEquals(
                List.of("-n", "c1", "-t", "0", "-e", "^a"),
                console.argv().subList(3, console.argv().size()));
        assertTrue(console.banner().get(0).contains("ctrl-a q"));
    }

    private String refusal(String... command) {
        AttachRequest request =
                new AttachRequest(AttachRequest.Kind.COMMAND, List.of(command), Map.of(), 0, 0, "/srv", "xterm");
        EngineException refused = assertThrows(EngineException.class, () -> plan(request));
        return refused.error().kind() + ": " + refused.error().message();
    }

    @Test
    void saysWhyAProgramCannotRun() throws Exception {
        assertEquals("NOT_FOUND: “c1” has no program /srv/no", refusal("/srv/no"));
        assertTrue(refusal("no", "x").startsWith("NOT_FOUND: “c1” has no program no in its PATH (/usr/local"));
        assertEquals("NOT_FOUND: “c1” has no program no\u00b7[31m/x", refusal("no\u001b[31m/x"));
        program("srv/script");
        Files.writeString(root.resolve("srv/script"), "#!/usr/bin/python9 -u\nprint()\n");
        String wanted = "NOT_FOUND: the script %s wants /usr/bin/python9, which “c1” does not have";
        assertEquals(wanted.formatted("/srv/script"), refusal("/srv/script"));
        assertEquals(wanted.formatted("/srv/./script"), refusal("./script"));
        Files.createSymbolicLink(root.resolve("usr/bin/linked"), Path.of("/srv/script"));
        assertEquals(wanted.formatted("/usr/bin/linked"), refusal("linked"));
        Files.writeString(root.resolve("srv/plain"), "text");
        assertEquals("DENIED: /srv/plain in “c1” is not executable", refusal("/srv/plain"));
        assertEquals("DENIED: /srv in “c1” is a directory, not a program", refusal("/srv"));
    }

    @Test
    void runsWhateverMayRun() throws Exception {
        program("srv/script");
        Files.writeString(root.resolve("srv/script"), "#! /bin/sh\n");
        for (String one : List.of("/srv/script", "./script", "sh")) {
            AttachRequest request =
                    new AttachRequest(AttachRequest.Kind.COMMAND, List.of(one), Map.of(), 0, 0, "/srv", "xterm");
            assertTrue(plan(request).argv().contains(one));
        }
    }

    private AttachPlan plan(AttachRequest request) throws EngineException {
        LocalSite site = new LocalSite("local", "/var/lib/lxc", false, Places.of(Map.of("LXDECK_ROOT", "/nowhere")));
        return new AttachPlans(site, "c1", new RootView(root))
                .plan(request, Map.of("environment.X", "profile", "user.y", "z"));
    }
}
