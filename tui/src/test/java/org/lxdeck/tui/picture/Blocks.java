package org.lxdeck.tui.picture;

import java.awt.Graphics2D;

/** Paints lines, blocks and braille as terminals do: to the edges of the cell, whatever the font has. */
final class Blocks {
    private Blocks() {}

    /** Answers whether the character was one of these. */
    static boolean paint(Graphics2D graphics, int point, int x, int y, int width, int height) {
        if (point >= 0x2581 && point <= 0x2588) {
            int part = height * (point - 0x2580) / 8;
            graphics.fillRect(x, y + height - part, width, part);
            return true;
        }
        if (point >= 0x2589 && point <= 0x258f) {
            graphics.fillRect(x, y, Math.max(1, width * (0x2590 - point) / 8), height);
            return true;
        }
        if (point >= 0x2800 && point < 0x2900) {
            braille(graphics, point & 0xff, x, y, width, height);
            return true;
        }
        return line(graphics, point, x, y, width, height);
    }

    private static void braille(Graphics2D graphics, int dots, int x, int y, int width, int height) {
        int[] rows = {0, 1, 2, 0, 1, 2, 3, 3};
        for (int i = 0; i < 8; i++) {
            if ((dots >> i & 1) != 0) {
                int column = i < 3 || i == 6 ? 0 : 1;
                int left = x + width * (2 * column + 1) / 4 - 1;
                graphics.fillOval(left, y + height * (2 * rows[i] + 1) / 8 - 1, 3, 3);
            }
        }
    }

    /** Bits: 1 left, 2 right, 4 up, 8 down; 16 thick. */
    private static boolean line(Graphics2D graphics, int point, int x, int y, int width, int height) {
        int arms =
                switch (point) {
                    case '─' -> 3;
                    case '━' -> 19;
                    case '╸' -> 17;
                    case '╺' -> 18;
                    case '│' -> 12;
                    case '╭', '┌' -> 10;
                    case '╮', '┐' -> 9;
                    case '╰', '└' -> 6;
                    case '╯', '┘' -> 5;
                    case '├' -> 14;
                    case '┤' -> 13;
                    case '┬' -> 11;
                    case '┴' -> 7;
                    case '┼' -> 15;
                    default -> 0;
                };
        int thick = (arms & 16) != 0 ? 4 : 1;
        int middleX = x + width / 2;
        int middleY = y + height / 2 - thick / 2;
        fill(graphics, arms & 1, x, middleY, width / 2 + 1, thick);
        fill(graphics, arms & 2, middleX, middleY, width - width / 2, thick);
        fill(graphics, arms & 4, middleX, y, 1, height / 2 + 1);
        fill(graphics, arms & 8, middleX, y + height / 2, 1, height - height / 2);
        return arms != 0;
    }

    private static void fill(Graphics2D graphics, int wanted, int x, int y, int width, int height) {
        if (wanted != 0) {
            graphics.fillRect(x, y, width, height);
        }
    }
}
