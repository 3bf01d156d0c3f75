package org.lxdeck.engine.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeedleTest {
    @Test
    void findsWhatIndexOfFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String text = word(random, random.nextInt(40));
            String word = word(random, 1 + random.nextInt(4));
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            int from = random.nextInt(text.length() + 1);
            assertEquals(text.indexOf(word, from), new Needle(word).in(bytes, from, bytes.length), text + "/" + word);
        }
    }

    @Test
    void stepsOverBytesThatAreNoAscii() {
        byte[] text = "ééab".getBytes(StandardCharsets.UTF_8);
        assertEquals(4, new Needle("ab").in(text, 0, text.length));
        assertEquals(-1, new Needle("ab").in(text, 0, text.length - 1));
    }

    private static String word(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append((char) ('a' + random.nextInt(3)));
        }
        return out.toString();
    }
}
