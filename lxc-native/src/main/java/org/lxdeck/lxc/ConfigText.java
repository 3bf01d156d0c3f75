package org.lxdeck.lxc;

import com.sun.jna.Memory;
import java.nio.file.Path;
import org.lxdeck.lxc.abi.CStrings;

/** Keys and values on their way to C: one line each, since liblxc writes them into a file of lines. */
final class ConfigText {

    private ConfigText() {}

    /** A key: letters, digits and {@code . _ -}; never empty. */
    static Memory key(HandleCalls calls, String key) throws LxcException {
        boolean good = !key.isEmpty();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean alnum = Shown.isAsciiLetterOrDigit(c);
            good &= alnum || c == '.' || c == '_' || c == '-';
        }
        if (!good) {
            throw calls.invalid(Shown.quoted(key) + " is not a configuration key");
        }
        return CStrings.of(key);
    }

    /** A value: not empty (that would clear the key) and without line ends. */
    static Memory value(HandleCalls calls, String key, String value) throws LxcException {
        if (value.isEmpty()) {
            throw calls.invalid("the value of " + key + " is empty; clear the key instead");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i)) && value.charAt(i) != '\t') {
                throw calls.invalid("the value of " + key + " has a line end or another control character");
            }
        }
        return CStrings.of(value);
    }

    /** An absolute path. */
    static Memory path(HandleCalls calls, Path path) throws LxcException {
        String text = path.toAbsolutePath().toString();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw calls.invalid("the path " + Shown.quoted(text) + " has a control character");
            }
        }
        return CStrings.of(text);
    }
}
