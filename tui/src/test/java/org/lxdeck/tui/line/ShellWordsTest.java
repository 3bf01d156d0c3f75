package org.lxdeck.tui.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is quoted comes back as it was: through our own splitting, and through a real shell. */
class ShellWordsTest {
    private static final String ODD = "ab 9'\"\\$`!*?[]{}()<>|&;#~=%\n\t-/é漢,";

    @Test
    void ourOwnSplittingUndoesQuoting() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            List<String> words = words(random);
            assertEquals(words, ShellWords.split(ShellWords.join(words)));
        }
    }

    @Test
    void aShellUndoesQuoting() throws Exception {
        Random random = new Random(2);
        List<String> all = new ArrayList<>(List.of("", "-n", "--", "it's", "$HOME", "a\nb", "~root", "x=y z"));
        for (int i = 0; i < 60; i++) {
            all.addAll(words(random));
        }
        String line = "printf '%s\\001' " + ShellWords.join(all);
        Process shell = new ProcessBuilder("/bin/sh", "-c", line)
                .redirectErrorStream(true)
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor(), out);
        assertEquals(all, List.of(out.substring(0, out.length() - 1).split("\001", -1)));
    }

    @Test
    void whatNeedsNoQuotesHasNone() {
        assertEquals(
                "lxdeck launch dev web01 -p small -c limits.memory=256MiB",
                ShellWords.join(
                        List.of("lxdeck", "launch", "dev", "web01", "-p", "small", "-c", "limits.memory=256MiB")));
        assertEquals("''", ShellWords.quote(""));
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            StringBuilder word = new StringBuilder();
            for (int j = random.nextInt(8); j > 0; j--) {
                word.append(ODD.charAt(random.nextInt(ODD.length())));
            }
            words.add(word.toString());
        }
        return words;
    }
}
