package org.lxdeck.engine.host.local.config;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ContainerPaths;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.Generator;
import org.lxdeck.engine.config.HostFacts;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.Macs;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.config.NicPlan;
import org.lxdeck.engine.device.DevicePlace;
import org.lxdeck.engine.host.local.LocalSite;

/** Puts together the text of a container's configuration file from what is asked of it and what this machine is. */
final class Composer {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LocalSite site;
    private final HostLook look;
    private @Nullable HookPrograms hooks;

    Composer(LocalSite site, HostLook look) {
        this.site = site;
        this.look = look;
    }

    /**
     * A finished configuration.
     *
     * @param spec with what was chosen for its nics
     * @param lines the generated ones
     * @param notes sentences for the user
     */
    record Composed(ContainerSpec spec, List<LxcLine> lines, List<String> notes) {
        byte[] text(MarkedConfig around) {
            return around.with(spec, lines);
        }
    }

    /**
     * Composes.
     *
     * @param around what stands outside the block
     * @param cpus the CPUs chosen for it, empty for no restriction
     */
    Composed compose(String name, Asked asked, MarkedConfig around, String cpus) throws EngineException {
        hooks().install();
        HostFacts read = look.facts();
        HostFacts facts = new HostFacts(
                read.liblxcMajor(),
                read.unified(),
                read.appArmor(),
                read.paths(),
                read.limits().withCpus(cpus));
        ContainerSpec spec = NicPlan.complete(
                asked.spec(), asked.effective().devices(), takenIndexes(around), () -> Macs.random(RANDOM));
        Generator.Result result =
                Generator.lines(spec, asked.effective(), facts, paths(name), RootLayers.of(around.outside()));
        return new Composed(spec, result.lines(), result.notes());
    }

    private ContainerPaths paths(String name) {
        return new ContainerPaths(site.log(name), site.console(name), new PolicyFiles(site).directory(), place(name));
    }

    /** Where the host's side of a container's devices lies. */
    DevicePlace place(String name) {
        return new DevicePlace(
                site.lxcpath(), name, DevicePlace.root(site.places()), site.log(name), hooks().directory());
    }

    private synchronized HookPrograms hooks() {
        HookPrograms known = hooks;
        if (known == null) {
            known = new HookPrograms(site.places());
            hooks = known;
        }
        return known;
    }

    private static Set<Integer> takenIndexes(MarkedConfig around) {
        Set<Integer> taken = new TreeSet<>();
        for (LxcLine line : Includes.allLines(around.outside())) {
            int index = MarkedConfig.netIndex(line.key());
            if (index >= 0) {
                taken.add(index);
            }
        }
        return taken;
    }
}
