package org.lxdeck.engine.diagnosis;

import java.util.List;

/** Its configuration does not load, or something else forbids every action on it. */
final class BadConfiguration implements Cause {
    @Override
    public List<Reason> look(Facts facts) {
        String problem = facts.container().problem();
        if (problem.isEmpty()) {
            return List.of();
        }
        int colon = problem.indexOf(": ");
        String place = colon > 0 ? problem.substring(0, colon) : "";
        int line = place.lastIndexOf(':');
        boolean isFile = place.startsWith("/") && line > 0;
        if (!isFile) {
            return List.of(Reason.cause("unusable", "“" + facts.name() + "”: " + problem + ".")
                    .tryThis(Remedy.of("see what lxdeck thinks of this host", "lxdeck doctor")));
        }
        String file = place.substring(0, line);
        return List.of(Reason.cause("config-unreadable", "Its configuration does not load: " + problem + ".")
                .seen(place)
                .tryThis(Remedy.of(
                        "mend that line", "editor +" + place.substring(line + 1) + " " + file, Remedy.Way.CONFIG)));
    }
}
