package org.lxdeck.engine.host.local.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lxdeck.engine.Change;
import org.lxdeck.engine.config.SeccompPolicy;
import org.lxdeck.engine.model.ContainerRef;

/**
 * What a change did to one container.
 *
 * @param before what was asked of it
 * @param after what is asked of it now, with what was chosen for its nics
 * @param running whether it ran meanwhile, so that what can be applied at once was
 */
record Brought(ContainerRef ref, Asked before, Asked after, boolean running) {
    private static final int SHOWN = 12;

    /** Whether it has another seccomp policy now. */
    boolean changesPolicy() {
        return !SeccompPolicy.file(before.spec(), before.effective())
                .equals(SeccompPolicy.file(after.spec(), after.effective()));
    }

    /** Keys and options that wait for its next start. */
    List<String> later() {
        return keys(change -> !change.live() && !Changes.isStored(change.key()));
    }

    private List<String> keys(Predicate<Change> which) {
        List<String> keys = new ArrayList<>();
        for (Change change : Changes.between(ref, before.effective(), after.effective())) {
            if (which.test(change)) {
                keys.add(change.key());
            }
        }
        return keys;
    }

    /** For a person: what took effect at once, what waits for its next start, what is only kept. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        if (running) {
            part(parts, " at once", keys(change -> change.live() && !Changes.isStored(change.key())));
            part(parts, " at its next start", later());
        } else {
            part(parts, " at its next start", keys(change -> !Changes.isStored(change.key())));
        }
        part(parts, " kept", keys(change -> Changes.isStored(change.key())));
        return parts.isEmpty() ? "nothing changes in it" : String.join("; ", parts);
    }

    private static void part(List<String> parts, String when, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String key : keys) {
            boolean option = key.startsWith("devices.") && key.lastIndexOf('.') > "devices.".length();
            names.add(option ? "device " + key.substring("devices.".length(), key.lastIndexOf('.')) : key);
        }
        List<String> shown = names.stream().limit(SHOWN).toList();
        parts.add(String.join(", ", shown) + (names.size() > SHOWN ? " and others" : "") + when);
    }
}
