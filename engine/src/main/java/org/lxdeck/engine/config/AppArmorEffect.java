package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** {@code raw.apparmor}: rules added to the profile that liblxc generates for the container. */
final class AppArmorEffect implements Effect {
    static final String KEY = "raw.apparmor";
    static final Effect ONE = new AppArmorEffect();

    private AppArmorEffect() {}

    @Override
    public String lines() {
        return "lxc.apparmor.raw";
    }

    @Override
    public String files(int version) {
        return "";
    }

    @Override
    public List<LxcLine> linesFor(String key, String value) {
        List<LxcLine> lines = new ArrayList<>();
        for (String rule : value.split("\n", -1)) {
            if (!rule.isBlank() && !rule.strip().startsWith("#")) {
                lines.add(new LxcLine("lxc.apparmor.raw", rule.strip()));
            }
        }
        return lines;
    }

    @Override
    public String missing(String key, String value, HostFacts facts) {
        return facts.appArmor() ? "" : key + " needs AppArmor, which is not in force on this kernel";
    }
}
