package org.lxdeck.engine.host.local.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ConfigCheck;
import org.lxdeck.engine.config.ContainerSpec;
import org.lxdeck.engine.config.LegacyKeys;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.MarkedConfig;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.host.local.Definition;
import org.lxdeck.engine.host.local.LocalSite;
import org.lxdeck.engine.image.Architectures;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Text;

/** Reads what a container's file says for the model: text is sanitised here, and nothing of it is trusted. */
final class DefinitionReader {
    private final LocalSite site;
    private final ProfileFiles profiles;

    DefinitionReader(LocalSite site, ProfileFiles profiles) {
        this.site = site;
        this.profiles = profiles;
    }

    Definition read(String name) {
        Path file = site.config(name);
        MarkedConfig config;
        try {
            config = new ConfigFile(file).read();
        } catch (EngineException unreadable) {
            return broken(name, unreadable.error().message());
        }
        List<LxcLine> outside = Includes.allLines(config.outside());
        ContainerSpec spec = ConfigFile.spec(config);
        String problem = problem(file, config, spec);
        Asked asked = Asked.of(spec, profiles.readable(site.hostId(), spec.profiles()));
        String architecture = spec.architecture().isEmpty()
                ? Architectures.ofPersonality(last(outside, "lxc.arch"))
                : spec.architecture();
        return new Definition(
                config.block().isPresent(),
                last(outside, "lxc.idmap").isEmpty(),
                spec.ephemeral(),
                Text.line(spec.description().replace('\n', ' ').trim()),
                Text.line(architecture, 40),
                clean(spec.profiles()),
                cleanTexts(spec.config()),
                cleanDevices(spec.devices()),
                cleanTexts(asked.effective().config()),
                cleanDevices(asked.effective().devices()),
                spec.createdAt() > 0 ? spec.createdAt() : created(name),
                problem);
    }

    private Definition broken(String name, String problem) {
        return new Definition(
                false, false, false, "", "", List.of(), Map.of(), Map.of(), Map.of(), Map.of(), created(name), problem);
    }

    /** What can be seen without liblxc: a wrong block, lines it cannot cut, and names that no liblxc of today takes. */
    private static String problem(Path file, MarkedConfig config, ContainerSpec spec) {
        int bare = bareLine(config.before());
        if (bare == 0) {
            bare = bareLine(config.after());
            bare += bare == 0 ? 0 : linesOf(config.before()) + config.blockLines();
        }
        if (bare > 0) {
            return file + ":" + bare + ": this line has no \"=\"; write key = value, or # before a remark";
        }
        for (Problem problem : ConfigCheck.problems(spec.config(), spec.devices(), false)) {
            return file + ": in the lxdeck block: " + problem.sentence();
        }
        for (LxcLine line : config.outside()) {
            if (!LegacyKeys.newName(line.key()).equals(line.key()) || line.key().startsWith("lxc.network.")) {
                return file + ": " + line.key()
                        + " is a name from before LXC 3 (lxc-update-config translates the file)";
            }
        }
        return "";
    }

    /** The number of the first line that is neither empty nor a remark and gives no key a value; 0 when all do. */
    private static int bareLine(String text) {
        int number = 1;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            String line = text.substring(from, end).strip();
            if (!line.isEmpty() && line.charAt(0) != '#' && line.indexOf('=') < 0) {
                return number;
            }
            from = end + 1;
            number++;
        }
        return 0;
    }

    private static int linesOf(String text) {
        int lines = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    private static String last(List<LxcLine> lines, String key) {
        String value = "";
        for (LxcLine line : lines) {
            if (line.key().equals(key)) {
                value = line.value();
            }
        }
        return value;
    }

    private long created(String name) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(site.directory(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.creationTime().to(TimeUnit.SECONDS);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static List<String> clean(List<String> texts) {
        return texts.stream().map(text -> Text.line(text, 100)).toList();
    }

    /** Values keep their line breaks, which the screens show as several lines. */
    static Map<String, String> cleanTexts(Map<String, String> texts) {
        Map<String, String> out = new LinkedHashMap<>();
        texts.forEach((key, value) -> out.put(Text.line(key, 200), lines(value)));
        return out;
    }

    static Map<String, Device> cleanDevices(Map<String, Device> devices) {
        Map<String, Device> out = new LinkedHashMap<>();
        devices.forEach((name, device) -> {
            String shown = Text.line(name, 100);
            out.put(shown, new Device(shown, cleanTexts(device.options())));
        });
        return out;
    }

    static String lines(String value) {
        if (value.indexOf('\n') < 0) {
            return Text.line(value);
        }
        return value.lines().map(Text::line).collect(Collectors.joining("\n")) + (value.endsWith("\n") ? "\n" : "");
    }
}
