package org.lxdeck.tui.app;

import org.lxdeck.tui.dialog.Caution;
import org.lxdeck.tui.input.Keymap;
import org.lxdeck.tui.line.Caller;

/**
 * What belongs to this run of the dashboard and not to the fleet; nothing of it changes by itself.
 *
 * @param version of lxdeck
 * @param host name of this machine
 * @param demo whether the fleet is made up
 * @param zoneSeconds seconds east of UTC of the clock that is shown
 * @param term the user's TERM, for shells inside
 * @param hint a sentence shown when there is nothing else to show, e.g. how to get root; may be empty
 * @param logFile where details of failures are kept; empty when nowhere
 * @param caution how much has to be said before something dangerous
 * @param copies the file for copies that the terminal cannot take
 * @param directory where files are saved unless somebody says otherwise; ends with a slash
 * @param caller how this lxdeck is called from a shell
 */
public record Session(
        String version,
        String host,
        boolean demo,
        int zoneSeconds,
        Keymap keymap,
        String term,
        String hint,
        String logFile,
        Caution caution,
        String copies,
        String directory,
        Caller caller) {
    Session withKeymap(Keymap other) {
        return new Session(
                version, host, demo, zoneSeconds, other, term, hint, logFile, caution, copies, directory, caller);
    }
}
