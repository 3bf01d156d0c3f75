package org.lxdeck.tui.cli.generate;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the positional words of a verb stand for. */
final class Placeholders {
    private Placeholders() {}

    static boolean wantsContainer(CommandSpec spec) {
        for (PositionalParamSpec word : spec.positionalParameters()) {
            if (word.paramLabel().contains("[HOST:]NAME")) {
                return true;
            }
        }
        return false;
    }
}
