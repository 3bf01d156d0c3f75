package org.lxdeck.engine.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;

/** Gives root a range of sub-ids for unprivileged containers, where it has none. */
final class SubIdRepair implements Repair {
    /** Sixteen containers with ids of their own, or any number that share theirs. */
    private static final long COUNT = 16 * SubIdRange.ONE_CONTAINER;

    private static final String USERS = "/etc/subuid";
    private static final String GROUPS = "/etc/subgid";
    private static final String[] FILES = {USERS, GROUPS};

    @Override
    public String id() {
        return "subids";
    }

    @Override
    public boolean needed(Env env) {
        return !suffices(env, USERS) || !suffices(env, GROUPS);
    }

    private static boolean suffices(Env env, String file) {
        SubIdRange range = SubIdRange.ofRoot(SubIdRange.parse(env.read(file)));
        return range != null && range.count() >= SubIdRange.ONE_CONTAINER;
    }

    @Override
    public Deed plan(Env env) {
        List<SubIdRange> all = new ArrayList<>(SubIdRange.parse(env.read(USERS)));
        all.addAll(SubIdRange.parse(env.read(GROUPS)));
        SubIdRange range = SubIdRange.behind(all, COUNT);
        return new Deed(
                id(),
                "root was given the sub-ids " + range.dashed()
                        + " in /etc/subuid and /etc/subgid: unprivileged containers run under them",
                Map.of(
                        USERS, suffices(env, USERS) ? "" : range.toString(),
                        GROUPS, suffices(env, GROUPS) ? "" : range.toString()));
    }

    @Override
    public void mend(Env env, Deed deed) throws EngineException {
        for (String file : FILES) {
            String text = env.read(file);
            String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
            if (!deed.fact(file).isEmpty()) {
                SettingsFile.write(env, file, text + gap + deed.fact(file) + "\n");
            }
        }
    }

    @Override
    public List<String> users(Env env, Deed deed) {
        SubIdRange ours = range(deed);
        if (ours == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String lxcPath : env.lxcPaths()) {
            for (String name : env.names(lxcPath)) {
                if (mapsInto(ContainerConfig.of(env, lxcPath, name), ours)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static @Nullable SubIdRange range(Deed deed) {
        List<SubIdRange> ranges = SubIdRange.parse(deed.fact(USERS) + "\n" + deed.fact(GROUPS));
        return ranges.isEmpty() ? null : ranges.get(0);
    }

    private static boolean mapsInto(ContainerConfig config, SubIdRange ours) {
        for (String value : config.values("lxc.idmap")) {
            // "u 0 100000 65536": the same three fields as in /etc/subuid, with the kind before them
            String[] words = value.split("\\s+", -1);
            List<SubIdRange> mapped =
                    words.length == 4 ? SubIdRange.parse(words[0] + ":" + words[2] + ":" + words[3]) : List.of();
            for (SubIdRange range : mapped) {
                if (range.first() <= ours.last() && range.last() >= ours.first()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** usermod -V would refuse: root always has processes. */
    @Override
    public void undo(Env env, Deed deed) throws EngineException {
        for (String file : FILES) {
            String text = "\n" + env.read(file);
            int at = deed.fact(file).isEmpty() ? -1 : text.indexOf("\n" + deed.fact(file) + "\n");
            if (at >= 0) {
                String rest = text.substring(0, at)
                        + text.substring(at + 1 + deed.fact(file).length());
                SettingsFile.write(env, file, rest.substring(Math.min(1, rest.length())));
            }
        }
    }
}
