package org.lxdeck.tui.cli;

import picocli.CommandLine;

/** The version of this build, from the jar's manifest. */
public final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"lxdeck " + text()};
    }

    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpacked build" : version;
    }
}
