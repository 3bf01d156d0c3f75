package org.lxdeck.tui.cli.file;

import picocli.CommandLine.Option;

/** What may come with files in either direction. */
final class CopyOptions {
    @Option(
            names = {"-r", "--recursive"},
            description = "Directories with all that is in them")
    boolean recursive;

    @Option(
            names = {"-p", "--create-dirs"},
            description = "Make directories that are missing above the target")
    boolean createDirs;
}
