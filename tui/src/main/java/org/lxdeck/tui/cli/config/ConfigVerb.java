package org.lxdeck.tui.cli.config;

import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.VerbGroup;
import org.lxdeck.tui.cli.device.DeviceVerb;
import picocli.CommandLine.Command;

/** {@code lxdeck config}. */
@Command(
        name = "config",
        description = "Work with a container's configuration.",
        subcommands = {
            ConfigShow.class,
            ConfigEdit.class,
            ConfigKeys.Get.class,
            ConfigKeys.Set.class,
            ConfigKeys.Unset.class,
            KeysVerb.class,
            DeviceVerb.class
        })
public final class ConfigVerb extends VerbGroup {
    public ConfigVerb(CliContext context) {
        super(context);
    }
}
