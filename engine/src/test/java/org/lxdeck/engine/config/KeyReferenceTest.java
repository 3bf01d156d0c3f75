package org.lxdeck.engine.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference of keys is what the table of keys says, and says something in each of its cells. */
class KeyReferenceTest {
    private static final String HEAD = """
            # Every key of a container's configuration

            Made from the table of keys (`ConfigKeys`), which also checks values and makes the configuration: change it
            there, and take this file anew with `-Dgolden=update`. `lxdeck config keys` prints the same. What the columns
            say: where a key may be set; whether a change reaches a running container at once, at its next start, or is
            only stored; what it becomes in the liblxc configuration, or what acts on it; the files it sets in the
            container's cgroup; and whether values are good or bad as in LXD 5.0.2, which was asked, or what of DIFFERENCES.md
            is different.
            """;

    @Test
    void theFileSaysWhatTheTableSays() throws IOException {
        MarkdownTable table = new MarkdownTable(
                HEAD,
                List.of(
                        "key",
                        "values",
                        "set in",
                        "a change",
                        "liblxc",
                        "cgroup v1",
                        "cgroup v2",
                        "as LXD",
                        "what it does"));
        AsLxd lxd = AsLxd.read();
        for (KeyReference.Entry entry : KeyReference.entries()) {
            table.row(List.of(
                    "`" + entry.key() + "`",
                    entry.value(),
                    entry.scope(),
                    entry.when(),
                    entry.lines(),
                    entry.v1(),
                    entry.v2(),
                    lxd.of(entry.key()),
                    entry.help()));
        }
        table.compare(Path.of("KEYS.md"));
    }
}
