package org.lxdeck.tui.pane;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.ContainerStatus;
import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.engine.model.UsageSample;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;

/** What the overview of a container says, drawn with graphs or as text to read and copy. */
public final class OverviewFacts {
    private OverviewFacts() {}

    /**
     * A line of it.
     *
     * @param text empty where there is nothing to say, and no line
     */
    public record Fact(String label, Role role, String text) {
        static Fact of(String label, String text) {
            return new Fact(label, Role.TEXT, text);
        }
    }

    /** What it is. */
    public static List<Fact> identity(Container container, UsageSample usage, long nowMillis) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Status", StatusLook.role(container.status()), status(container, usage, nowMillis)));
        facts.add(Fact.of("About", container.description()));
        facts.add(Fact.of("Image", container.config().getOrDefault("image.description", "")));
        facts.add(Fact.of("Profiles", joined(", ", container.profiles())));
        List<String> addresses = new ArrayList<>();
        for (Address address : container.addresses()) {
            if (address.isGlobal()) {
                addresses.add(address.address());
            }
        }
        facts.add(Fact.of("Address", joined("  ", addresses)));
        facts.add(
                container.privileged()
                        ? new Fact("Rights", Role.WARN, "privileged: root inside is root outside")
                        : Fact.of("Rights", "unprivileged"));
        String ours = container.managed() ? "" : "made by other tools; lxdeck keeps their configuration as it is";
        facts.add(new Fact("Origin", Role.DIM_TEXT, ours));
        facts.add(Fact.of("Created", container.createdAt() > 0 ? Amounts.date(container.createdAt()) : ""));
        return facts;
    }

    private static String status(Container container, UsageSample usage, long nowMillis) {
        StringBuilder text = new StringBuilder(container.status().label());
        if (container.status().isAlive() && usage.startedAtMillis() > 0) {
            long seconds = Math.max(0, (nowMillis - usage.startedAtMillis()) / 1000);
            text.append(" for ").append(Amounts.duration(seconds));
        }
        if (container.pid() != 0) {
            text.append(", init is pid ").append(container.pid());
        }
        return text.toString();
    }

    private static String joined(String between, List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.length() == 0 ? "" : between).append(word);
        }
        return text.toString();
    }

    /** What is wrong with it. */
    public static List<Fact> warnings(Container container, UsageSample usage) {
        List<Fact> facts = new ArrayList<>();
        if (usage.oomKills() > 0) {
            facts.add(warning(Role.CRIT, "out of memory: the kernel killed " + usage.oomKills() + " processes"));
        }
        if (Trouble.isNearMemory(usage)) {
            String share = percent(Trouble.memoryShare(usage));
            facts.add(warning(Role.CRIT, "near its memory limit: " + share + " without cache"));
        }
        if (Trouble.isNearProcesses(usage)) {
            String share = percent(Trouble.processShare(usage));
            facts.add(warning(Role.CRIT, "near its process limit: " + share + " of " + usage.processLimit()));
        }
        if (usage.throttledPerMille() > 0) {
            facts.add(warning(Role.WARN, "throttled in " + percent(usage.throttledPerMille()) + " of its time"));
        }
        if (container.status() == ContainerStatus.FROZEN) {
            facts.add(warning(Role.WARN, "frozen: nothing in it runs"));
        }
        return facts;
    }

    private static Fact warning(Role role, String text) {
        return new Fact("!", role, text);
    }

    private static String percent(int perMille) {
        return Amounts.percent(perMille) + "%";
    }

    /** Whether it has numbers. */
    public static boolean isAlive(Container container) {
        return container.status().isAlive() && container.pid() != 0;
    }

    public static Fact cpu(UsageSample usage, int calm) {
        return Fact.of("CPU", UsageText.cpu(usage, calm));
    }

    public static Fact memory(UsageSample usage) {
        return Fact.of("Memory", UsageText.memory(usage));
    }

    public static Fact pressure(UsageSample usage) {
        String text = usage.pressureCpu() < 0
                ? ""
                : UsageText.pressure(usage.pressureCpu(), usage.pressureMemory(), usage.pressureIo());
        return Fact.of("Pressure", text);
    }

    /** What no graph shows, and where all of it comes from. */
    public static List<Fact> counts(UsageSample usage, HostUsage host) {
        String processes = usage.processes() < 0 ? Amounts.UNKNOWN : Long.toString(usage.processes());
        String most = usage.processLimit() > 0 ? " of " + usage.processLimit() : "";
        return List.of(
                Fact.of("Processes", processes + most),
                Fact.of("Peak memory", usage.memoryPeak() > 0 ? Amounts.bytes(usage.memoryPeak()) : ""),
                new Fact(
                        "Source",
                        Role.DIM_TEXT,
                        "cgroup " + host.cgroups() + ", /proc/net/dev; memory as lxcfs has it"));
    }
}
