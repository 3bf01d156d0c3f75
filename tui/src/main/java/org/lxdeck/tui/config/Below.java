package org.lxdeck.tui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

/**
 * What a container's own configuration lies on.
 *
 * @param profiles in the order in which they are applied; those that are missing are left out
 */
public record Below(List<Profile> profiles) {
    public Below {
        profiles = List.copyOf(profiles);
    }

    /** A value and the profile it comes from. */
    public record From<T>(T value, String profile) {}

    /** What is beneath the draft of a container; nothing beneath that of a profile. */
    public static Below of(EngineState state, Draft draft) {
        List<Profile> found = new ArrayList<>();
        for (String name : draft.now().profiles()) {
            state.profile(draft.what().host(), name).ifPresent(found::add);
        }
        return new Below(found);
    }

    /** What comes through where the container says nothing about a key. */
    public Optional<From<String>> key(String key) {
        for (int i = profiles.size() - 1; i >= 0; i--) {
            String value = profiles.get(i).config().get(key);
            if (value != null) {
                return value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new From<>(value, profiles.get(i).name()));
            }
        }
        return Optional.empty();
    }

    /** What comes through where the container has no device of this name. */
    public Optional<From<Device>> device(String name) {
        for (int i = profiles.size() - 1; i >= 0; i--) {
            Device device = profiles.get(i).devices().get(name);
            if (device != null) {
                return Optional.of(new From<>(device, profiles.get(i).name()));
            }
        }
        return Optional.empty();
    }
}
