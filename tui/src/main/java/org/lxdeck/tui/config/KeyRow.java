package org.lxdeck.tui.config;

import java.util.Optional;
import org.lxdeck.engine.config.ConfigKey;
import org.lxdeck.engine.config.ConfigKey.When;
import org.lxdeck.engine.config.KeyCheck;
import org.lxdeck.engine.config.KeyDefaults;
import org.lxdeck.engine.model.Text;

/**
 * A key as the editor lists it.
 *
 * @param known its row in the table of keys; empty for the description and for keys that nobody knows
 * @param own what the container or profile says itself; empty when it says nothing
 * @param before the same before anything was changed
 * @param below what comes through from a profile where it says nothing itself
 */
public record KeyRow(
        String key, Optional<ConfigKey> known, String own, String before, Optional<Below.From<String>> below) {
    /** Whether it stands for many keys, whose names are to be completed. */
    public boolean isFamily() {
        return key.endsWith("*");
    }

    public boolean isChanged() {
        return !own.equals(before);
    }

    public boolean isSet() {
        return !own.isEmpty() || below.isPresent();
    }

    /** What holds in the end; empty when nothing is set. */
    public String effective() {
        return own.isEmpty() ? below.map(Below.From::value).orElse("") : own;
    }

    public String help() {
        return key.equals(Draft.DESCRIPTION)
                ? "A sentence about it, for people"
                : known.map(ConfigKey::help).orElse("No version of lxdeck knows this key");
    }

    /** What it takes. */
    public String grammar() {
        return known.map(row -> row.type().grammar()).orElse("one line of text");
    }

    /** When a change of it takes effect. */
    public String when() {
        When when = known.map(ConfigKey::when).orElse(When.STORED);
        return switch (when) {
            case LIVE -> "at once";
            case NEXT_START -> "at the next start";
            case STORED -> "only stored";
        };
    }

    /** What holds while nobody sets it. */
    public String initial() {
        return KeyDefaults.of(key);
    }

    /** Whether its value is for an editor, not for a line: it has several, or what no line of a form can hold. */
    public boolean isText() {
        return own.indexOf('\n') >= 0
                || !Text.line(own).equals(own)
                || known.map(ConfigKey::isText).orElse(false);
    }

    /** Why it cannot have this value; empty when it can. */
    public String problem(String value, boolean profile) {
        return key.equals(Draft.DESCRIPTION) ? "" : KeyCheck.problem(key, value, profile);
    }
}
