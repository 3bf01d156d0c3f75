package org.lxdeck.tui.cli;

import java.util.List;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.doctor.Deed;
import org.lxdeck.engine.doctor.Doctor;
import org.lxdeck.engine.doctor.Env;
import org.lxdeck.engine.doctor.Treatment;

/**
 * Makes the host ready for containers before somebody works on it who allowed that: {@code --yes}, or the first dashboard
 * on a terminal. Says each thing done in a line; when something fails, says so and goes on with what works.
 */
public final class PreparedHost {
    private PreparedHost() {}

    /** Blocks: some file reads when all is ready, else seconds. Does nothing for anybody but root. */
    public static void ensure(CliIo io, List<String> lxcPaths) {
        Env env = Env.ofThisMachine(io.env(), lxcPaths);
        // The launcher's rehearsal, which notes the classes a start loads, looks and leaves the host as it is.
        if (!env.admin() || Doctor.isPrepared(env) || System.getProperty("lxdeck.rehearsal") != null) {
            return;
        }
        try {
            Treatment treatment = Doctor.prepare(env);
            for (Deed deed : treatment.done()) {
                io.err().println("lxdeck: " + deed.said());
            }
            if (!treatment.done().isEmpty()) {
                io.err().println("lxdeck: undo it with: lxdeck doctor --undo");
            }
            for (EngineError error : treatment.failed()) {
                Report.error(io, error);
            }
        } catch (EngineException failure) {
            Report.error(io, failure.error());
        }
    }
}
