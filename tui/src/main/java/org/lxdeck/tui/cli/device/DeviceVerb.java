package org.lxdeck.tui.cli.device;

import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.VerbGroup;
import picocli.CommandLine.Command;

/** {@code lxdeck config device} and {@code lxdeck profile device}. */
@Command(
        name = "device",
        description = "Work with devices. A running container takes at once what can be changed live.",
        subcommands = {
            DeviceAdd.class,
            DeviceRemove.class,
            DeviceOptions.Get.class,
            DeviceOptions.Set.class,
            DeviceOptions.Unset.class,
            DeviceOverride.class,
            DeviceViews.Names.class,
            DeviceViews.Show.class,
            DeviceKeysVerb.class
        })
public final class DeviceVerb extends VerbGroup {
    public DeviceVerb(CliContext context) {
        super(context);
    }
}
