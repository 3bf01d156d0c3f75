package org.lxdeck.engine.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prepares a host for real, and undoes it: in mount, network and pid namespaces where nothing was ever started. */
@Tag("lxc")
class DoctorOnBareHostTest {
    private static final String CONTAINER = "lxt" + ProcessHandle.current().pid();

    @TempDir
    Path temporary;

    @Test
    void preparesAvoidsATakenSubnetRefusesWhatIsInUseAndUndoes() throws Exception {
        Env host = Env.ofThisMachine(System.getenv(), List.of());
        assumeTrue(host.admin(), "needs root");
        assumeTrue(!host.program("lxcfs").isEmpty(), "needs lxcfs");
        assumeTrue(!BridgeSettings.of(host).script().isEmpty(), "needs the lxc package's lxc-net");
        assumeTrue(!host.hasSystemd(), "needs a host whose services systemd does not hold");
        List<String> said = run();
        assertTrue(said.get(0).startsWith("prepared 3 failed 0"), said.toString());
        assertTrue(said.contains("bridge 10.0.4.1"), "10.0.3.0/24 is taken: " + said);
        assertTrue(said.contains("lxcfs alive -l --enable-cfs"), said.toString());
        assertTrue(said.contains("prepared again 0"), said.toString());
        assertEquals(
                2,
                said.stream().filter(("refused " + CONTAINER)::equals).count(),
                "the bridge and lxcfs are used by a container: " + said);
        assertTrue(said.contains("refused (interface lxt-a)"), said.toString());
        assertTrue(said.contains("settings restored"), said.toString());
        assertEquals("done", said.get(said.size() - 1), said.toString());
    }

    private List<String> run() throws Exception {
        Path script = Path.of(
                Objects.requireNonNull(getClass().getResource("bare-host.sh")).toURI());
        Path output = temporary.resolve("output");
        Process process = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "--net",
                        "--pid",
                        "--fork",
                        "--kill-child",
                        "sh",
                        script.toString(),
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareHostWalk.class.getName(),
                        CONTAINER)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(90, TimeUnit.SECONDS), "did not end");
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output);
        assertEquals(0, process.exitValue(), lines.toString());
        return lines;
    }
}
