package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.model.ContainerName;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.LabelName;
import org.lxdeck.engine.model.Profile;

/** The forms that only ask for a name: rename a container or profile, copy or create a profile, add an alias. */
public final class NameForm implements FormPurpose {
    private final String host;
    private final String doing;
    private final Rule rule;
    private final Maker maker;

    /** Says why a name cannot be taken. */
    private interface Rule {
        String whyNot(String name, Facts facts);
    }

    /** Turns the name into what is to be done. */
    private interface Maker {
        Intent make(String name);
    }

    private NameForm(String host, String doing, Rule rule, Maker maker) {
        this.host = host;
        this.doing = doing;
        this.rule = rule;
        this.maker = maker;
    }

    private static Dialog form(String title, String label, String text, NameForm purpose) {
        return Form.of(title, purpose, List.of(new Field.Line(label, TextInput.of(text), "", false)));
    }

    public static Dialog renameContainer(ContainerRef ref) {
        Rule rule = (name, facts) -> {
            String why = ContainerName.whyNotNew(name);
            boolean taken =
                    facts.engine().container(new ContainerRef(ref.host(), name)).isPresent();
            return why.isEmpty() && taken ? "there is already a container “" + name + "”" : why;
        };
        Maker maker = name -> new Intent.Rename(ref, name);
        return form("Rename " + ref.name(), "New name", ref.name(), new NameForm(ref.host(), "rename", rule, maker));
    }

    public static Dialog renameProfile(Profile profile) {
        Maker maker = name -> new ProfileIntent.RenameProfile(profile.host(), profile.name(), name);
        NameForm purpose = new NameForm(profile.host(), "rename", newProfile(profile.host()), maker);
        return form("Rename the profile " + profile.name(), "New name", profile.name(), purpose);
    }

    public static Dialog copyProfile(Profile profile) {
        Maker maker = name -> new ProfileIntent.SaveProfile(
                new Profile(
                        profile.host(), name, profile.description(), profile.config(), profile.devices(), List.of()),
                true);
        NameForm purpose = new NameForm(profile.host(), "copy", newProfile(profile.host()), maker);
        return form("Copy the profile " + profile.name(), "Name of copy", profile.name() + "-copy", purpose);
    }

    public static Dialog createProfile(String host) {
        Maker maker =
                name -> new ProfileIntent.SaveProfile(new Profile(host, name, "", Map.of(), Map.of(), List.of()), true);
        return form("Create a profile", "Name", "", new NameForm(host, "create", newProfile(host), maker));
    }

    private static Rule newProfile(String host) {
        return (name, facts) -> {
            String why = LabelName.whyNotProfile(name);
            boolean taken = facts.engine().profile(host, name).isPresent();
            return why.isEmpty() && taken ? "there is already a profile “" + name + "”" : why;
        };
    }

    public static Dialog addAlias(Image image) {
        Rule rule = (name, facts) -> {
            String why = LabelName.whyNotAlias(name);
            boolean taken = ImportForm.isTaken(facts.engine(), image.host(), name);
            return why.isEmpty() && taken ? "the alias “" + name + "” is taken" : why;
        };
        Maker maker = name -> {
            List<ImageAlias> all = new ArrayList<>(image.aliases());
            all.add(new ImageAlias(name, ""));
            return aliases(image, all);
        };
        return form(
                "Another alias for " + LaunchForm.word(image),
                "Alias",
                "",
                new NameForm(image.host(), "add", rule, maker));
    }

    /** The form that takes an alias away: a pick when there are several. */
    public static Dialog dropAlias(Image image) {
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ImageAlias alias : image.aliases()) {
            names.add(alias.name());
            notes.add(alias.description());
        }
        return Form.of("Take an alias away", new DropAlias(image), List.of(new Field.One("Alias", names, notes, 0)));
    }

    /** Takes the picked alias away. */
    private record DropAlias(Image image) implements FormPurpose {
        @Override
        public List<String> hosts() {
            return List.of(image.host());
        }

        @Override
        public String doing() {
            return "take away";
        }

        @Override
        public String problem(Form form, int field, Facts facts) {
            return form.choice(0).isEmpty() ? "there is no alias" : "";
        }

        @Override
        public List<Intent> intents(Form form, Facts facts) {
            List<ImageAlias> left = new ArrayList<>();
            for (ImageAlias alias : image.aliases()) {
                if (!alias.name().equals(form.choice(0))) {
                    left.add(alias);
                }
            }
            return List.of(aliases(image, left));
        }
    }

    private static Intent aliases(Image image, List<ImageAlias> aliases) {
        return new ImageIntent.EditImage(
                image.host(), image.fingerprint(), aliases, image.properties(), image.isPublic());
    }

    @Override
    public List<String> hosts() {
        return List.of(host);
    }

    @Override
    public String doing() {
        return doing;
    }

    @Override
    public String problem(Form form, int field, Facts facts) {
        return rule.whyNot(form.text(0), facts);
    }

    @Override
    public List<Intent> intents(Form form, Facts facts) {
        return List.of(maker.make(form.text(0)));
    }
}
