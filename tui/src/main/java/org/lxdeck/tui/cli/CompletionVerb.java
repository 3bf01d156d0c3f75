package org.lxdeck.tui.cli;

import org.lxdeck.tui.cli.generate.FishCompletion;
import org.lxdeck.tui.cli.generate.ShellCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck completion}. */
@Command(
        name = "completion",
        description = {
            "Print a completion script.",
            "bash: lxdeck completion bash > /etc/bash_completion.d/lxdeck;"
                    + " zsh: … > a directory of $fpath, as _lxdeck; fish: … > ~/.config/fish/completions/lxdeck.fish"
        })
final class CompletionVerb extends CliVerb {
    /** The shells there is a script for. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish")
    Shell shell = Shell.bash;

    CompletionVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() {
        CommandLine root = Grammar.full(new Cli(context).factory());
        out().print(
                        switch (shell) {
                            case bash -> ShellCompletion.bash(root);
                            case zsh -> ShellCompletion.zsh(root);
                            case fish -> FishCompletion.of(root);
                        });
        return ExitCode.OK;
    }
}
