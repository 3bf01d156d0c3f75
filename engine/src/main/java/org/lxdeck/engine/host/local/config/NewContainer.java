package org.lxdeck.engine.host.local.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.Effective;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.MarkedConfig;

/**
 * The configuration of a container that is about to be made, checked as far as that goes without it.
 *
 * @param privileged whether it gets no id map
 * @param notes sentences for the user, e.g. which old names were translated
 */
public record NewContainer(
        ContainerSpec spec, Effective effective, boolean privileged, List<LxcLine> lines, List<String> notes) {
    public NewContainer {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** The whole configuration file: these lines (root file system, host name, id map) and beneath them the block. */
    public byte[] file(List<LxcLine> head) throws EngineException {
        StringBuilder text = new StringBuilder();
        for (LxcLine line : head) {
            text.append(line.text()).append('\n');
        }
        return MarkedConfig.parse(text.toString().getBytes(StandardCharsets.UTF_8), "config")
                .with(spec, lines);
    }
}
