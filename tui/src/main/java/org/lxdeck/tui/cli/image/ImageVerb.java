package org.lxdeck.tui.cli.image;

import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.VerbGroup;
import picocli.CommandLine.Command;

/** {@code lxdeck image}. */
@Command(
        name = "image",
        description = "Work with images. An image is named by alias, fingerprint or a unique beginning of one.",
        subcommands = {
            ImageList.class,
            ImageImport.class,
            ImageStarter.class,
            ImageInfo.class,
            ImageShow.class,
            ImageProperties.Get.class,
            ImageProperties.Set.class,
            ImageProperties.Unset.class,
            ImageAliasVerb.class,
            ImageDelete.class
        })
public final class ImageVerb extends VerbGroup {
    public ImageVerb(CliContext context) {
        super(context);
    }
}
