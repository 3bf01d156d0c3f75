package org.lxdeck.engine.host.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.diagnosis.Ending;
import org.lxdeck.engine.diagnosis.Fault;
import org.lxdeck.engine.diagnosis.Gathered;
import org.lxdeck.engine.host.DiagnosisRole;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ProcessRow;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.UsageSample;

/** What the demo's host knows of the troubles it has made up. */
final class DemoDiagnosis implements DiagnosisRole {
    private static final long GIBI = 1L << 30;
    private static final String NO_BRIDGE = "br-parts";

    private final DemoWorld world;

    DemoDiagnosis(DemoWorld world) {
        this.world = world;
    }

    @Override
    public Gathered gather(Container container) {
        synchronized (world) {
            DemoContainer demo = world.find(container.name());
            if (demo == null) {
                return Gathered.NOTHING;
            }
            return new Gathered(
                    demo.ending,
                    demo.lastPid,
                    failure(demo),
                    faults(demo),
                    List.of(),
                    disk(demo),
                    UsageSample.UNKNOWN,
                    limits(demo),
                    killed(demo),
                    processes(demo));
        }
    }

    private static Optional<Gathered.StartFailure> failure(DemoContainer demo) {
        if (demo.fault != DemoFault.NO_BRIDGE || demo.pid != 0) {
            return Optional.empty();
        }
        return Optional.of(new Gathered.StartFailure(
                "bridge \"" + NO_BRIDGE + "\" does not exist",
                "lxc.net.N.link must name an interface of the host",
                "lxc-start " + demo.ref.name() + " ERROR network - Failed to attach \"vethMOI2Kx\" to bridge \""
                        + NO_BRIDGE + "\""));
    }

    private List<Fault> faults(DemoContainer demo) {
        List<Fault> faults = faults(world.profiles.expandDevices(demo).values());
        if (demo.fault == DemoFault.NO_BRIDGE) {
            faults.add(
                    new Fault(Fault.Kind.BRIDGE_MISSING, NO_BRIDGE, "/var/lib/lxc/" + demo.ref.name() + "/config:9"));
        }
        return faults;
    }

    private static List<Fault> faults(Collection<Device> devices) {
        List<Fault> faults = new ArrayList<>();
        for (Device device : devices) {
            String parent = device.option("parent", "lxcbr0");
            if (device.type().equals("nic") && !parent.equals("lxcbr0")) {
                faults.add(new Fault(Fault.Kind.BRIDGE_MISSING, parent, "device " + device.name()));
            }
        }
        return faults;
    }

    private static Gathered.Disk disk(DemoContainer demo) {
        long free = demo.fault == DemoFault.SLOW_DISK ? 180L << 20 : 721 * GIBI;
        return new Gathered.Disk("/var/lib/lxc/" + demo.ref.name(), 1860 * GIBI, free, 90_000_000);
    }

    private Gathered.Limits limits(DemoContainer demo) {
        long periods = demo.pid == 0 ? -1 : Math.max(1, (world.clock.millis() - demo.startedAtMillis) / 100);
        int throttled = Math.max(0, demo.sample.throttledPerMille());
        boolean limited = demo.fault == DemoFault.THROTTLED;
        return new Gathered.Limits(
                periods,
                limited ? periods * throttled / 1000 : 0,
                limited ? 50_000 : -1,
                limited ? 100_000 : -1,
                demo.fault == DemoFault.PROCESS_LIMIT ? 214 : 0,
                demo.fault == DemoFault.OUT_OF_MEMORY ? 1300 + demo.sample.oomKills() : 0,
                false);
    }

    private static List<String> killed(DemoContainer demo) {
        boolean init = demo.fault == DemoFault.INIT_KILLED && demo.ending.how() == Ending.How.SIGNALLED;
        if (demo.fault != DemoFault.OUT_OF_MEMORY && !init) {
            return List.of();
        }
        int pid = init ? demo.lastPid : demo.pid + 12;
        return List.of("Memory cgroup out of memory: Killed process " + pid + (init ? " (init)" : " (node)")
                + " total-vm:1311232kB, anon-rss:" + (init ? 498_120 : 1_030_144) + "kB");
    }

    private static List<ProcessRow> processes(DemoContainer demo) {
        List<ProcessRow> rows = new ArrayList<>(DemoProcesses.of(demo));
        if (demo.fault == DemoFault.SLOW_DISK && !rows.isEmpty()) {
            ProcessRow last = rows.remove(rows.size() - 1);
            rows.add(new ProcessRow(
                    last.pid(),
                    last.insidePid(),
                    last.parent(),
                    last.uid(),
                    last.insideUid(),
                    'D',
                    last.cpuPerMille(),
                    last.rss(),
                    last.threads(),
                    last.startTicks(),
                    last.startedAtMillis(),
                    last.command()));
        }
        return rows;
    }

    @Override
    public List<Fault> faults(Profile profile) {
        return faults(profile.devices().values());
    }

    @Override
    public List<String> faults(Image image) {
        return List.of();
    }
}
