package org.lxdeck.lxc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why a configuration does not load.
 *
 * @param file the file that holds the fault: the one asked for, or one it includes
 * @param line the line in that file, from 1; 0 when it is not known
 * @param text the line as it stands there, sanitised; empty when it is not known
 * @param sentence what is wrong with it, sanitised
 */
public record LxcConfigFault(Path file, int line, String text, String sentence) {

    /** All of it as one sentence: {@code /path/config:12: unknown key "lxc.nope"}. */
    public String summary() {
        String place = Shown.plain(file.toString(), LogMessage.LONGEST);
        return place + (line > 0 ? ":" + line : "") + ": " + sentence;
    }

    /** The fault at a place liblxc named; the line's number is looked up in the file. */
    static LxcConfigFault of(ConfigReasons.Place place, String sentence) {
        Path file = Path.of(place.file());
        String text = Shown.plain(place.text(), LogMessage.LONGEST);
        return new LxcConfigFault(file, number(file, place.text().strip()), text, sentence);
    }

    /** This fault as one of another file with the same lines. */
    LxcConfigFault movedFrom(Path copy, Path original) {
        return file.equals(copy) ? new LxcConfigFault(original, line, text, sentence) : this;
    }

    private static int number(Path file, String wanted) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            for (int number = 1; line != null; number++) {
                if (isSame(line, wanted)) {
                    return number;
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }

    /** liblxc cuts very long lines in its log. */
    private static boolean isSame(@Nullable String line, String wanted) {
        if (line == null || wanted.isEmpty()) {
            return false;
        }
        String here = line.strip();
        return here.equals(wanted) || (wanted.length() > 1000 && here.startsWith(wanted));
    }
}
