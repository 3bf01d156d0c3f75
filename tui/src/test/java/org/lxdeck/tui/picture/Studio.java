package org.lxdeck.tui.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.lxdeck.tui.launcher.RealProgram;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.tmux.TmuxDriver;

/** Where pictures and the recording are made: the real program, in a real terminal, on the demo. */
final class Studio implements AutoCloseable {
    static final Path PICTURES = Path.of("pictures");

    private static final long LIVE_NANOS = 2_500_000_000L;
    /** Somebody who has seen the tour and every hint. */
    private static final String SESSION = """
            lxdeck session 1
            habits
             tour 1
             hint-filter 9
             hint-mark 9
             hint-tabs 9
             hint-help 9
             hint-commands 9
            end
            """;

    private final RealProgram program;

    Studio(Path root) throws Exception {
        program = new RealProgram(root);
        Path session = root.resolve("own/user/state/lxdeck/session");
        Files.createDirectories(session.getParent());
        Files.writeString(session, SESSION);
    }

    /** A picture of one screen in the terminal's own colours. */
    void take(Shot shot, int width, int height) throws IOException {
        String file = shot.name() + "-" + width + "x" + height + ".png";
        BufferedImage image = ScreenPicture.paint(screen(shot, width, height, "dark"), false);
        SmallPng.write(image, PICTURES.resolve(file).toFile());
    }

    private CellGrid screen(Shot shot, int width, int height, String theme) throws IOException {
        try (TmuxDriver tmux = new TmuxDriver(width, height)) {
            tmux.run("clear; '" + program.command + "' --demo --fresh --utf8 --color true --theme " + theme);
            tmux.await("api ");
            press(tmux, shot.keys());
            tmux.await(shot.shown());
            // A moment of life, so that figures and graphs have begun to move.
            LockSupport.parkNanos(LIVE_NANOS);
            return AnsiText.read(tmux.cells());
        }
    }

    static void press(TmuxDriver tmux, List<String> keys) throws IOException {
        for (String key : keys) {
            if (key.startsWith("'")) {
                tmux.type(key.substring(1));
            } else if (key.startsWith("~")) {
                tmux.await(key.substring(1));
            } else {
                tmux.press(key);
            }
        }
    }

    /** Every theme on one sheet, two in a row, at half the size. */
    void gallery() throws IOException {
        Shot shot = Shot.ALL.get(1);
        List<String> names = themes();
        List<BufferedImage> pieces = new ArrayList<>();
        for (String name : names) {
            pieces.add(ScreenPicture.paint(screen(shot, 80, 24, name), name.equals("light")));
        }
        int width = pieces.get(0).getWidth() / 2;
        int height = pieces.get(0).getHeight() / 2 + 22;
        BufferedImage sheet =
                new BufferedImage(2 * width + 12, (pieces.size() + 1) / 2 * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(new Font("DejaVu Sans Mono", Font.PLAIN, 13));
        for (int i = 0; i < pieces.size(); i++) {
            int x = i % 2 * (width + 12);
            int y = i / 2 * height;
            graphics.drawString(names.get(i), x + 4, y + 15);
            graphics.drawImage(pieces.get(i), x, y + 20, width, height - 22, null);
        }
        graphics.dispose();
        SmallPng.write(sheet, PICTURES.resolve("themes.png").toFile());
    }

    static List<String> themes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../themes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Records a walk with its real timing; keeps the last screen beside it. */
    void record(Path folder) throws IOException {
        Path raw = folder.resolve("raw");
        Path timing = folder.resolve("timing");
        try (TmuxDriver tmux = new TmuxDriver(Walk.WIDTH, Walk.HEIGHT)) {
            String command = program.command + " --demo --fresh --utf8 --color 256";
            tmux.run("clear; script -q -f --log-out " + raw + " --log-timing " + timing + " -c '" + command + "'");
            tmux.await("api ");
            Walk.go(tmux);
            // The numbers go on: the screen is the one after what was recorded until now.
            Cast cast = Cast.of(Walk.WIDTH, Walk.HEIGHT, raw, timing);
            cast.write(PICTURES.resolve("walk.cast"));
            // script(1) would keep its terminal, and what is on it, also without tmux.
            tmux.press("Escape");
            tmux.awaitGone("Search");
            tmux.press("q");
            tmux.awaitGone("api ");
        }
        Files.writeString(PICTURES.resolve("walk.txt"), Walk.play(Cast.read(PICTURES.resolve("walk.cast"))));
    }

    File picture(String name) {
        return PICTURES.resolve(name).toFile();
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
