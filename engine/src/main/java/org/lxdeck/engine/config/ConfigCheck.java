package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.device.DeviceTypes;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;

/** Validates what is asked for: of a profile, of a container's own keys, of what they come to together. Pure. */
public final class ConfigCheck {
    private ConfigCheck() {}

    /** Throws the first thing wrong with a profile. */
    public static void profile(Profile profile) throws EngineException {
        refuse(problems(profile.config(), profile.devices(), true), "");
    }

    /** The same with file and line. */
    public static void profile(ProfileYaml.Parsed parsed) throws EngineException {
        Profile profile = parsed.profile();
        for (Problem problem : problems(profile.config(), profile.devices(), true)) {
            throw new EngineException(EngineError.Kind.INVALID, parsed.at(problem));
        }
    }

    /** Throws the first thing wrong with a container's own configuration, with file and line. */
    public static void container(ContainerYaml.Parsed parsed) throws EngineException {
        for (Problem problem : problems(parsed.own().config(), parsed.own().devices(), false)) {
            throw new EngineException(EngineError.Kind.INVALID, parsed.at(problem));
        }
    }

    /** Throws the first thing wrong with a container's own keys and devices. */
    public static void container(Map<String, String> config, Map<String, Device> devices) throws EngineException {
        refuse(problems(config, devices, false), "");
    }

    /** Throws what is wrong with profiles and own configuration taken together. */
    public static void expanded(Effective effective) throws EngineException {
        Optional<Problem> conflict = KeyConflicts.find(effective.config());
        if (conflict.isPresent()) {
            refuse(List.of(conflict.get()), "");
        }
        refuse(DeviceTypes.conflicts(effective.devices()), "Invalid expanded devices: ");
    }

    /** All that is wrong, keys first, then devices each alone, then together. */
    public static List<Problem> problems(Map<String, String> config, Map<String, Device> devices, boolean profile) {
        List<Problem> found = new ArrayList<>(KeyCheck.problems(config, profile));
        KeyConflicts.find(config).ifPresent(found::add);
        List<Problem> wrong = DeviceTypes.problems(devices);
        found.addAll(wrong);
        if (wrong.isEmpty()) {
            found.addAll(DeviceTypes.conflicts(devices));
        }
        return found;
    }

    private static void refuse(List<Problem> problems, String prefix) throws EngineException {
        if (!problems.isEmpty()) {
            List<String> more = new ArrayList<>();
            for (Problem problem : problems) {
                more.add(problem.path() + ": " + problem.sentence());
            }
            throw new EngineException(EngineError.of(
                            EngineError.Kind.INVALID, prefix + problems.get(0).sentence())
                    .withDetail(String.join("\n", more)));
        }
    }
}
