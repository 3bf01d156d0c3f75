package org.lxdeck.engine.doctor;

import org.lxdeck.engine.model.Text;

/**
 * What one check saw.
 *
 * @param check the check's name, a word that stays the same between versions, e.g. {@code lxcfs}
 * @param found what is there, one sentence
 * @param why what it means for containers; empty when all is well
 * @param command what mends it, to be typed by a person; may be empty
 * @param fixable whether {@link Doctor#fix} mends it
 */
public record Finding(String check, Severity severity, String found, String why, String command, boolean fixable) {
    public Finding {
        found = Text.line(found, 600);
    }

    static Finding ok(String check, String found) {
        return new Finding(check, Severity.OK, found, "", "", false);
    }

    static Finding note(String check, String found, String why) {
        return new Finding(check, Severity.NOTE, found, why, "", false);
    }

    static Finding warn(String check, String found, String why) {
        return new Finding(check, Severity.WARN, found, why, "", false);
    }

    static Finding fail(String check, String found, String why) {
        return new Finding(check, Severity.FAIL, found, why, "", false);
    }

    Finding mendedBy(String words) {
        return new Finding(check, severity, found, why, words, fixable);
    }

    Finding mendedByFix() {
        return new Finding(check, severity, found, why, command, true);
    }
}
