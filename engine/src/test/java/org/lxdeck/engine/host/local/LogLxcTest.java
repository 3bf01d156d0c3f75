package org.lxdeck.engine.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.engine.model.Focus;
import org.lxdeck.engine.model.LogLines;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;

/** The log and the console of real containers, followed while somebody looks at them. */
@Tag("lxc")
class LogLxcTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private TestBed bed;
    private Engine engine;

    @BeforeEach
    void open() throws Exception {
        bed = TestBed.open();
        engine = bed.engine();
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    private void start(String... more) throws Exception {
        bed.define("a", more);
        engine.refresh(EnumSet.of(Part.CONTAINERS));
        Operation started = engine.await(engine.submit(new Intent.Start(bed.ref("a"))));
        assertEquals(OperationStatus.SUCCESS, started.status(), () -> String.valueOf(started.error()));
    }

    private void look(DetailPart part) {
        engine.focus(new Focus(Optional.of(bed.ref("a")), Set.of(part)));
    }

    private LogLines console() {
        return engine.state().detail().map(detail -> detail.console()).orElse(LogLines.EMPTY);
    }

    private LogLines log() {
        return engine.state().detail().map(detail -> detail.log()).orElse(LogLines.EMPTY);
    }

    private static boolean has(LogLines lines, String text) {
        return lines.lines().stream().anyMatch(line -> line.contains(text));
    }

    private void say(String text) throws Exception {
        bed.tool("lxc-attach", "a", "--", "/bin/sh", "-c", "echo " + text + " >/dev/console");
    }

    @Test
    void whatTheConsoleSaysIsSeenWhileItIsSaid() throws Exception {
        Path file = bed.root.resolve("a.console");
        start("lxc.console.logfile = " + file);
        look(DetailPart.CONSOLE);
        say("first-words");
        TestBed.until("the first words are seen", SOON, () -> has(console(), "first-words"));
        say("more-words");
        TestBed.until("more words are seen", SOON, () -> has(console(), "more-words"));
        assertTrue(Files.readString(file).contains("first-words"), "the file keeps it for others");
        assertTrue(console().lines().stream().noneMatch(line -> line.contains("\r")), "lines end as lines");
    }

    @Test
    void aConsoleThatIsKeptNowhereIsNotTakenFromOthers() throws Exception {
        start("lxc.console.buffer.size = auto");
        say("for-others");
        look(DetailPart.CONSOLE);
        TestBed.until("the reason is told", SOON, () -> console().problem().contains("lxc.console.logfile"));
        assertTrue(has(new LogLines(engine.consoleLog(bed.ref("a")), 0, 0, "", ""), "for-others"));
    }

    @Test
    void theLogIsFollowedThroughARestart() throws Exception {
        start();
        look(DetailPart.LOG);
        TestBed.until("the log is there", SOON, () -> !log().source().isEmpty());
        List<String> before = log().lines();
        Operation again = engine.await(engine.submit(new Intent.Restart(bed.ref("a"), 5, true)));
        assertEquals(OperationStatus.SUCCESS, again.status(), () -> String.valueOf(again.error()));
        TestBed.until("the new log is noticed", SOON, () -> has(log(), "another file has taken its name"));
        assertEquals(before, log().lines().subList(0, before.size()));
    }
}
