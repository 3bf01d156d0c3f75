package org.lxdeck.tui.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.data.DataException;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.data.TopLevelEntry;
import org.lxdeck.tui.dialog.Taste;
import org.lxdeck.tui.dialog.TasteKind;
import org.lxdeck.tui.input.KeymapLoader;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.theme.Theme;
import org.lxdeck.tui.theme.ThemeLoader;

/** The keymaps and themes there are, and the file in which a choice is kept. Reads files: not for the loop's thread. */
public final class Wardrobe {
    private final DataFolder keymaps;
    private final DataFolder themes;
    private final ColourDepth depth;
    private final String theme;
    private final @Nullable Path config;
    private volatile Ground ground;

    /**
     * For one terminal.
     *
     * @param theme the one the dashboard began with, by name or path
     * @param config the person's config.yaml; null when nothing is to be written
     */
    public Wardrobe(
            DataFolder keymaps,
            DataFolder themes,
            ColourDepth depth,
            Ground ground,
            String theme,
            @Nullable Path config) {
        this.keymaps = keymaps;
        this.themes = themes;
        this.depth = depth;
        this.ground = ground;
        this.theme = theme;
        this.config = config;
    }

    /** Only what is shipped, and nothing is written down. */
    static Wardrobe shipped() {
        return new Wardrobe(
                DataFolder.shipped("keymaps"),
                DataFolder.shipped("themes"),
                ColourDepth.INDEXED256,
                Ground.UNKNOWN,
                "terminal",
                null);
    }

    /** All of a kind; one with a mistake says so itself. */
    List<Taste> tastes(TasteKind kind) {
        DataFolder folder = kind == TasteKind.KEYMAP ? keymaps : themes;
        List<Taste> all = new ArrayList<>();
        for (String name : folder.names()) {
            all.add(taste(kind, folder, name));
        }
        return all;
    }

    private Taste taste(TasteKind kind, DataFolder folder, String name) {
        boolean own = folder.isOwn(name);
        try {
            String doc = folder.open(name).text("doc", "");
            return kind == TasteKind.KEYMAP
                    ? Taste.of(name, doc, own, KeymapLoader.load(folder, name))
                    : Taste.of(name, doc, own, ThemeLoader.load(folder, name, depth, ground));
        } catch (DataException e) {
            return Taste.broken(kind, name, own, String.valueOf(e.getMessage()));
        }
    }

    /** The theme the dashboard began with, for the background that has become known. */
    Theme themeFor(Ground known) {
        ground = known;
        return ThemeLoader.load(themes, theme, depth, known);
    }

    /** Writes the choice into the person's config.yaml and leaves every other line as it is; answers its path. */
    String keep(TasteKind kind, String name) throws IOException {
        if (config == null) {
            throw new IOException("there is no configuration of yours here");
        }
        TopLevelEntry.write(config, kind.id(), name);
        return config.toString();
    }
}
