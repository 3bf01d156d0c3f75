package org.lxdeck.tui.cli.profile;

import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.VerbGroup;
import org.lxdeck.tui.cli.device.DeviceVerb;
import picocli.CommandLine.Command;

/** {@code lxdeck profile}. */
@Command(
        name = "profile",
        description = "Work with profiles.",
        subcommands = {
            ProfileList.class,
            ProfileShow.class,
            ProfileCreate.class,
            ProfileEdit.class,
            ProfileKeys.Get.class,
            ProfileKeys.Set.class,
            ProfileKeys.Unset.class,
            ProfileCopy.class,
            ProfileRename.class,
            ProfileDelete.class,
            ProfileUse.Assign.class,
            ProfileUse.Add.class,
            ProfileUse.Remove.class,
            DeviceVerb.class
        })
public final class ProfileVerb extends VerbGroup {
    public ProfileVerb(CliContext context) {
        super(context);
    }
}
