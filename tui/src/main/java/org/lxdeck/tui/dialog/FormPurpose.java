package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Intent;
import org.lxdeck.tui.line.Equivalent;
import org.lxdeck.tui.widget.Canvas;

/** What a form is for: checks what is typed and turns it into what is to be done. */
interface FormPurpose {
    /** Word on the button that does it. */
    String doing();

    /** The host of each thing the form is about; none where it is about no host. */
    default List<String> hosts() {
        return List.of();
    }

    /** What the text of a field can be completed to; nothing unless the form knows. */
    default List<String> offers(Form form, int field) {
        return List.of();
    }

    /** What a field is for, shown below it while it has the keys; nothing unless the form knows. */
    default String help(Form form, int field) {
        return "";
    }

    /** What becomes of it when it is given up. */
    default Step cancel() {
        return Step.close();
    }

    /** Draws what it lies over, where that is not the screen itself. */
    default void behind(Canvas canvas, Facts facts) {}

    /** What is wrong with a field, a sentence; empty when nothing is. */
    String problem(Form form, int field, Facts facts);

    /** What it would have done, as its fields stand; only called when no field has a problem. */
    List<Intent> intents(Form form, Facts facts);

    /** Whether something on a shell does the same: then the form shows it. */
    default boolean hasLine() {
        return true;
    }

    /** What does the same on a shell; only called when no field has a problem. */
    default List<Equivalent> lines(Form form, Facts facts) {
        List<Equivalent> lines = new ArrayList<>();
        for (Intent intent : intents(form, facts)) {
            lines.add(Equivalent.of(intent, facts.caller().self(), facts.engine()));
        }
        return lines;
    }

    /** Does it; only called when no field has a problem. */
    default Step submit(Form form, Facts facts) {
        List<Approved> approved = new ArrayList<>();
        for (Intent intent : intents(form, facts)) {
            approved.add(Approved.harmless(intent));
        }
        return Step.close(new Ask.Submit(approved));
    }
}
