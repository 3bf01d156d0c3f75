package org.lxdeck.lxc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration files that load and that do not, through the real parser. */
@Tag("lxc")
class ConfigCheckTest {

    private final TestContainers containers = TestContainers.create();
    private final Lxc lxc;

    ConfigCheckTest() throws LxcException {
        lxc = containers.open();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lxc.close();
        containers.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(containers.base().resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lxc.nope = 1              | unknown key "lxc.nope"
            lxc.autodev = banana      | lxc.autodev does not accept the value "banana"
            lxc.autodev               | the line "lxc.autodev" has no "="
            lxc.include = /no/such    | the included file "/no/such" cannot be read: No such file or directory
            lxc.cap.drop = everything | lxc.cap.drop does not accept the value "everything": Invalid capability specified
            """)
    void saysFileLineAndFault(String line, String fault) throws Exception {
        Path file = file("bad.conf", "# a comment\n\nlxc.uts.name = a\n\t" + line + "\nlxc.uts.name = b\n");
        LxcConfigFault found = lxc.checkConfig(file).orElseThrow();
        assertEquals(file + ":4: " + fault, found.summary());
    }

    @Test
    void aFaultInAnIncludedFileIsToldThere() throws Exception {
        Path inner = file("inner.conf", "lxc.uts.name = x\nlxc.nope = 2\n");
        Path outer = file("outer.conf", "lxc.include = " + inner + "\n");
        assertEquals(
                inner + ":2: unknown key \"lxc.nope\"",
                lxc.checkConfig(outer).orElseThrow().summary());
    }

    @Test
    void aGoodFileLoads() throws Exception {
        assertEquals(Optional.empty(), lxc.checkConfig(file("good.conf", "# lxdeck begin\nlxc.uts.name = a\n")));
    }

    @Test
    void whatIsNotAFileIsAFaultAndNoCrash() throws Exception {
        assertTrue(lxc.checkConfig(containers.base()).isPresent());
        assertTrue(lxc.checkConfig(containers.base().resolve("none")).isPresent());
    }

    @Test
    void lookingMakesNoLogFileAndNothingElse() throws Exception {
        Path log = containers.base().resolve("sub/made-by-liblxc.log");
        Path file = file("log.conf", "lxc.log.file = " + log + "\nlxc.nope = 1\n");
        assertEquals(
                file + ":2: unknown key \"lxc.nope\"",
                lxc.checkConfig(file).orElseThrow().summary());
        assertFalse(Files.exists(log.getParent()));
    }
}
