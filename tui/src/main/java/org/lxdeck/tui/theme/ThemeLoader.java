package org.lxdeck.tui.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.tui.data.DataException;
import org.lxdeck.tui.data.DataFile;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.data.DataNode;
import org.lxdeck.tui.data.Nearest;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Ground;

/**
 * Makes a {@link Theme} of a file for one depth of colours and one kind of background. A file may give roles that hold
 * only {@code on-dark} or {@code on-light}, and name another theme to stand in where there are {@code few-colours}. Strict: an unknown role, colour or entry is an error with
 * file and line, and every role is given, here or in the file that is extended.
 */
public final class ThemeLoader {
    private static final int MAX_ANCESTORS = 4;
    private static final List<String> KEYS =
            List.of("name", "doc", "extends", "few-colours", "palette", "roles", "on-dark", "on-light");
    private static final long UNSET = -1;

    private final DataFolder folder;
    private final ColourDepth depth;
    private final Ground ground;
    private final StyleText words;
    private boolean grounded;
    private final Map<String, Role> roles = new HashMap<>();
    private final long[] styles = Theme.plainStyles();

    private ThemeLoader(DataFolder folder, ColourDepth depth, Ground ground) {
        this.folder = folder;
        this.depth = depth;
        // Where bright colours become plain ones, only what is read on both backgrounds is.
        this.ground = depth == ColourDepth.ANSI8 ? Ground.UNKNOWN : ground;
        this.words = new StyleText(depth);
        for (Role role : Role.values()) {
            roles.put(role.id(), role);
        }
        Arrays.fill(styles, UNSET);
    }

    /** Loads a theme by name or path for a terminal; a mistake is a {@link DataException}. */
    public static Theme load(DataFolder folder, String name, ColourDepth depth, Ground ground) {
        DataFile file = folder.open(name);
        ThemeLoader loader = new ThemeLoader(folder, depth, ground);
        DataNode fewer = file.find("few-colours");
        boolean few = depth.compareTo(ColourDepth.INDEXED256) < 0;
        loader.read(fewer == null || !few ? file : folder.openParent(file, fewer), 0);
        for (Role role : Role.values()) {
            if (loader.styles[role.slot()] == UNSET) {
                throw file.error(0, "the role \"" + role.id() + "\" is missing; give it or say \"extends: terminal\"");
            }
        }
        return new Theme(file.text("name", file.name()), loader.styles, loader.grounded);
    }

    private void read(DataFile file, int level) {
        file.onlyKeys(file.root().entries(), "entry", KEYS);
        DataNode parent = file.find("extends");
        if (parent != null) {
            if (level == MAX_ANCESTORS) {
                throw file.error(parent.line(), "extends goes deeper than " + MAX_ANCESTORS + " files, or in a circle");
            }
            read(folder.openParent(file, parent), level + 1);
        }
        DataNode palette = file.find("palette");
        if (palette != null) {
            readPalette(file, file.entries(palette, "palette"));
        }
        DataNode given = file.find("roles");
        if (given == null) {
            throw file.error(1, "the entry \"roles\" is missing");
        }
        readRoles(file, given, "roles", true);
        readGround(file, "on-dark", Ground.DARK);
        readGround(file, "on-light", Ground.LIGHT);
    }

    private void readGround(DataFile file, String key, Ground where) {
        DataNode given = file.find(key);
        if (given != null) {
            grounded = true;
            readRoles(file, given, key, ground == where);
        }
    }

    /** Every style is checked, also where it does not count here. */
    private void readRoles(DataFile file, DataNode given, String key, boolean counts) {
        List<DataNode.Entry> entries = file.entries(given, key);
        file.onlyOnce(entries);
        for (DataNode.Entry entry : entries) {
            Role role = role(file, entry.key());
            String text = file.text(entry.value(), role.id());
            try {
                long style = words.style(text, role.plainAttributes());
                styles[role.slot()] = counts ? style : styles[role.slot()];
            } catch (IllegalArgumentException e) {
                throw file.error(entry.value().line(), role.id() + ": " + e.getMessage());
            }
        }
    }

    private void readPalette(DataFile file, List<DataNode.Entry> entries) {
        file.onlyOnce(entries);
        for (DataNode.Entry entry : entries) {
            String name = entry.key().value();
            if (StyleText.isReserved(name) && !entriesMayShadow(name)) {
                throw file.error(entry.key().line(), "\"" + name + "\" has a meaning of its own; choose another name");
            }
            List<DataNode.Text> forms = file.texts(entry.value(), name);
            if (forms.isEmpty() || forms.size() > 3) {
                throw file.error(entry.key().line(), name + " is one to three colours: true, 256, 16");
            }
            DataNode.Text form = forms.get(Math.min(forms.size() - 1, form(depth)));
            try {
                words.name(name, words.colour(form.value()));
            } catch (IllegalArgumentException e) {
                throw file.error(form.line(), name + ": " + e.getMessage());
            }
        }
    }

    /** A palette may give its own tone to the ANSI colour names; attributes and keywords stay what they are. */
    private static boolean entriesMayShadow(String name) {
        return switch (name) {
            case "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white" -> true;
            default -> false;
        };
    }

    private static int form(ColourDepth depth) {
        return switch (depth) {
            case TRUE -> 0;
            case INDEXED256 -> 1;
            case ANSI16, ANSI8, MONO -> 2;
        };
    }

    private Role role(DataFile file, DataNode.Text key) {
        Role role = roles.get(key.value());
        if (role == null) {
            throw file.error(
                    key.line(), "there is no role \"" + key.value() + "\"" + Nearest.hint(key.value(), roles.keySet()));
        }
        return role;
    }
}
