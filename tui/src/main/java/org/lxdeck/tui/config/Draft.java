package org.lxdeck.tui.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.Seen;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.model.Profile;

/**
 * Changes to a configuration that are collected and not yet made.
 *
 * @param seen what it was when it was looked at last
 * @param now what it is to be
 */
public record Draft(Edited what, OwnConfig seen, OwnConfig now) {
    /** Stands for the description in the list of keys. */
    public static final String DESCRIPTION = "description";

    public static Draft of(Container container) {
        OwnConfig own = OwnConfig.of(container);
        return new Draft(new Edited(container.ref().host(), container.name(), false), own, own);
    }

    public static Draft of(Profile profile) {
        OwnConfig own = OwnConfig.of(profile);
        return new Draft(new Edited(profile.host(), profile.name(), true), own, own);
    }

    public Draft with(OwnConfig changed) {
        return new Draft(what, seen, changed);
    }

    /** With another value of a key, or of the description; an empty one takes it away. */
    public Draft with(String key, String value) {
        return with(key.equals(DESCRIPTION) ? now.withDescription(value) : now.with(key, value));
    }

    public Draft with(String name, Optional<Device> device) {
        return with(now.with(name, device));
    }

    public String value(String key) {
        return key.equals(DESCRIPTION) ? now.description() : now.get(key);
    }

    public String before(String key) {
        return key.equals(DESCRIPTION) ? seen.description() : seen.get(key);
    }

    public boolean isDirty() {
        return !now.equals(seen);
    }

    /** The keys whose own value changes, the description among them, sorted. */
    public List<String> keys() {
        Set<String> all = new TreeSet<>(seen.config().keySet());
        all.addAll(now.config().keySet());
        List<String> changed = new ArrayList<>();
        if (!seen.description().equals(now.description())) {
            changed.add(DESCRIPTION);
        }
        for (String key : all) {
            if (!seen.get(key).equals(now.get(key))) {
                changed.add(key);
            }
        }
        return changed;
    }

    /** The names of own devices that change, sorted. */
    public List<String> devices() {
        Set<String> all = new TreeSet<>(seen.devices().keySet());
        all.addAll(now.devices().keySet());
        List<String> changed = new ArrayList<>();
        for (String name : all) {
            if (!own(seen, name).equals(own(now, name))) {
                changed.add(name);
            }
        }
        return changed;
    }

    public boolean changesProfiles() {
        return !seen.profiles().equals(now.profiles());
    }

    /** How many things change. */
    public int size() {
        return keys().size() + devices().size() + (changesProfiles() ? 1 : 0);
    }

    static Optional<Device> own(OwnConfig side, String name) {
        return Optional.ofNullable(side.devices().get(name));
    }

    /** All that is wrong with it alone. */
    public List<Problem> problems() {
        return ConfigCheck.problems(now.config(), now.devices(), what.isProfile());
    }

    /** The same changes to what it has become meanwhile: what is not changed here follows. */
    public Draft onto(OwnConfig become) {
        OwnConfig merged = become;
        for (String key : keys()) {
            merged = key.equals(DESCRIPTION)
                    ? merged.withDescription(now.description())
                    : merged.with(key, now.get(key));
        }
        for (String name : devices()) {
            merged = merged.with(name, own(now, name));
        }
        List<String> profiles = changesProfiles() ? now.profiles() : become.profiles();
        return new Draft(
                what, become, new OwnConfig(merged.description(), profiles, merged.config(), merged.devices()));
    }

    /** What is changed here and was changed by somebody else as well. */
    public List<String> clashes(OwnConfig become) {
        return asked().others(become);
    }

    /** What does it, all of it or nothing. */
    public Intent intent() {
        if (what.isProfile()) {
            return new ProfileIntent.SaveProfile(profile(now), false, Optional.of(profile(seen)));
        }
        Map<String, String> set = new LinkedHashMap<>();
        for (String key : keys()) {
            if (!key.equals(DESCRIPTION)) {
                set.put(key, now.get(key));
            }
        }
        Map<String, Optional<Device>> changed = new LinkedHashMap<>();
        for (String name : devices()) {
            changed.put(name, own(now, name));
        }
        boolean describes = !seen.description().equals(now.description());
        return new Intent.Configure(
                what.ref(),
                set,
                changed,
                describes ? Optional.of(now.description()) : Optional.empty(),
                changesProfiles() ? Optional.of(now.profiles()) : Optional.empty(),
                asked());
    }

    private Seen asked() {
        Map<String, String> config = new LinkedHashMap<>();
        Map<String, Optional<Device>> changed = new LinkedHashMap<>();
        Optional<String> text = Optional.empty();
        for (String key : keys()) {
            if (key.equals(DESCRIPTION)) {
                text = Optional.of(seen.description());
            } else {
                config.put(key, seen.get(key));
            }
        }
        for (String name : devices()) {
            changed.put(name, own(seen, name));
        }
        return new Seen(config, changed, text, changesProfiles() ? Optional.of(seen.profiles()) : Optional.empty());
    }

    private Profile profile(OwnConfig side) {
        return new Profile(what.host(), what.name(), side.description(), side.config(), side.devices(), List.of());
    }
}
