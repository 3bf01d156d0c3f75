package org.lxdeck.tui.line;

import java.util.List;

/**
 * How this lxdeck is called from a shell, and where it keeps what concerns that.
 *
 * @param self its name and the options that choose its hosts, e.g. {@code lxdeck --lxcpath /srv/lxc}
 * @param launcher path of the program, for a shell that does not find it by its name; may be empty
 * @param directory where scripts are saved unless the user says otherwise; ends with a slash
 * @param history file of the lines typed; empty when they are kept nowhere
 */
public record Caller(List<String> self, String launcher, String directory, String history) {
    public Caller {
        self = List.copyOf(self);
    }
}
