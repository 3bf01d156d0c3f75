package org.lxdeck.tui.dialog;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.lxdeck.engine.Intent;

/** The form that asks for the file a text is saved to. */
public final class SaveForm implements FormPurpose {
    private final String text;

    private SaveForm(String text) {
        this.text = text;
    }

    /**
     * Asks where a text goes.
     *
     * @param what is saved, e.g. {@code the log of web-1}
     */
    public static Dialog open(String what, String path, String text) {
        return Form.of(
                "Save " + what,
                new SaveForm(text),
                List.of(new Field.Line("File", TextInput.of(path), "only you may read it", true)));
    }

    @Override
    public String doing() {
        return "save";
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        String path = form.text(field);
        if (path.isEmpty() || path.endsWith("/")) {
            return "a file is needed; tab completes its path";
        }
        try {
            return Path.of(path).isAbsolute() ? "" : "the path must begin with a slash";
        } catch (InvalidPathException e) {
            return "this is no path: " + e.getReason();
        }
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
        return Step.close(new Ask.SaveText(form.text(0), text, false));
    }
}
