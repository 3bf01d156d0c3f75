package org.lxdeck.tui.cli;

/** A word that only leads to further verbs; alone it is wrong usage. */
public abstract class VerbGroup extends CliVerb {
    protected VerbGroup(CliContext context) {
        super(context);
    }

    @Override
    protected int run() {
        throw usage("say what to do: lxdeck " + spec.name() + " "
                + String.join("|", spec.subcommands().keySet()));
    }
}
