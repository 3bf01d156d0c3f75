package org.lxdeck.tui.cli.file;

import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.VerbGroup;
import picocli.CommandLine.Command;

/** {@code lxdeck file}. */
@Command(
        name = "file",
        description = {
            "Copy files into and out of containers, edit and delete them, running or stopped.",
            "Paths lead nowhere outside of the container, whatever its links say; owners are those seen inside."
        },
        subcommands = {FileList.class, FilePush.class, FilePull.class, FileEdit.class, FileMkdir.class, FileDelete.class
        })
public final class FileVerb extends VerbGroup {
    public FileVerb(CliContext context) {
        super(context);
    }
}
