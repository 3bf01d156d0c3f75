package org.lxdeck.tui.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/** Our keys as Lanterna's key strokes, for code written against its interfaces. */
final class LanternaKeys {
    private LanternaKeys() {}

    /** The key stroke, or null where Lanterna has no word for the key. */
    static @Nullable KeyStroke of(Key key) {
        if (key.code() == KeyCode.CHARACTER) {
            return Character.isBmpCodePoint(key.codePoint())
                    ? new KeyStroke((char) key.codePoint(), key.ctrl(), key.alt(), false)
                    : null;
        }
        if (key.code() == KeyCode.TAB && key.shift()) {
            return new KeyStroke(KeyType.ReverseTab, key.ctrl(), key.alt(), true);
        }
        KeyType type = type(key.code());
        return type == null ? null : new KeyStroke(type, key.ctrl(), key.alt(), key.shift());
    }

    private static @Nullable KeyType type(KeyCode code) {
        return switch (code) {
            case ENTER -> KeyType.Enter;
            case TAB -> KeyType.Tab;
            case BACKSPACE -> KeyType.Backspace;
            case ESCAPE -> KeyType.Escape;
            case UP -> KeyType.ArrowUp;
            case DOWN -> KeyType.ArrowDown;
            case LEFT -> KeyType.ArrowLeft;
            case RIGHT -> KeyType.ArrowRight;
            case HOME -> KeyType.Home;
            case END -> KeyType.End;
            case PAGE_UP -> KeyType.PageUp;
            case PAGE_DOWN -> KeyType.PageDown;
            case INSERT -> KeyType.Insert;
            case DELETE -> KeyType.Delete;
            case CHARACTER -> null;
            default -> function(code);
        };
    }

    /** Lanterna has as many function keys as we have names for, F1 to F19. */
    private static @Nullable KeyType function(KeyCode code) {
        for (KeyType type : KeyType.values()) {
            if (type.name().equalsIgnoreCase(code.label())) {
                return type;
            }
        }
        return null;
    }
}
