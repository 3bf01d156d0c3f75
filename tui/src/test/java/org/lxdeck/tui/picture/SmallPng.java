package org.lxdeck.tui.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes a picture with at most 64 colours, its most frequent ones: what text needs, at a third of the size. */
final class SmallPng {
    private static final int COLOURS = 64;

    private SmallPng() {}

    static void write(BufferedImage image, File file) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        List<Integer> palette = counts.entrySet().stream()
                .sorted((a, b) -> a.getValue().equals(b.getValue())
                        ? Integer.compare(a.getKey(), b.getKey())
                        : Integer.compare(b.getValue(), a.getValue()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(palette));
        WritableRaster raster = small.getRaster();
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i] & 0xffffff;
            int index = nearest.computeIfAbsent(colour, wanted -> nearest(palette, wanted));
            raster.setSample(i % width, i / width, 0, index);
        }
        if (!ImageIO.write(small, "png", file)) {
            throw new IOException("there is no writer of PNG");
        }
    }

    private static IndexColorModel model(List<Integer> palette) {
        byte[] red = new byte[palette.size()];
        byte[] green = new byte[palette.size()];
        byte[] blue = new byte[palette.size()];
        for (int i = 0; i < palette.size(); i++) {
            red[i] = (byte) (palette.get(i) >> 16);
            green[i] = (byte) (palette.get(i) >> 8);
            blue[i] = (byte) (int) palette.get(i);
        }
        return new IndexColorModel(8, palette.size(), red, green, blue);
    }

    private static int nearest(List<Integer> palette, int wanted) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.size(); i++) {
            int colour = palette.get(i);
            int red = (colour >> 16 & 255) - (wanted >> 16 & 255);
            int green = (colour >> 8 & 255) - (wanted >> 8 & 255);
            int blue = (colour & 255) - (wanted & 255);
            int distance = 2 * red * red + 3 * green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
