package org.lxdeck.tui.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Profile;

/** The table of profiles. */
final class ProfileKind implements TableKind<Profile> {
    private static final List<String> SORTS = List.of("name", "users");

    private static final Comparator<Profile> BY_NAME = new Comparator<>() {
        @Override
        public int compare(Profile a, Profile b) {
            int byName = a.name().compareTo(b.name());
            return byName != 0 ? byName : a.host().compareTo(b.host());
        }
    };

    @Override
    public List<Profile> rows(EngineState state) {
        return state.profiles();
    }

    @Override
    public Object key(Profile row) {
        return row.host() + ":" + row.name();
    }

    @Override
    public String searchText(Profile row, EngineState state) {
        return (row.name() + ' ' + row.description()).toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> sorts() {
        return SORTS;
    }

    @Override
    public @Nullable Comparator<Profile> comparator(int sort) {
        return sort == 0 ? BY_NAME : null;
    }

    @Override
    public long number(Profile row, int sort, EngineState state) {
        return row.usedBy().size();
    }

    @Override
    public long noise(int sort) {
        return 0;
    }
}
