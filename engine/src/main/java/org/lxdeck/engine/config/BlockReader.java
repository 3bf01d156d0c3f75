package org.lxdeck.engine.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineException;

/** Reads the inside of a marked block: first its YAML in comment lines, then the generated lines. */
final class BlockReader {
    private BlockReader() {}

    /** {@code text} runs from the line of the begin mark to before the line of the end mark. */
    static MarkedConfig.Block read(String text, String origin, int beginLine) throws EngineException {
        String[] all = text.split("\n", -1);
        StringBuilder yaml = new StringBuilder();
        int next = 1;
        while (next < all.length && all[next].startsWith("#")) {
            String line = all[next];
            yaml.append(line.startsWith("# ") ? line.substring(2) : line.substring(1))
                    .append('\n');
            next++;
        }
        ContainerSpec spec = SpecYaml.parse(utf8(yaml.toString()), origin, beginLine + 1);
        List<LxcLine> lines = new ArrayList<>();
        for (; next < all.length; next++) {
            String line = all[next].trim();
            if (line.isEmpty()) {
                continue;
            }
            int at = beginLine + next;
            lines.add(configLine(line)
                    .orElseThrow(() -> YamlMap.invalid(
                            origin, at, "this is no liblxc line; lines of your own go outside the lxdeck block")));
        }
        return new MarkedConfig.Block(withMacs(spec, lines), lines);
    }

    /** A {@code lxc.key = value} line as liblxc reads it; none for comments and anything else. */
    static Optional<LxcLine> configLine(String line) {
        String trimmed = line.trim();
        int equals = trimmed.indexOf('=');
        if (!trimmed.startsWith("lxc.") || equals < 0) {
            return Optional.empty();
        }
        String key = trimmed.substring(0, equals).trim();
        String value = utf8(trimmed.substring(equals + 1).trim());
        for (int i = 0; i < value.length(); i++) {
            if (LxcLine.breaksLine(value.charAt(i))) {
                return Optional.empty();
            }
        }
        return LxcLine.isKey(key) ? Optional.of(new LxcLine(key, value)) : Optional.empty();
    }

    private static ContainerSpec withMacs(ContainerSpec spec, List<LxcLine> lines) {
        Map<Integer, String> macs = MarkedConfig.macs(lines);
        Map<String, String> config = new LinkedHashMap<>(spec.config());
        spec.net().forEach((device, index) -> {
            String mac = macs.get(index);
            String key = VolatileKeys.ofDevice(device, "hwaddr");
            if (mac != null && Macs.isMac(mac) && config.containsKey(key)) {
                config.put(key, mac);
            }
        });
        return config.equals(spec.config()) ? spec : spec.withConfig(config);
    }

    private static String utf8(String latin1) {
        boolean ascii = true;
        for (int i = 0; i < latin1.length() && ascii; i++) {
            ascii = latin1.charAt(i) < 0x80;
        }
        if (ascii) {
            return latin1;
        }
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
