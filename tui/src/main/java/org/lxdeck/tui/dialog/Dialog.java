package org.lxdeck.tui.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lxdeck.tui.input.Command;
import org.lxdeck.tui.input.Scope;
import org.lxdeck.tui.term.Key;
import org.lxdeck.tui.widget.Canvas;

/** Something that lies over the screen and has the keys. Immutable; every change is a new one. */
public interface Dialog {
    /** The scopes in which its keys are looked up, most specific first. */
    List<Scope> scopes();

    /** Whether plain characters are text now, whatever they are bound to. */
    default boolean takesText() {
        return false;
    }

    /** A key was pressed; the command is what it is bound to here, if anything. */
    Step press(Key key, @Nullable Command command, Facts facts);

    /** Text was pasted: never a command. */
    default Step paste(String text, Facts facts) {
        return Step.stay(this);
    }

    /** Something it asked for has come. */
    default Step answer(Answer answer, Facts facts) {
        return Step.stay(this);
    }

    /** The engine's state or the time has changed. */
    default Step refresh(Facts facts) {
        return Step.stay(this);
    }

    /** Draws it over the whole screen's canvas, in the middle or where it belongs. */
    void draw(Canvas canvas, Facts facts);
}
