package org.lxdeck.tui.dialog;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.LabelName;

/** The form that imports an image from one file, or from two. */
public final class ImportForm implements FormPurpose {
    private static final int FILE = 0;
    private static final int ROOTFS = 1;
    private static final int ALIAS = 2;

    private final String host;

    private ImportForm(String host) {
        this.host = host;
    }

    public static Dialog open(String host, String directory) {
        return Form.of(
                "Import an image",
                new ImportForm(host),
                List.of(
                        new Field.Line("Tarball", TextInput.of(directory), "whole image, or its metadata part", true),
                        new Field.Line("Root tarball", TextInput.of(""), "only for an image in two parts", true),
                        new Field.Line("Alias", TextInput.of(""), "may stay empty", false)));
    }

    @Override
    public List<String> hosts() {
        return List.of(host);
    }

    @Override
    public String doing() {
        return "import";
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        if (field == FILE || field == ROOTFS) {
            return problemOfPath(form.text(field), field == FILE);
        }
        String alias = form.text(ALIAS);
        if (alias.isEmpty()) {
            return "";
        }
        String why = LabelName.whyNotAlias(alias);
        return why.isEmpty() && isTaken(facts.engine(), host, alias) ? "the alias “" + alias + "” is taken" : why;
    }

    private static String problemOfPath(String text, boolean needed) {
        if (text.isEmpty()) {
            return needed ? "a file is needed; tab completes its name" : "";
        }
        if (text.endsWith("/")) {
            return "this is a directory; a file is needed";
        }
        try {
            return Path.of(text).isAbsolute() ? "" : "the path must begin with a slash";
        } catch (InvalidPathException e) {
            return "this is no path: " + e.getReason();
        }
    }

    static boolean isTaken(EngineState state, String host, String alias) {
        for (Image image : state.images()) {
            for (ImageAlias one : image.aliases()) {
                if (image.host().equals(host) && one.name().equals(alias)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public List<Intent> intents(Form form, Facts facts) {
        String rootfs = form.text(ROOTFS);
        String alias = form.text(ALIAS);
        return List.of(new ImageIntent.ImportImage(
                host,
                Path.of(form.text(FILE)),
                rootfs.isEmpty() ? Optional.empty() : Optional.of(Path.of(rootfs)),
                alias.isEmpty() ? List.of() : List.of(new ImageAlias(alias, "")),
                Map.of(),
                false));
    }

    @Override
    public Step submit(Form form, Facts facts) {
        Intent intent = intents(form, facts).get(0);
        return new Step(
                Optional.of(WorkDialog.of("Importing " + intent.subject(), intent)),
                List.of(Ask.Submit.one(Approved.harmless(intent))));
    }
}
