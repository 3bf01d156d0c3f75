package org.lxdeck.engine.config;

import java.util.Map;

/** Says where in a YAML text a problem is. */
final class YamlPlaces {
    private YamlPlaces() {}

    /** The sentence with file and line before it: the line of the path, else that of what it is part of. */
    static String at(String origin, Map<String, Integer> lines, Problem problem) {
        Integer line = lines.get(problem.path());
        int dot = problem.path().lastIndexOf('.');
        if (line == null && dot > 0) {
            line = lines.get(problem.path().substring(0, dot));
        }
        return origin + (line == null ? "" : ":" + line) + ": " + problem.sentence();
    }
}
