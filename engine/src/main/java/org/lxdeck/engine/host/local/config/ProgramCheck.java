package org.lxdeck.engine.host.local.config;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/**
 * Says in a sentence why a program cannot be run in a container, before it is tried: liblxc's own line about it names a
 * place in liblxc. Complains only of what is certain.
 */
final class ProgramCheck {
    private static final int MOST_BYTES = 256;

    private final RootView root;
    private final String name;

    ProgramCheck(RootView root, String name) {
        this.root = root;
        this.name = name;
    }

    /**
     * @param directory in which the program will begin
     * @param path directories in which it is looked for when it has no slash
     * @throws EngineException NOT_FOUND when it or its interpreter is missing, DENIED when it may not be executed
     */
    void check(String program, String directory, String path) throws EngineException {
        if (program.indexOf('/') < 0) {
            search(program, path);
            return;
        }
        String file = program.startsWith("/") ? program : directory + "/" + program;
        if (root.lacks(file)) {
            throw missing("“" + name + "” has no program " + shown(program));
        }
        if (root.isDirectory(file)) {
            throw new EngineException(
                    EngineError.Kind.DENIED, shown(program) + " in “" + name + "” is a directory, not a program");
        }
        if (root.isFile(file) && !root.isProgram(file)) {
            throw new EngineException(
                    EngineError.Kind.DENIED,
                    shown(program) + " in “" + name + "” is not executable",
                    "make it so (chmod +x), or name the program that reads it: sh " + shown(program));
        }
        checkInterpreter(file);
    }

    private void search(String program, String path) throws EngineException {
        for (String directory : path.split(":", -1)) {
            String file = directory + "/" + program;
            if (root.isProgram(file)) {
                checkInterpreter(file);
                return;
            }
            if (!root.lacks(file)) {
                return;
            }
        }
        throw missing("“" + name + "” has no program " + shown(program) + " in its PATH (" + shown(path) + ")");
    }

    private void checkInterpreter(String file) throws EngineException {
        String start = root.readBehindLinks(file.substring(1), MOST_BYTES);
        if (!start.startsWith("#!")) {
            return;
        }
        String line = start.substring(2).lines().findFirst().orElse("").strip();
        String interpreter = line.split("[ \\t]", 2)[0];
        if (interpreter.startsWith("/") && root.lacks(interpreter)) {
            throw missing("the script " + shown(file) + " wants " + shown(interpreter) + ", which “" + name
                    + "” does not have");
        }
    }

    private static EngineException missing(String sentence) {
        return new EngineException(EngineError.Kind.NOT_FOUND, sentence);
    }

    private static String shown(String text) {
        return Text.line(text, 200);
    }
}
