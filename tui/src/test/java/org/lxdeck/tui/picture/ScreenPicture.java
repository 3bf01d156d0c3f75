package org.lxdeck.tui.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.lxdeck.tui.term.CellGrid;
import org.lxdeck.tui.term.Colour;
import org.lxdeck.tui.term.ColourDepth;
import org.lxdeck.tui.term.Style;

/** Paints a grid as a picture. As a program: {@code tmux capture-pane -p -e | java … ScreenPicture out.png [light]}. */
public final class ScreenPicture {
    private static final int[] ANSI = {
        0x1c1f26, 0xe06c75, 0x98c379, 0xd9b36c, 0x61afef, 0xc678dd, 0x56b6c2, 0xc8ccd4,
        0x6b7280, 0xff7b86, 0xb1e08f, 0xf0cd86, 0x82c4ff, 0xdd9bf0, 0x74d4e0, 0xffffff
    };
    private static final int CELL_WIDTH = 10;
    private static final int CELL_HEIGHT = 20;

    private final int ground;
    private final int ink;

    private ScreenPicture(boolean light) {
        ground = light ? 0xfafafa : 0x14161b;
        ink = light ? 0x22252b : 0xd6dae2;
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        boolean light = arguments.length > 1 && arguments[1].equals("light");
        ImageIO.write(paint(AnsiText.read(text), light), "png", new File(arguments[0]));
    }

    public static BufferedImage paint(CellGrid grid, boolean light) {
        ScreenPicture picture = new ScreenPicture(light);
        BufferedImage image = new BufferedImage(
                grid.width() * CELL_WIDTH + 16, grid.height() * CELL_HEIGHT + 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(new Color(picture.ground));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.translate(8, 8);
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                if (grid.point(x, y) != CellGrid.CONTINUATION) {
                    picture.cell(graphics, grid, x, y);
                }
            }
        }
        graphics.dispose();
        return image;
    }

    private void cell(Graphics2D graphics, CellGrid grid, int x, int y) {
        long style = grid.style(x, y);
        int attributes = Style.attributes(style);
        int front = colour(Style.foreground(style), ink);
        int back = colour(Style.background(style), ground);
        if ((attributes & Style.REVERSE) != 0) {
            int swap = front;
            front = back;
            back = swap;
        }
        if ((attributes & Style.DIM) != 0) {
            front = mix(front, back);
        }
        boolean wide = x + 1 < grid.width() && grid.point(x + 1, y) == CellGrid.CONTINUATION;
        int left = x * CELL_WIDTH;
        int top = y * CELL_HEIGHT;
        graphics.setColor(new Color(back));
        graphics.fillRect(left, top, wide ? 2 * CELL_WIDTH : CELL_WIDTH, CELL_HEIGHT);
        graphics.setColor(new Color(front));
        int point = grid.point(x, y);
        if (!Blocks.paint(graphics, point, left, top, CELL_WIDTH, CELL_HEIGHT)) {
            int bold = (attributes & Style.BOLD) != 0 ? Font.BOLD : Font.PLAIN;
            int slant = (attributes & Style.ITALIC) != 0 ? Font.ITALIC : Font.PLAIN;
            graphics.setFont(new Font("DejaVu Sans Mono", bold | slant, 16));
            graphics.drawString(Character.toString(point), left, top + 15);
        }
        if ((attributes & Style.UNDERLINE) != 0) {
            graphics.fillRect(left, top + CELL_HEIGHT - 2, CELL_WIDTH, 1);
        }
        if ((attributes & Style.STRIKE) != 0) {
            graphics.fillRect(left, top + CELL_HEIGHT / 2, CELL_WIDTH, 1);
        }
    }

    private static int mix(int front, int back) {
        return (front & 0xfefefe) / 2 + (back & 0xfefefe) / 2;
    }

    private static int colour(int colour, int otherwise) {
        if (Colour.isIndexed(colour) && Colour.index(colour) < 16) {
            return ANSI[Colour.index(colour)];
        }
        return Colour.isIndexed(colour) || Colour.isRgb(colour) ? ColourDepth.toRgb(colour) : otherwise;
    }
}
