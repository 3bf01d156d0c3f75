package org.lxdeck.lxc;

import java.nio.file.Path;

/**
 * Why a configuration does not load.
 *
 * @param file the file that holds the fault: the one checked, or one it includes
 * @param line the line in that file, from 1; 0 when liblxc does not tell
 * @param text the line as it stands there, sanitised; empty when unknown
 * @param sentence what is wrong with it, sanitised
 */
public record LxcConfigFault(Path file, int line, String text, String sentence) {

    /** All of it as one sentence: {@code /path/config:12: …}. */
    public String summary() {
        return Shown.plain(file.toString(), 300) + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
