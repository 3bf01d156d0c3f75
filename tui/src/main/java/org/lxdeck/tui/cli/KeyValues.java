package org.lxdeck.tui.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Text;

/** Reads {@code KEY=VALUE} words. */
public final class KeyValues {
    private KeyValues() {}

    public static Map<String, String> parse(List<String> words) throws EngineException {
        Map<String, String> map = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new EngineException(EngineError.Kind.INVALID, "'" + word + "' is not of the form KEY=VALUE");
            }
            map.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return map;
    }

    /** The complaint about taking back what was never set. */
    public static EngineException notSet(String key) {
        return new EngineException(
                EngineError.Kind.INVALID, "Can't unset key '" + Text.line(key, 100) + "', it's not currently set");
    }

    /** {@code KEY=VALUE…}, or the older {@code KEY VALUE}; {@code -} as value reads standard input. */
    public static Map<String, String> parseForSet(List<String> words, CliIo io)
            throws EngineException, java.io.IOException {
        if (words.size() == 2 && words.get(0).indexOf('=') < 0) {
            String value = words.get(1);
            if (value.equals("-")) {
                value = new String(io.in().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
            return Map.of(words.get(0), value);
        }
        return parse(words);
    }
}
