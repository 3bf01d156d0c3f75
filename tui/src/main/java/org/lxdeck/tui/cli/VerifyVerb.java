package org.lxdeck.tui.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lxdeck verify}: part of the grammar for help and completion; the launcher itself carries it out. */
@Command(name = "verify", description = "Get what the tests need and run them all (in a source tree).")
final class VerifyVerb extends CliVerb {
    @Option(names = "--quick", description = "Only the tests without containers")
    boolean quick;

    @Option(names = "--vm", description = "Only the tests on another kernel, in a virtual machine")
    boolean vm;

    VerifyVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() {
        throw usage("verify is run by the launcher: call ./lxdeck verify in a source tree");
    }
}
