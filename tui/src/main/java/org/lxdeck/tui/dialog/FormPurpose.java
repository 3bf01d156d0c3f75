package org.lxdeck.tui.dialog;

import java.util.List;

/** What a form is for: checks what is typed and turns it into an ask. */
interface FormPurpose {
    /** Word on the button that does it. */
    String doing();

    /** What the text of a field can be completed to; nothing unless the form knows. */
    default List<String> offers(Form form, int field) {
        return List.of();
    }

    /** What is wrong with a field, a sentence; empty when nothing is. */
    String problem(Form form, int field, Facts facts);

    /** Does it; only called when no field has a problem. */
    Step submit(Form form, Facts facts);
}
