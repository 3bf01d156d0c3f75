package org.lxdeck.engine.config;

import java.util.ArrayList;
import java.util.List;

/** The lines outside the block that say which ids a container of ours has. Pure. */
public final class MapHead {
    private static final String OPTIONS = "lxc.rootfs.options";
    private static final String MOUNTED = "idmap=container";

    private MapHead() {}

    /** Whether the kernel maps the ids where its root file system is mounted, so that they stand unshifted on disk. */
    public static boolean isMounted(MarkedConfig config) {
        return options(config).contains(MOUNTED);
    }

    /**
     * The configuration with another map.
     *
     * @param maps the values of the {@code lxc.idmap} lines
     */
    public static MarkedConfig with(MarkedConfig config, List<String> maps, boolean mounted) {
        List<String> options = options(config);
        options.removeIf(option -> option.startsWith("idmap="));
        if (mounted) {
            options.add(MOUNTED);
        }
        StringBuilder head = new StringBuilder(stripped(config.before()));
        if (head.length() > 0 && head.charAt(head.length() - 1) != '\n') {
            head.append('\n');
        }
        if (!options.isEmpty()) {
            head.append(OPTIONS + " = ").append(String.join(",", options)).append('\n');
        }
        for (String map : maps) {
            head.append("lxc.idmap = ").append(map).append('\n');
        }
        return new MarkedConfig(head.toString(), config.block(), stripped(config.after()));
    }

    private static List<String> options(MarkedConfig config) {
        List<String> all = new ArrayList<>();
        for (LxcLine line : config.outside()) {
            if (line.key().equals(OPTIONS)) {
                all.clear();
                all.addAll(List.of(line.value().split(",", -1)));
            }
        }
        all.removeIf(String::isBlank);
        return all;
    }

    private static String stripped(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end + 1);
            String key = BlockReader.configLine(line).map(LxcLine::key).orElse("");
            if (!key.equals("lxc.idmap") && !key.equals(OPTIONS)) {
                kept.append(line);
            }
            at += line.length();
        }
        return kept.toString();
    }
}
