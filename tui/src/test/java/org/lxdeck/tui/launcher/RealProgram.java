package org.lxdeck.tui.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The launcher in a tree of its own, which starts the program under test with a real Java and the machine's own tools. */
public final class RealProgram implements AutoCloseable {
    /**
     * Called with options as {@code lxdeck} is. Of the environment it takes TERM, NO_COLOR, COLORTERM, EDITOR, as the locale
     * USED_LOCALE, and FRAMES, the number of frames to end after.
     */
    public final Path command;

    private final Sandbox sandbox;

    /** Blocks for a second: a first call makes what the launcher makes once. */
    public RealProgram(Path root) throws Exception {
        sandbox = new Sandbox(root);
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        sandbox.runs("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin; export PATH\nexec '"
                + System.getProperty("java.home") + "/bin/java' -Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                // A number of frames to end after: the host is left as it is then.
                + " -XX:-UsePerfData -XX:ErrorFile='" + root + "/hs_err'"
                + " -Djline.tmpdir='" + root + "' -Dlxdeck.rehearsal=${FRAMES-1000000} -cp '" + classes
                + "' org.lxdeck.tui.Main \"$@\"");
        Sandbox.Ran made = sandbox.lxdeck("version");
        if (made.code() != 0) {
            throw new AssertionError(made.out() + made.err());
        }
        command = root.resolve("lxdeck");
        StringBuilder words = new StringBuilder(
                "exec env -i TERM=\"$TERM\" LC_ALL=\"${USED_LOCALE-C.UTF-8}\""
                        + " FRAMES=\"${FRAMES-1000000}\" ${NO_COLOR:+NO_COLOR=1} ${COLORTERM:+COLORTERM=\"$COLORTERM\"} ${EDITOR:+EDITOR=\"$EDITOR\"}");
        for (Map.Entry<String, String> one : sandbox.process().environment().entrySet()) {
            words.append(" '")
                    .append(one.getKey())
                    .append('=')
                    .append(one.getValue())
                    .append('\'');
        }
        Sandbox.script(command, words + " " + Sandbox.q(sandbox.tree.resolve("lxdeck")) + " \"$@\"");
    }

    /** What the launcher has kept of the dashboard's standard error. */
    public String errors() throws IOException {
        StringBuilder all = new StringBuilder();
        Path logs = sandbox.root.resolve("own/var/log/lxdeck");
        if (Files.isDirectory(logs)) {
            try (var files = Files.newDirectoryStream(logs)) {
                for (Path file : files) {
                    all.append(file.getFileName()).append('\n').append(Files.readString(file));
                }
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        sandbox.takeAway();
    }
}
