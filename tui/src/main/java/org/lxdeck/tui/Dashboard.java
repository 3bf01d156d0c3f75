package org.lxdeck.tui;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineOptions;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.host.demo.DemoHost;
import org.lxdeck.tui.app.App;
import org.lxdeck.tui.app.Memory;
import org.lxdeck.tui.app.Session;
import org.lxdeck.tui.app.Time;
import org.lxdeck.tui.app.Wardrobe;
import org.lxdeck.tui.attach.ShellMemory;
import org.lxdeck.tui.data.DataException;
import org.lxdeck.tui.data.DataFolder;
import org.lxdeck.tui.dialog.Caution;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.input.KeymapLoader;
import org.lxdeck.tui.line.Caller;
import org.lxdeck.tui.term.Ground;
import org.lxdeck.tui.term.TermEvent;
import org.lxdeck.tui.term.TermProfile;
import org.lxdeck.tui.term.TerminalSession;
import org.lxdeck.tui.theme.Theme;
import org.lxdeck.tui.theme.ThemeLoader;
import org.lxdeck.tui.widget.Symbols;

/** Opens the dashboard: options, keys, colours, engine, terminal; then the loop. */
final class Dashboard {
    private static final int USAGE = 2;

    /** What the dashboard is opened with. */
    private record Opened(Session session, Memory memory, Arguments chosen, boolean mouse) {}

    private Dashboard() {}

    static int run(String[] args) throws InterruptedException {
        TerminalSession.warmUp();
        Arguments arguments = Arguments.parse(args);
        Map<String, String> env = System.getenv();
        TermProfile profile = profile(arguments, TermProfile.of(env));
        String refusal = arguments.problem().isEmpty() ? TerminalSession.refusal(profile) : arguments.problem();
        if (!refusal.isEmpty()) {
            return say(refusal, USAGE);
        }
        Places places = Places.of(env);
        EngineOpening opening = EngineOpening.of(options(arguments, env));
        try {
            Tastes tastes = Tastes.read(places);
            Arguments chosen = arguments.over(tastes);
            Keymap keymap = KeymapLoader.load(folder("keymaps", places), chosen.keymap());
            Theme theme = ThemeLoader.load(
                    folder("themes", places), chosen.themeFor(profile), profile.depth(), profile.ground());
            Wardrobe wardrobe = new Wardrobe(
                    folder("keymaps", places),
                    folder("themes", places),
                    profile.depth(),
                    profile.ground(),
                    chosen.themeFor(profile),
                    places.userConfig().resolve("config.yaml"));
            prepare(chosen);
            ShellMemory shells = new ShellMemory(places.userState());
            Session session = session(chosen, places, keymap, env, tastes.caution());
            Opened opened = new Opened(session, memory(arguments, tastes, session, places), chosen, tastes.mouse());
            return show(opening, opened, profile, theme, wardrobe, shells);
        } catch (DataException e) {
            opening.abandon();
            return say(String.valueOf(e.getMessage()), USAGE);
        } catch (EngineException e) {
            return say(
                    e.error().message()
                            + (e.error().hint().isEmpty() ? "" : " " + e.error().hint()),
                    1);
        } catch (IOException e) {
            return say("the terminal cannot be used: " + e.getMessage(), 1);
        }
    }

    private static int say(String sentence, int code) {
        System.err.println("lxdeck: " + sentence);
        return code;
    }

    private static TermProfile profile(Arguments arguments, TermProfile own) {
        TermProfile profile = own.withDepth(arguments.depthOr(own.depth()));
        return switch (arguments.glyphs()) {
            case "ascii" -> profile.withGlyphs(TermProfile.Glyphs.ASCII);
            case "utf8" -> profile.withGlyphs(TermProfile.Glyphs.UNICODE);
            default -> profile;
        };
    }

    private static DataFolder folder(String kind, Places places) {
        Path own = places.userConfig().resolve(kind);
        return Files.isDirectory(own) ? new DataFolder(kind, own) : DataFolder.shipped(kind);
    }

    private static EngineOptions options(Arguments arguments, Map<String, String> env) {
        EngineOptions options = EngineOptions.of(env)
                .withLxcpaths(arguments.lxcPaths())
                .withDemo(arguments.demo())
                .watching(new IntSupplier() {
                    @Override
                    public int getAsInt() {
                        return TerminalSession.rows();
                    }
                });
        EngineOptions heard = arguments.monitor() ? options : options.withoutMonitor();
        return arguments.readOnly() ? heard.readingOnly() : heard;
    }

    /** The first dashboard of root makes the host ready; later ones only look whether it is. */
    private static void prepare(Arguments arguments) {
        if (arguments.demo() == 0 && !arguments.readOnly()) {
            Preparation.ensure(arguments.lxcPaths());
        }
    }

    /** The fleet has a place of its own on each host, and so has the demo. */
    private static Memory memory(Arguments arguments, Tastes tastes, Session session, Places places) {
        String fleet = arguments.demo() > 0
                ? "demo"
                : arguments.lxcPaths().isEmpty() ? "local" : String.join(":", arguments.lxcPaths());
        return new SessionFile(
                places.userState(),
                session.host() + " " + fleet,
                tastes.resume() && !arguments.fresh(),
                tastes.resume());
    }

    private static Session session(
            Arguments arguments, Places places, Keymap keymap, Map<String, String> env, Caution caution) {
        String version = Dashboard.class.getPackage().getImplementationVersion();
        String log = places.log().resolve("lxdeck.log").toString();
        return new Session(
                version == null ? "0" : version,
                arguments.demo() > 0 ? "server" : hostName(),
                arguments.demo() > 0,
                TimeZone.getDefault().getOffset(System.currentTimeMillis()) / 1000,
                keymap,
                env.getOrDefault("TERM", ""),
                hint(arguments),
                arguments.demo() > 0 ? "" : log,
                caution,
                places.userState().resolve("copied.txt").toString(),
                directory(),
                caller(arguments, places, env));
    }

    /** Where lxdeck was started. */
    private static String directory() {
        String here = System.getProperty("user.dir", "/");
        return here.endsWith("/") ? here : here + "/";
    }

    private static Caller caller(Arguments arguments, Places places, Map<String, String> env) {
        List<String> self = new ArrayList<>();
        self.add("lxdeck");
        if (arguments.demo() > 0) {
            self.add(arguments.demo() == DemoHost.DEFAULT_SIZE ? "--demo" : "--demo=" + arguments.demo());
        }
        for (String path : arguments.lxcPaths()) {
            self.add("--lxcpath");
            self.add(path);
        }
        String home = env.getOrDefault("HOME", "/root");
        String history = arguments.demo() > 0 ? "history-demo" : "history";
        return new Caller(
                self,
                env.getOrDefault("LXDECK_LAUNCHER", ""),
                home.endsWith("/") ? home : home + "/",
                places.userState().resolve(history).toString());
    }

    /** What somebody who is not root should know. */
    private static String hint(Arguments arguments) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root || arguments.demo() > 0
                ? ""
                : "You are not root: these are your own containers, to look at. All of them: sudo lxdeck. To try it: lxdeck --demo";
    }

    private static String hostName() {
        try {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            return org.lxdeck.engine.model.Text.line(name, 64);
        } catch (IOException e) {
            return "";
        }
    }

    private static int show(
            EngineOpening opening,
            Opened opened,
            TermProfile profile,
            Theme theme,
            Wardrobe wardrobe,
            ShellMemory shells)
            throws EngineException, IOException, InterruptedException {
        Drawing view = new Drawing(symbols(profile));
        Session session = opened.session();
        Engine engine = opening.await();
        App app;
        try (TerminalSession terminal = TerminalSession.open(profile, log(session))) {
            app = new App(engine, session, new TtyDisplay(terminal), view, Time.system(), wardrobe, theme, shells);
            app.remember(opened.memory());
            keepAtEnd(app);
            if (theme.isGrounded() && profile.ground() == Ground.UNKNOWN) {
                terminal.askBackground();
            }
            if (profile.glyphs() == TermProfile.Glyphs.UNICODE
                    && opened.chosen().glyphs().isEmpty()) {
                terminal.askGlyph();
            }
            if (!profile.known()) {
                app.note(profile.doubt());
            }
            if (opened.chosen().slow()) {
                app.slow();
            }
            if (opened.mouse()) {
                app.useMouse();
            }
            app.endAfter(Integer.getInteger("lxdeck.rehearsal", Integer.MAX_VALUE));
            terminal.start(new Consumer<>() {
                @Override
                public void accept(TermEvent event) {
                    if (event instanceof TermEvent.WideGlyphs) {
                        view.use(Symbols.ASCII);
                    }
                    app.accept(event);
                }
            });
            if (opened.chosen().tour()) {
                app.tour();
            }
            app.run();
        } finally {
            engine.close();
        }
        app.keepEnds();
        return 0;
    }

    /** Signals end the program past the end of the loop. */
    private static void keepAtEnd(App app) {
        Runtime.getRuntime().addShutdownHook(new Thread("keep-last") {
            @Override
            public void run() {
                app.keepLast();
            }
        });
    }

    private static Symbols symbols(TermProfile profile) {
        return switch (profile.glyphs()) {
            case UNICODE -> Symbols.UNICODE;
            case CONSOLE -> Symbols.CONSOLE;
            case ASCII -> Symbols.ASCII;
        };
    }

    /** Where what is printed goes while the screen is ours. */
    private static PrintStream log(Session session) {
        return new PrintStream(new LogStream(session.logFile()), true, StandardCharsets.UTF_8);
    }
}
