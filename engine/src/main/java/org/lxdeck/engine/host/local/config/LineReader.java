package org.lxdeck.engine.host.local.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.model.ConfigLine;
import org.lxdeck.engine.model.Text;

/** A container's configuration line by line for people: what was asked with its sources, then the liblxc lines. */
final class LineReader {
    private final LocalSite site;
    private final ProfileFiles profiles;

    LineReader(LocalSite site, ProfileFiles profiles) {
        this.site = site;
        this.profiles = profiles;
    }

    List<ConfigLine> lines(String name) {
        String path = site.config(name).toString();
        List<ConfigLine> out = new ArrayList<>();
        try {
            MarkedConfig config = new ConfigFile(site.config(name)).read();
            Asked asked = Asked.of(
                    ConfigFile.spec(config),
                    profiles.readable(site.hostId(), ConfigFile.spec(config).profiles()));
            for (ConfigLine line : asked.effective().lines()) {
                out.add(new ConfigLine(
                        Text.line(line.key(), 200),
                        DefinitionReader.lines(line.value()),
                        Text.line(line.source(), 100),
                        DefinitionReader.lines(line.hidden())));
            }
            addOutside(config, path, out);
        } catch (EngineException unreadable) {
            out.add(new ConfigLine("", unreadable.error().message(), path, ""));
        }
        return out;
    }

    private static void addOutside(MarkedConfig config, String path, List<ConfigLine> out) {
        int number = 1;
        for (String line : config.before().split("\n", -1)) {
            add(line, path + ":" + number++, out);
        }
        int blockLines = config.block().isPresent() ? config.blockLines() : 0;
        number = number - 1 + blockLines;
        for (String line : config.after().split("\n", -1)) {
            add(line, path + ":" + number++, out);
        }
    }

    private static void add(String line, String source, List<ConfigLine> out) {
        String trimmed = line.trim();
        int equals = trimmed.indexOf('=');
        if (trimmed.startsWith("lxc.") && equals > 0) {
            byte[] value = trimmed.substring(equals + 1).trim().getBytes(StandardCharsets.ISO_8859_1);
            out.add(new ConfigLine(
                    Text.line(trimmed.substring(0, equals).trim(), 200),
                    Text.line(new String(value, StandardCharsets.UTF_8)),
                    source,
                    ""));
        }
    }
}
