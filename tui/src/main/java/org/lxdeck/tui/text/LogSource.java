package org.lxdeck.tui.text;

import org.lxdeck.engine.model.LogLines;
import org.lxdeck.tui.theme.Role;

/** The lines of a log or a console; what is wrong stands out. */
public record LogSource(LogLines log) implements TextSource {
    @Override
    public int size() {
        return log.lines().size();
    }

    @Override
    public TextLine line(int index) {
        String text = text(index);
        return TextLine.of(role(text), text);
    }

    @Override
    public String text(int index) {
        return log.lines().get(index);
    }

    @Override
    public long number(int index) {
        return log.before() + index;
    }

    @Override
    public int indexOf(long number) {
        return (int) Math.max(0, Math.min(size(), number - log.before()));
    }

    @Override
    public boolean grows() {
        return true;
    }

    private static Role role(String line) {
        if (line.contains(" ERROR ") || line.contains(" FATAL ") || line.contains("Killed process")) {
            return Role.ERROR;
        }
        if (line.contains(" WARN ")) {
            return Role.WARN;
        }
        return line.contains(" INFO ")
                        || line.contains(" DEBUG ")
                        || line.contains(" TRACE ")
                        || line.startsWith("--- ")
                ? Role.DIM_TEXT
                : Role.TEXT;
    }
}
