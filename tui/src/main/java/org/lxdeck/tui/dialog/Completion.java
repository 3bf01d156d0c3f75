package org.lxdeck.tui.dialog;

import java.util.List;

/** What several completions have in common. */
final class Completion {
    private Completion() {}

    /** The longest beginning that all texts share; empty for no text. */
    static String commonStart(List<String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        String common = texts.get(0);
        for (String text : texts) {
            int i = 0;
            while (i < common.length() && i < text.length() && common.charAt(i) == text.charAt(i)) {
                i++;
            }
            common = common.substring(0, i);
        }
        return common;
    }

    /** The last part of a path, with its slash when it is a directory. */
    static String lastPart(String path) {
        int slash = path.lastIndexOf('/', path.length() - 2);
        return path.substring(slash + 1);
    }
}
