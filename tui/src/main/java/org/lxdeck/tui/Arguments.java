package org.lxdeck.tui;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.TermProfile;

/**
 * The dashboard's options.
 *
 * @param demo containers of the demo's fleet; 0 for real ones
 * @param lxcPaths directories of containers; empty for the usual ones
 * @param theme name or file; empty for the one of the terminal
 * @param keymap name or file; empty for what the configuration says
 * @param slow whether to behave as on a slow link from the first frame on
 * @param glyphs {@code ascii}, {@code utf8} or empty for what the locale says
 * @param depth {@code never}, {@code 16}, {@code 256}, {@code true}, or empty for what the terminal says
 * @param readOnly whether nothing may be changed
 * @param fresh whether nothing of the last time comes back
 * @param tour whether it begins with the tour
 * @param problem what is wrong with the options, a sentence; empty when nothing is
 */
record Arguments(
        int demo,
        List<String> lxcPaths,
        String theme,
        String keymap,
        boolean monitor,
        boolean slow,
        String glyphs,
        String depth,
        boolean readOnly,
        boolean fresh,
        boolean tour,
        String problem) {

    /** Whether these arguments hold no verb and nothing that the command line answers. */
    static boolean isForDashboard(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String word = args[i];
            if (takesValue(word) || (word.equals("--demo") && i + 1 < args.length && isNumber(args[i + 1]))) {
                i++;
            } else if (!word.startsWith("-") || isAnswered(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnswered(String word) {
        return word.equals("-h") || word.equals("--help") || word.equals("-V") || word.equals("--version");
    }

    private static boolean takesValue(String word) {
        return word.equals("--lxcpath")
                || word.equals("--theme")
                || word.equals("--keymap")
                || word.equals("--color")
                || word.equals("--config");
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > 6) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Reads them; what is wrong is in {@link #problem}. */
    static Arguments parse(String[] args) {
        Draft draft = new Draft();
        for (int i = 0; i < args.length && draft.problem.isEmpty(); i++) {
            String word = args[i];
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals > 0 ? word.substring(0, equals) : word;
            String value = equals > 0 ? word.substring(equals + 1) : i + 1 < args.length ? args[i + 1] : "";
            boolean separate = equals <= 0;
            if (name.equals("--demo")) {
                boolean given = isNumber(value) && (!separate || i + 1 < args.length);
                draft.demo = given ? Integer.parseInt(value) : DemoHost.DEFAULT_SIZE;
                i += given && separate ? 1 : 0;
            } else if (takesValue(name)) {
                draft.value(name, value);
                i += separate ? 1 : 0;
            } else {
                draft.flag(word);
            }
        }
        return draft.done();
    }

    /** The options while they are read. */
    private static final class Draft {
        int demo;
        final List<String> lxcPaths = new ArrayList<>();
        String theme = "";
        String keymap = "";
        boolean monitor = true;
        boolean slow;
        String glyphs = "";
        String depth = "";
        boolean readOnly;
        boolean fresh;
        boolean tour;
        String problem = "";

        void value(String name, String value) {
            if (value.isEmpty()) {
                problem = name + " needs a value.";
                return;
            }
            switch (name) {
                case "--lxcpath" -> lxcPaths.add(value);
                case "--theme" -> theme = value;
                case "--keymap" -> keymap = value;
                case "--color" -> colour(value);
                default -> problem = "There is no option " + name + ".";
            }
        }

        private void colour(String value) {
            switch (value) {
                case "never", "16", "256", "true" -> depth = value;
                case "auto" -> depth = "";
                default -> problem = "--color takes auto, never, 16, 256 or true, not " + value + ".";
            }
        }

        void flag(String word) {
            switch (word) {
                case "--no-monitor" -> monitor = false;
                case "--slow" -> slow = true;
                case "--read-only" -> readOnly = true;
                case "--fresh" -> fresh = true;
                case "--tour" -> tour = true;
                case "--ascii" -> glyphs = "ascii";
                case "--utf8" -> glyphs = "utf8";
                case "--yes", "-y", "-q", "--quiet" -> {}
                default -> problem = "There is no option " + word + "; see lxdeck --help.";
            }
        }

        Arguments done() {
            if (tour && demo == 0 && problem.isEmpty()) {
                problem = "--tour goes with --demo: it asks for keys that stop containers.";
            }
            return new Arguments(
                    demo,
                    List.copyOf(lxcPaths),
                    theme,
                    keymap,
                    monitor,
                    slow,
                    glyphs,
                    depth,
                    readOnly,
                    fresh,
                    tour,
                    problem);
        }
    }

    /** These options, and where they are silent what the configuration says. */
    Arguments over(Tastes tastes) {
        return new Arguments(
                demo,
                lxcPaths,
                theme.isEmpty() ? tastes.theme() : theme,
                keymap.isEmpty() ? tastes.keymap() : keymap,
                monitor,
                slow || tastes.slow(),
                glyphs,
                depth,
                readOnly || tastes.readOnly(),
                fresh,
                tour,
                problem);
    }

    /** The theme asked for, else the plain one where there are no colours. */
    String themeFor(TermProfile profile) {
        if (!theme.isEmpty()) {
            return theme;
        }
        return profile.depth() == ColourDepth.MONO ? "mono" : "terminal";
    }

    /** The depth of colours asked for, or the terminal's own. */
    ColourDepth depthOr(ColourDepth own) {
        return switch (depth) {
            case "never" -> ColourDepth.MONO;
            case "16" -> ColourDepth.ANSI16;
            case "256" -> ColourDepth.INDEXED256;
            case "true" -> ColourDepth.TRUE;
            default -> own;
        };
    }
}
