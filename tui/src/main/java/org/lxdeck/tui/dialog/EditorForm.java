package org.lxdeck.tui.dialog;

import java.util.List;
import org.lxdeck.engine.Intent;
import org.lxdeck.tui.widget.Canvas;

/** A form over the editor, which gives back to it. */
interface EditorForm extends FormPurpose {
    ConfigEditor editor();

    @Override
    default Step cancel() {
        return Step.show(editor());
    }

    @Override
    default void behind(Canvas canvas, Facts facts) {
        editor().draw(canvas, facts);
    }

    @Override
    default List<Intent> intents(Form form, Facts facts) {
        return List.of();
    }

    @Override
    default boolean hasLine() {
        return false;
    }
}
