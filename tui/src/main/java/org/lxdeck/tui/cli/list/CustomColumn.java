package org.lxdeck.tui.cli.list;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.ConfigKeys;
import org.lxdeck.engine.config.VolatileKeys;
import org.lxdeck.engine.model.Device;

/** A column made from a config key or a device option: {@code [config:|devices:]key[:name][:maxWidth]}. */
record CustomColumn(String header, boolean devices, String key, int width) implements Column {
    @Override
    public String value(Subject subject) {
        return cut(devices ? option(subject, key) : config(subject, key), width);
    }

    static Column parse(String text) throws EngineException {
        String[] fields = text.split(":", -1);
        boolean devices = fields[0].equals("devices");
        int at = devices || fields[0].equals("config") ? 1 : 0;
        if (at >= fields.length || fields[at].isEmpty()) {
            throw Columns.wrong("Invalid config key column format (too few fields): '" + text + "'");
        }
        if (fields.length > at + 3) {
            throw Columns.wrong("Invalid config key column format (too many fields): '" + text + "'");
        }
        String key = fields[at];
        if (devices && key.indexOf('.') < 0) {
            throw Columns.wrong("Invalid config key '" + key + "' in '" + text + "'");
        }
        if (!devices && !isKnown(key)) {
            throw Columns.wrong("Invalid config key '" + key + "' in '" + text + "'");
        }
        if (fields.length == at + 2 && fields[at + 1].isEmpty()) {
            throw Columns.wrong("Invalid name in '" + text + "', empty string is only allowed when defining maxWidth");
        }
        String name = fields.length > at + 1 ? fields[at + 1] : heading(key);
        int width = fields.length > at + 2 ? width(fields[at + 2], name, text) : -1;
        return new CustomColumn(name, devices, key, width);
    }

    private static boolean isKnown(String key) {
        return key.startsWith("volatile.")
                ? VolatileKeys.isKnown(key)
                : ConfigKeys.find(key).isPresent();
    }

    private static String heading(String key) {
        return Columns.upper(key.replace('.', ' ')).strip();
    }

    private static int width(String digits, String name, String text) throws EngineException {
        try {
            int width = Integer.parseInt(digits);
            if (width < -1) {
                throw Columns.wrong(
                        "Invalid max width (must be -1, 0 or a positive integer) '" + digits + "' in '" + text + "'");
            }
            return width == 0 ? name.length() : width;
        } catch (NumberFormatException e) {
            throw Columns.wrong("Invalid max width (must be an integer) '" + digits + "' in '" + text + "'");
        }
    }

    private static String config(Subject subject, String key) {
        return subject.container().expandedConfig().getOrDefault(key, "");
    }

    private static String option(Subject subject, String key) {
        int dot = key.indexOf('.');
        Device device = subject.container().expandedDevices().get(key.substring(0, dot));
        return device == null ? "" : device.option(key.substring(dot + 1), "");
    }

    private static String cut(String value, int width) {
        return width > 0 && value.length() > width ? value.substring(0, width) : value;
    }
}
