package org.lxdeck.tui.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A copy of the launcher in a tree of its own, with a Java, a Maven and package managers that only write down how they
 * were called. PATH leads to a directory with links to the plain tools of this machine, and to nothing else.
 */
final class Sandbox {
    private static final String[] PLAIN_TOOLS = {
        "sh",
        "cat",
        "chmod",
        "cp",
        "cut",
        "env",
        "find",
        "flock",
        "grep",
        "head",
        "ls",
        "mkdir",
        "mktemp",
        "mv",
        "printf",
        "readlink",
        "rm",
        "rmdir",
        "script",
        "sed",
        "seq",
        "sleep",
        "sort",
        "stty",
        "tail",
        "touch",
        "tr",
        "true",
        "uname",
        "wc",
        "awk",
        "date",
        "dd",
        "kill",
        "ps",
        "timeout"
    };
    /** Exists on every machine: stands for what the launcher needs and finds. */
    private static final String[] NEEDS = {
        "lxc-start",
        "lxc-attach",
        "lxcfs",
        "dnsmasq",
        "ip",
        "nft",
        "newuidmap",
        "bwrap",
        "tar",
        "gzip",
        "bzip2",
        "xz",
        "zstd",
        "unsquashfs",
        "busybox",
        "nsenter"
    };

    final Path root;
    final Path tree;
    final Path programs;
    final Path java;
    private final Map<String, String> variables = new TreeMap<>();

    Sandbox(Path root) throws IOException {
        this.root = root;
        tree = root.resolve("lxdeck tree");
        programs = root.resolve("bin");
        java = root.resolve("jdk");
        Files.createDirectories(programs);
        for (String tool : PLAIN_TOOLS) {
            link(tool);
        }
        for (String need : NEEDS) {
            program(need, "echo " + need);
        }
        program("id", "echo 0");
        copyLauncher();
        makeJava();
        // what the real one leaves behind, as far as the launcher looks at it
        program(
                "mvn",
                "echo mvn >>" + q(log()) + "; mkdir -p tui/target/stage/lib; echo tui >tui/target/tui-0.1.0.jar;"
                        + " echo dep >tui/target/stage/lib/dep.jar; cat " + q(root.resolve("mvn-fails"))
                        + " 2>/dev/null"
                        + " && exit 1; exit 0");
        variables.put("PATH", programs.toString());
        variables.put("LXDECK_ROOT", root.resolve("own").toString());
        variables.put("HOME", root.toString());
        variables.put("JAVA_HOME", java.toString());
        variables.put("LANG", "de_DE.UTF-8");
    }

    /** Removes the links to the machine's tools; JUnit would warn about each of them. */
    void takeAway() throws IOException {
        try (var files = Files.newDirectoryStream(programs)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private void copyLauncher() throws IOException {
        Path original = Path.of("..").toRealPath();
        Files.createDirectories(tree.resolve("tui/src/launcher"));
        Files.createDirectories(tree.resolve("tui/src/main"));
        Files.copy(original.resolve("lxdeck"), tree.resolve("lxdeck"), StandardCopyOption.COPY_ATTRIBUTES);
        try (var parts = Files.newDirectoryStream(original.resolve("tui/src/launcher"))) {
            for (Path part : parts) {
                Files.copy(part, tree.resolve("tui/src/launcher").resolve(String.valueOf(part.getFileName())));
            }
        }
        source("pom.xml");
        source("tui/pom.xml");
    }

    private void makeJava() throws IOException {
        Files.createDirectories(java.resolve("bin"));
        Files.createDirectories(java.resolve("lib/server"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n");
        Files.writeString(java.resolve("lib/server/libjvm.so"), "");
        script(java.resolve("bin/javac"), "exit 0");
        script(java.resolve("bin/jar"), "exit 0");
        runs("for word do echo \"[$word]\"; done; echo pid=$$; echo lang=$LXDECK_USER_LANG all=$LC_ALL; exit 7");
    }

    /** What the pretended Java does when it is to run the program; archives it only writes down. */
    void runs(String body) throws IOException {
        script(
                java.resolve("bin/java"),
                "case \" $* \" in *-Xshare:dump*) echo dump >>" + q(log()) + "; for w do case $w in"
                        + " -XX:SharedArchiveFile=*) echo archive >\"${w#*=}\" ;; esac; done; exit ;;"
                        + " *DumpLoadedClassList*) exit ;; esac\n"
                        + "while [ \"$1\" != org.lxdeck.tui.Main ]; do echo \"$1\" >>" + q(root.resolve("flags"))
                        + "; shift; done; shift\n" + body);
    }

    static String q(Path path) {
        return "'" + path + "'";
    }

    Path log() {
        return root.resolve("log");
    }

    /** The pretended tools that were called, in order. */
    List<String> called() throws IOException {
        return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    }

    void forget() throws IOException {
        Files.deleteIfExists(log());
    }

    void source(String name) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    /** Makes a file look changed after everything else. */
    static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }

    private void link(String tool) throws IOException {
        for (String directory : new String[] {"/usr/bin", "/bin", "/usr/sbin"}) {
            Path real = Path.of(directory, tool);
            if (Files.exists(real)) {
                Files.createSymbolicLink(programs.resolve(tool), real);
                return;
            }
        }
    }

    void program(String name, String body) throws IOException {
        Files.deleteIfExists(programs.resolve(name));
        script(programs.resolve(name), body);
    }

    static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void missing(String... names) throws IOException {
        for (String name : names) {
            Files.delete(programs.resolve(name));
        }
    }

    void variable(String name, String value) {
        variables.put(name, value);
    }

    ProcessBuilder process(String... words) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.redirectInput(Path.of("/dev/null").toFile());
        return builder;
    }

    /** Runs {@code lxdeck} without a terminal. */
    Ran lxdeck(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(tree.resolve("lxdeck").toString()));
        all.addAll(Arrays.asList(words));
        return run(all.toArray(new String[0]));
    }

    Ran run(String... words) throws Exception {
        Path out = Files.createTempFile(root, "out", "");
        Path err = Files.createTempFile(root, "err", "");
        Process process = process(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("did not end: " + String.join(" ", words) + Files.readString(err));
        }
        return new Ran(process.exitValue(), process.pid(), Files.readString(out), Files.readString(err));
    }

    /** Runs shell words on a terminal of their own; what appears on it is the output. */
    Ran onTerminal(String words) throws Exception {
        // As from a login: a shell cannot trap what was ignored when it began, as SIGINT is for a job in the
        // background.
        return run("env", "--default-signal=INT,QUIT,HUP", "script", "-qec", words, "/dev/null");
    }

    record Ran(int code, long pid, String out, String err) {}
}
