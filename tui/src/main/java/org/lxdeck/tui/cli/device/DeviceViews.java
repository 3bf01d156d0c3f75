package org.lxdeck.tui.cli.device;

import org.lxdeck.engine.Engine;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.ExitCode;
import org.lxdeck.tui.cli.list.ContainerTree;
import org.lxdeck.tui.cli.table.Tree;
import picocli.CommandLine.Command;

/** {@code device list|show}: own devices only, as lxc does. */
final class DeviceViews {
    private DeviceViews() {}

    /** {@code list}. */
    @Command(name = "list", aliases = "ls", description = "List the names of devices.")
    static final class Names extends OnDevices {
        Names(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Owner owner) {
            for (String device : ContainerTree.devices(owner.own()).keySet()) {
                out().println(device);
            }
            return ExitCode.OK;
        }
    }

    /** {@code show}. */
    @Command(name = "show", description = "Show devices as YAML.")
    static final class Show extends OnDevices {
        Show(CliContext context) {
            super(context);
        }

        @Override
        int run(Engine engine, Owner owner) {
            out().print(Tree.yaml(ContainerTree.devices(owner.own())));
            return ExitCode.OK;
        }
    }
}
