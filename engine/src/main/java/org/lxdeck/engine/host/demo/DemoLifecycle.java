package org.lxdeck.engine.host.demo;

import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineError.Kind;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Signal;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** Starting and stopping in the demo, faults included. */
final class DemoLifecycle {
    private final DemoWorld world;
    private final DemoPace pace;

    DemoLifecycle(DemoWorld world, DemoPace pace) {
        this.world = world;
        this.pace = pace;
    }

    Outcome start(ContainerRef ref, Progress progress) throws EngineException {
        DemoContainer container = usable(ref);
        if (container.status == ContainerStatus.FROZEN) {
            return unfreeze(ref, progress);
        }
        if (container.status.isAlive()) {
            throw conflict(ref, "is already running");
        }
        world.setStatus(container, ContainerStatus.STARTING);
        try {
            pace.stage(progress, "preparing devices", 400);
            checkBridges(container);
            pace.stage(progress, "starting init", 500);
        } catch (EngineException e) {
            world.end(container);
            throw e;
        }
        world.begin(container);
        return Outcome.DONE;
    }

    private void checkBridges(DemoContainer container) throws EngineException {
        for (Device device : world.profiles.expandDevices(container).values()) {
            String parent = device.option("parent", "");
            if (device.type().equals("nic") && !parent.equals("lxcbr0")) {
                throw missingBridge(container, parent);
            }
        }
        if (container.fault == DemoFault.NO_BRIDGE) {
            throw missingBridge(container, "br-parts");
        }
    }

    private static EngineException missingBridge(DemoContainer container, String bridge) {
        String name = container.ref.name();
        EngineError error = new EngineError(
                Kind.FAILED,
                "“" + name + "” did not start: bridge " + bridge + " does not exist.",
                "lxc-start " + name + " ERROR network - ../src/lxc/network.c:netdev_configure_server_veth:729"
                        + " - No such file or directory - Failed to attach \"vethMOI2Kx\" to bridge \"" + bridge
                        + "\"",
                "Make the bridge (ip link add " + bridge + " type bridge) or change the parent of eth0.");
        return new EngineException(error);
    }

    Outcome stop(ContainerRef ref, int graceSeconds, Progress progress) throws EngineException {
        DemoContainer container = alive(ref);
        if (container.status == ContainerStatus.FROZEN) {
            world.setStatus(container, ContainerStatus.THAWED);
        }
        world.setStatus(container, ContainerStatus.STOPPING);
        progress.stage("waiting for init");
        boolean obeys = container.fault != DemoFault.IGNORES_SHUTDOWN;
        int seconds = obeys ? Math.min(graceSeconds, 2) : graceSeconds;
        try {
            for (int i = 0; i < seconds; i++) {
                progress.steps(i, graceSeconds);
                pace.pause(progress, 1000);
            }
        } catch (EngineException e) {
            world.setStatus(container, ContainerStatus.RUNNING);
            throw e;
        }
        if (!obeys) {
            world.setStatus(container, ContainerStatus.RUNNING);
            throw new EngineException(
                    Kind.TIMED_OUT,
                    "“" + ref.name() + "” is still running after " + graceSeconds + " s.",
                    "Kill it, or give it more time.");
        }
        world.end(container);
        return Outcome.DONE;
    }

    Outcome kill(ContainerRef ref, Progress progress) throws EngineException {
        DemoContainer container = alive(ref);
        world.setStatus(container, ContainerStatus.STOPPING);
        pace.stage(progress, "killing init", 200);
        world.end(container);
        return Outcome.DONE;
    }

    Outcome restart(ContainerRef ref, int graceSeconds, boolean force, Progress progress) throws EngineException {
        if (force) {
            kill(ref, progress);
        } else {
            stop(ref, graceSeconds, progress);
        }
        return start(ref, progress);
    }

    Outcome freeze(ContainerRef ref, Progress progress) throws EngineException {
        DemoContainer container = alive(ref);
        if (container.status == ContainerStatus.FROZEN) {
            throw conflict(ref, "is already frozen");
        }
        world.setStatus(container, ContainerStatus.FREEZING);
        pace.stage(progress, "freezing", 200);
        world.setStatus(container, ContainerStatus.FROZEN);
        return Outcome.DONE;
    }

    Outcome unfreeze(ContainerRef ref, Progress progress) throws EngineException {
        DemoContainer container = alive(ref);
        if (container.status != ContainerStatus.FROZEN) {
            throw conflict(ref, "is not frozen");
        }
        pace.stage(progress, "thawing", 100);
        world.setStatus(container, ContainerStatus.RUNNING);
        return Outcome.DONE;
    }

    /** Does to a process what the signal usually does; init is only ended by KILL, as the kernel has it. */
    Outcome signal(SignalProcess intent, Progress progress) throws EngineException {
        DemoContainer container = alive(intent.ref());
        String name = intent.ref().name();
        int pid = intent.process().pid();
        if (pid == container.pid && !intent.mayHitInit()) {
            throw new EngineException(
                    Kind.REFUSED,
                    "Process " + pid + " is the init of “" + name + "”: when it ends, everything in it ends.",
                    "Stop the container.");
        }
        if (pid == container.pid && intent.signal() == Signal.KILL) {
            world.endedBySignal(container, Signal.KILL.number());
        } else if (!world.signal(container, intent.process(), intent.signal())) {
            throw new EngineException(Kind.REFUSED, "Process " + pid + " is not, or no longer, one of “" + name + "”.");
        }
        if (container.status == ContainerStatus.FROZEN) {
            progress.note("“" + name + "” is frozen: the process gets it when the container is resumed.");
        }
        return Outcome.of("pid", Integer.toString(pid));
    }

    /** The container, refused when its configuration does not load. */
    DemoContainer usable(ContainerRef ref) throws EngineException {
        DemoContainer container = world.get(ref);
        if (container.isBroken()) {
            throw new EngineException(
                    Kind.INVALID,
                    "The configuration of “" + ref.name() + "” does not load: " + DemoContainer.BROKEN + ".",
                    "Mend that line.");
        }
        return container;
    }

    private DemoContainer alive(ContainerRef ref) throws EngineException {
        DemoContainer container = usable(ref);
        if (!container.status.isAlive()) {
            throw conflict(ref, "is not running");
        }
        return container;
    }

    static EngineException conflict(ContainerRef ref, String what) {
        return new EngineException(Kind.CONFLICT, "“" + ref.name() + "” " + what + ".");
    }
}
