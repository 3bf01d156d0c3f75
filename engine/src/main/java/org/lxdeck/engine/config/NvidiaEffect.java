package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** The keys {@code nvidia.*}: what LXC's hook for NVIDIA's container tools is told, once {@code nvidia.runtime} is on. */
final class NvidiaEffect implements Effect {
    static final Effect ONE = new NvidiaEffect();
    static final String SWITCH = "nvidia.runtime";
    static final String HOOK = "/usr/share/lxc/hooks/nvidia";
    static final String TOOL = "/usr/bin/nvidia-container-cli";

    private NvidiaEffect() {}

    @Override
    public String lines() {
        return "lxc.environment, lxc.hook.mount";
    }

    @Override
    public String files(int version) {
        return "";
    }

    @Override
    public List<LxcLine> linesTogether(Effective config) {
        if (!config.isTrue(SWITCH)) {
            return List.of();
        }
        List<LxcLine> lines = new ArrayList<>();
        // Which cards it gets is said by its gpu devices.
        add(lines, "NVIDIA_VISIBLE_DEVICES", "none");
        String capabilities = config.get("nvidia.driver.capabilities");
        add(lines, "NVIDIA_DRIVER_CAPABILITIES", capabilities.isEmpty() ? "compute,utility" : capabilities);
        add(lines, "NVIDIA_REQUIRE_CUDA", config.get("nvidia.require.cuda"));
        add(lines, "NVIDIA_REQUIRE_DRIVER", config.get("nvidia.require.driver"));
        lines.add(new LxcLine("lxc.hook.mount", HOOK));
        return lines;
    }

    private static void add(List<LxcLine> lines, String variable, String value) {
        if (!value.isEmpty()) {
            lines.add(new LxcLine("lxc.environment", variable + "=" + value));
        }
    }

    @Override
    public String missing(String key, String value, HostFacts facts) {
        if (!key.equals(SWITCH) || !Values.isTrue(value)) {
            return "";
        }
        for (String part : List.of(TOOL, HOOK)) {
            if (!facts.paths().contains(part)) {
                return key + " needs " + part + " of NVIDIA's container tools, which is not there";
            }
        }
        return "";
    }
}
