package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.ContainerName;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.widget.Amounts;

/** The form that creates a container from an image. */
public final class LaunchForm implements FormPurpose {
    private static final int NAME = 0;
    private static final int IMAGE = 1;
    private static final int PROFILES = 2;
    private static final int DESCRIPTION = 3;
    private static final int START = 4;

    private final String host;

    private LaunchForm(String host) {
        this.host = host;
    }

    /**
     * Opens the form.
     *
     * @param image word of the image to begin with; empty for the first
     */
    public static Dialog open(EngineState state, String host, String name, String image, List<String> profiles) {
        List<String> images = new ArrayList<>();
        List<String> about = new ArrayList<>();
        for (Image one : state.images()) {
            if (one.host().equals(host)) {
                images.add(word(one));
                about.add(one.description() + "  " + Amounts.bytes(one.size()));
            }
        }
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Profile profile : state.profiles()) {
            if (profile.host().equals(host)) {
                names.add(profile.name());
                notes.add(profile.description());
            }
        }
        for (String profile : profiles) {
            if (!names.contains(profile)) {
                names.add(0, profile);
                notes.add(0, "built in");
            }
        }
        Field.One pick = new Field.One("Image", images, about, Math.max(0, images.indexOf(image)));
        return Form.of(
                "Launch a container",
                new LaunchForm(host),
                List.of(
                        new Field.Line("Name", TextInput.of(name), "letters, digits, hyphens", false),
                        pick,
                        new Field.Many("Profiles", names, notes, profiles, 0),
                        new Field.Line("Description", TextInput.of(""), "may stay empty", false),
                        new Field.Flag("Start now", true)));
    }

    /** What an image is called by: its first alias, else its short fingerprint. */
    public static String word(Image image) {
        return image.aliases().isEmpty()
                ? image.fingerprint().shortForm()
                : image.aliases().get(0).name();
    }

    @Override
    public List<String> hosts() {
        return List.of(host);
    }

    @Override
    public String doing() {
        return "launch";
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        if (field == NAME) {
            String name = form.text(NAME);
            String why = ContainerName.whyNotNew(name);
            if (!why.isEmpty()) {
                return why;
            }
            boolean taken =
                    facts.engine().container(new ContainerRef(host, name)).isPresent();
            return taken ? "there is already a container “" + name + "”" : "";
        }
        return field == IMAGE && form.choice(IMAGE).isEmpty() ? "there is no image to launch from" : "";
    }

    @Override
    public List<Intent> intents(Form form, Facts facts) {
        return List.of(new Intent.Create(
                new ContainerRef(host, form.text(NAME)),
                form.choice(IMAGE),
                form.chosen(PROFILES),
                Map.of(),
                Map.of(),
                form.text(DESCRIPTION),
                false,
                form.flag(START)));
    }
}
