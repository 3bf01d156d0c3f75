package org.lxdeck.engine.diagnosis;

import java.util.Locale;
import org.lxdeck.engine.model.UsageSample;

/** How a container is now, in one sentence. */
final class StateSentence {
    private StateSentence() {}

    static String of(Facts facts) {
        String name = "“" + facts.name() + "” is ";
        String status = facts.container().status().label().toLowerCase(Locale.ROOT);
        UsageSample usage = facts.usage();
        if (!facts.runs() || usage.memoryUsed() < 0) {
            return name + (status.equals("error") ? "in error" : status) + ".";
        }
        StringBuilder text = new StringBuilder(name).append(status);
        if (usage.cpuPerMille() >= 0) {
            text.append(", uses ").append(Figures.cores(usage.cpuPerMille()));
            if (usage.cpuLimitPerMille() > 0) {
                text.append(" of ").append(Figures.cores(usage.cpuLimitPerMille()));
            }
        }
        text.append(", ").append(Figures.bytes(usage.memoryUsed())).append(" of memory");
        if (usage.memoryLimit() > 0) {
            text.append(" of ").append(Figures.bytes(usage.memoryLimit()));
        }
        return text.append('.').toString();
    }
}
