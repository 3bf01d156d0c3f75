package org.lxdeck.tui.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lxdeck.engine.model.Device;

/**
 * A device as the editor lists it.
 *
 * @param own as the container or profile has it itself
 * @param before the same before anything was changed
 * @param below as it comes through from a profile
 */
public record DeviceRow(
        String name, Optional<Device> own, Optional<Device> before, Optional<Below.From<Device>> below) {
    /** Every device there is, will be or was, sorted by name. */
    public static List<DeviceRow> all(Draft draft, Below below) {
        Set<String> names = new TreeSet<>(draft.seen().devices().keySet());
        names.addAll(draft.now().devices().keySet());
        below.profiles().forEach(profile -> names.addAll(profile.devices().keySet()));
        List<DeviceRow> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new DeviceRow(
                    name, Draft.own(draft.now(), name), Draft.own(draft.seen(), name), below.device(name)));
        }
        return rows;
    }

    public boolean isChanged() {
        return !own.equals(before);
    }

    /** As it is in the end; empty when it will be gone. */
    public Optional<Device> effective() {
        return own.isPresent() ? own : below.map(Below.From::value);
    }

    /** Where it comes from. */
    public String source() {
        if (own.isEmpty()) {
            return below.map(from -> "profile " + from.profile()).orElse("taken away");
        }
        return below.map(from -> "own, over profile " + from.profile()).orElse("own");
    }

    /** Its options in a line, without the type. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        Optional<Device> shown = effective().isPresent() ? effective() : before;
        shown.ifPresent(device -> device.options().forEach((option, value) -> {
            if (!option.equals("type")) {
                text.append(text.length() == 0 ? "" : " ")
                        .append(option)
                        .append('=')
                        .append(value);
            }
        }));
        return text.toString();
    }

    public String type() {
        return effective().or(() -> before).map(Device::type).orElse("");
    }
}
