package org.lxdeck.tui.dialog;

import java.util.List;
import org.lxdeck.engine.Intent;

/**
 * Asks where a recorded script is to be saved.
 *
 * @param script its text
 */
public record ScriptForm(String script) implements FormPurpose {
    /** The form, with a path that is free most likely. */
    public static Dialog open(String path, String script, long deeds) {
        String title = "Save the recording (" + deeds + (deeds == 1 ? " deed)" : " deeds)");
        return Form.of(
                title, new ScriptForm(script), List.of(new Field.Line("Save as", TextInput.of(path), "a path", true)));
    }

    @Override
    public String doing() {
        return "save";
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        String path = form.text(0);
        if (!path.startsWith("/")) {
            return "the path must begin with a slash";
        }
        return path.endsWith("/") ? "a directory cannot be written to" : "";
    }

    @Override
    public List<Intent> intents(Form form, Facts facts) {
        return List.of();
    }

    @Override
    public boolean hasLine() {
        return false;
    }

    @Override
    public Step submit(Form form, Facts facts) {
        return Step.close(new Ask.SaveScript(form.text(0), script));
    }
}
