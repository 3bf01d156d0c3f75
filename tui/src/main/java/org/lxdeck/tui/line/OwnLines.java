package org.lxdeck.tui.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.SignalProcess;
import org.lxdeck.engine.config.ContainerYaml;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.engine.host.AttachRequest;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.OwnConfig;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.Signal;

/** The verbs of lxdeck that do what an intent does. */
final class OwnLines {
    /** What {@code stop} and {@code restart} wait unless told otherwise, seconds. */
    private static final int USUAL_GRACE = 60;

    private final List<String> self;
    private final EngineState state;

    private OwnLines(List<String> self, EngineState state) {
        this.self = self;
        this.state = state;
    }

    static List<ShellLine> of(Intent intent, List<String> self, EngineState state) {
        return new OwnLines(self, state).of(intent);
    }

    /** Over the verbs, so that one without its line does not compile. */
    private List<ShellLine> of(Intent intent) {
        return switch (intent.verb()) {
            case CREATE, LAUNCH -> List.of(create((Intent.Create) intent));
            case START -> List.of(on(intent, "start").line());
            case STOP -> List.of(grace(on(intent, "stop"), ((Intent.Stop) intent).graceSeconds()));
            case KILL -> List.of(on(intent, "stop").option("--force").line());
            case RESTART -> List.of(restart((Intent.Restart) intent));
            case FREEZE -> List.of(on(intent, "pause").line());
            case UNFREEZE -> List.of(on(intent, "resume").line());
            case RENAME ->
                List.of(verb("rename")
                        .with(named(intent))
                        .with(((Intent.Rename) intent).newName())
                        .line());
            case DELETE ->
                List.of(on(intent, "delete")
                        .optionIf(((Intent.Delete) intent).force(), "--force")
                        .line());
            case SET_CONFIG -> configure((Intent.Configure) intent);
            case ASSIGN_PROFILES ->
                List.of(verb("profile", "assign")
                        .with(named(intent))
                        .with(String.join(",", ((Intent.AssignProfiles) intent).profiles()))
                        .line());
            case EXEC -> List.of(exec((Intent.Exec) intent));
            case SIGNAL -> List.of(signal((SignalProcess) intent));
            case PUSH_FILES, PULL_FILES, MAKE_DIRECTORY, DELETE_FILES ->
                List.of(FileLines.of((FileIntent) intent, self, named(intent)));
            case IMPORT_IMAGE, STARTER_IMAGE, DELETE_IMAGE, EDIT_IMAGE ->
                ImageLines.of((ImageIntent) intent, self, state);
            case SAVE_PROFILE, RENAME_PROFILE, DELETE_PROFILE -> ProfileLines.of((ProfileIntent) intent, self, state);
        };
    }

    private Words verb(String... words) {
        return Words.of(self, words);
    }

    private Words on(Intent intent, String... words) {
        return verb(words).about(named(intent));
    }

    private String named(Intent intent) {
        return HostWords.named(state, intent.host(), intent.subject());
    }

    private static ShellLine grace(Words words, int seconds) {
        return words.optionIf(seconds != USUAL_GRACE, "--timeout", Integer.toString(seconds))
                .line();
    }

    private ShellLine restart(Intent.Restart intent) {
        Words words = on(intent, "restart");
        return intent.force() ? words.option("--force").line() : grace(words, intent.graceSeconds());
    }

    private ShellLine exec(Intent.Exec intent) {
        AttachRequest request = new AttachRequest(AttachRequest.Kind.COMMAND, intent.command(), Map.of(), 0, 0, "", "");
        return AttachLines.of(intent.ref(), request, self, state);
    }

    /** The process by its number on the host: that is the one known whoever reads it inside. */
    private ShellLine signal(SignalProcess intent) {
        return verb("process", "signal")
                .with(HostWords.named(state, intent.host(), intent.ref().name()))
                .with(Integer.toString(intent.process().pid()))
                .option("--host-pid")
                .optionIf(
                        intent.signal() != Signal.TERM,
                        "--signal",
                        intent.signal().name())
                .optionIf(intent.mayHitInit(), "--force")
                .line();
    }

    private ShellLine create(Intent.Create intent) {
        Words words = verb(intent.start() ? "launch" : "create")
                .with(intent.image())
                .with(named(intent))
                .optionIf(intent.profiles().isEmpty(), "--no-profiles");
        if (!intent.profiles().equals(List.of("default"))) {
            for (String profile : intent.profiles()) {
                words.option("-p", profile);
            }
        }
        words.optionIf(intent.ephemeral(), "--ephemeral");
        if (!isPlain(intent.devices())) {
            Profile text = new Profile("", "", intent.description(), intent.config(), intent.devices(), List.of());
            return words.line(ProfileYaml.print(text));
        }
        intent.config().forEach((key, value) -> words.option("-c", key + "=" + value));
        for (Device device : intent.devices().values()) {
            device.options().forEach((key, value) -> words.option("-d", device.name() + "," + key + "=" + value));
        }
        return words.optionIf(!intent.description().isEmpty(), "--description", intent.description())
                .line();
    }

    /** Whether {@code -d} can say them: it takes commas for its own. */
    private static boolean isPlain(Map<String, Device> devices) {
        for (Device device : devices.values()) {
            boolean odd = device.options().isEmpty() || device.name().indexOf(',') >= 0;
            for (String value : device.options().values()) {
                odd |= value.indexOf(',') >= 0;
            }
            if (odd) {
                return false;
            }
        }
        return true;
    }

    private List<ShellLine> configure(Intent.Configure intent) {
        List<ShellLine> lines = new ArrayList<>();
        Optional<Container> container = state.container(intent.ref());
        boolean whole = intent.description().isPresent() || intent.profiles().isPresent();
        if (whole && container.isPresent()) {
            String text = ContainerYaml.print(container.get(), intent.of(OwnConfig.of(container.get())));
            return List.of(verb("config", "edit").with(named(intent)).line(text));
        }
        Words set = verb("config", "set").with(named(intent));
        boolean sets = false;
        for (Map.Entry<String, String> entry : intent.set().entrySet()) {
            if (entry.getValue().isEmpty()) {
                lines.add(verb("config", "unset")
                        .with(named(intent))
                        .with(entry.getKey())
                        .line());
            } else {
                sets = true;
                set.with(entry.getKey() + "=" + entry.getValue());
            }
        }
        if (sets) {
            lines.add(0, set.line());
        }
        Map<String, Device> own = container.map(Container::devices).orElse(Map.of());
        intent.devices().forEach((name, device) -> device(lines, named(intent), name, own.get(name), device));
        return lines;
    }

    private void device(
            List<ShellLine> lines, String owner, String name, @Nullable Device before, Optional<Device> after) {
        if (before != null) {
            lines.add(verb("config", "device", "remove").with(owner).with(name).line());
        }
        if (after.isPresent()) {
            Words add = verb("config", "device", "add")
                    .with(owner)
                    .with(name)
                    .with(after.get().type());
            after.get().options().forEach((key, value) -> {
                if (!key.equals("type")) {
                    add.with(key + "=" + value);
                }
            });
            lines.add(add.line());
        }
    }
}
