package org.lxdeck.tui;

import java.util.List;
import org.lxdeck.tui.cli.CliIo;
import org.lxdeck.tui.cli.PreparedHost;

/** Makes the host ready before the screen is taken; a class of its own so that it is loaded only then. */
final class Preparation {
    private Preparation() {}

    static void ensure(List<String> lxcPaths) {
        PreparedHost.ensure(CliIo.ofProcess(), lxcPaths);
    }
}
