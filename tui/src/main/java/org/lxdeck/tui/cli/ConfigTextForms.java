package org.lxdeck.tui.cli;

import java.util.List;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.ContainerYaml;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.model.Profile;

/** Configurations as the text that is edited, and read back with every check that names a line. */
public final class ConfigTextForms {
    private ConfigTextForms() {}

    /** A text and how to read what becomes of it. */
    public record Form(String text, Editing.Reader<OwnConfig> reader) {}

    /** Of a container as it is to be. */
    public static Form container(Container container, OwnConfig now) {
        return new Form(ContainerYaml.print(container, now), (text, source) -> {
            ContainerYaml.Parsed parsed = ContainerYaml.parse(text, source, container);
            ConfigCheck.container(parsed);
            return parsed.own();
        });
    }

    /** Of a profile as it is to be. */
    public static Form profile(String host, String name, OwnConfig now) {
        Profile profile = new Profile(host, name, now.description(), now.config(), now.devices(), List.of());
        return new Form(ProfileYaml.stored(profile), (text, source) -> {
            ProfileYaml.Parsed parsed = ProfileYaml.parse(text, source, host, name);
            ConfigCheck.profile(parsed);
            return OwnConfig.of(parsed.profile());
        });
    }
}
