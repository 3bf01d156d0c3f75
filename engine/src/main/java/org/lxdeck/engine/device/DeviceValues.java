package org.lxdeck.engine.device;

import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.config.ValueType;

/** Grammars of options that several device types share. Messages are LXD's. */
final class DeviceValues {
    static final ValueType PATH = ValueType.parsed("an absolute path", DeviceValues::path);
    static final ValueType IN_DEV = ValueType.parsed("a path beneath /dev", DeviceValues::inDev);
    static final ValueType MAJOR = ValueType.parsed("0 to 4095", value -> number(value, 4095));
    static final ValueType MINOR = ValueType.parsed("0 to 1048575", value -> number(value, 1048575));
    static final ValueType ID = ValueType.parsed("a user or group id", DeviceValues::id);
    static final ValueType MODE = ValueType.parsed("an octal mode, e.g. 0660", DeviceValues::mode);
    static final ValueType HEX = ValueType.parsed("four lower case hex digits", DeviceValues::hex);
    static final ValueType PRIORITY = ValueType.parsed("a number", DeviceValues::priority);

    private static final long LAST_ID = 4294967294L;
    private static final int MODE_BITS = 07777;
    private static final int LONGEST_PATH = 4000;

    private DeviceValues() {}

    static void path(String value) {
        plainPath(value);
        if (!value.startsWith("/")) {
            throw new InvalidValue("the path inside the container must be absolute");
        }
    }

    static void plainPath(String path) {
        if (path.length() > LONGEST_PATH) {
            throw new InvalidValue("the path is too long");
        }
        for (int i = 0; i < path.length(); i++) {
            if (LxcLine.breaksLine(path.charAt(i))) {
                throw new InvalidValue("the path contains a control character");
            }
        }
        if (("/" + path + "/").contains("/../")) {
            throw new InvalidValue("the path may not contain \"..\"");
        }
    }

    private static void inDev(String value) {
        plainPath(value);
        if (!value.startsWith("/dev/")) {
            throw new InvalidValue("Path needs to be in /dev");
        }
    }

    private static void number(String value, long most) {
        if (whole(value) < 0) {
            throw new InvalidValue("Invalid value for a UNIX device number");
        }
        if (whole(value) > most) {
            throw new InvalidValue("no device has a number beyond " + most);
        }
    }

    private static void id(String value) {
        if (whole(value) < 0 || whole(value) > LAST_ID) {
            throw new InvalidValue("Invalid value for a UNIX ID");
        }
    }

    private static void priority(String value) {
        if (whole(value) < 0) {
            throw new InvalidValue("Invalid value for uint32 \"" + value + "\"");
        }
    }

    private static void mode(String value) {
        boolean octal = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '7');
        if (!octal || value.length() > 10 || Long.parseLong(value, 8) > MODE_BITS) {
            throw new InvalidValue("Invalid value for an octal file mode");
        }
    }

    private static void hex(String value) {
        boolean plain = value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!plain || value.length() != 4) {
            throw new InvalidValue("Invalid value, must be four lower case hex characters");
        }
    }

    /** A number of 32 bits without sign, −1 for anything else. */
    static long whole(String value) {
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || value.length() > 18) {
            return -1;
        }
        long number = Long.parseLong(value);
        return number > 4294967295L ? -1 : number;
    }
}
