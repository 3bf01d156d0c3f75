package org.lxdeck.tui.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;

/** The table of images. */
final class ImageKind implements TableKind<Image> {
    private static final List<String> SORTS = List.of("alias", "size", "created", "last use");

    private static final Comparator<Image> BY_ALIAS = new Comparator<>() {
        @Override
        public int compare(Image a, Image b) {
            boolean none = a.aliases().isEmpty();
            if (none != b.aliases().isEmpty()) {
                return none ? 1 : -1;
            }
            int byAlias = none
                    ? 0
                    : a.aliases().get(0).name().compareTo(b.aliases().get(0).name());
            return byAlias != 0
                    ? byAlias
                    : a.fingerprint().hex().compareTo(b.fingerprint().hex());
        }
    };

    @Override
    public List<Image> rows(EngineState state) {
        return state.images();
    }

    @Override
    public Object key(Image row) {
        return row.host() + ":" + row.fingerprint().hex();
    }

    @Override
    public String searchText(Image row, EngineState state) {
        StringBuilder text = new StringBuilder(160);
        for (ImageAlias alias : row.aliases()) {
            text.append(alias.name()).append(' ');
        }
        text.append(row.fingerprint().hex()).append(' ').append(row.description());
        return text.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> sorts() {
        return SORTS;
    }

    @Override
    public @Nullable Comparator<Image> comparator(int sort) {
        return sort == 0 ? BY_ALIAS : null;
    }

    @Override
    public long number(Image row, int sort, EngineState state) {
        return switch (sort) {
            case 1 -> row.size();
            case 2 -> row.createdAt();
            default -> row.lastUsedAt() == 0 ? NO_NUMBER : row.lastUsedAt();
        };
    }

    @Override
    public long noise(int sort) {
        return 0;
    }
}
