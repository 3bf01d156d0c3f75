package org.lxdeck.tui.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.config.ProfileYaml;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.Device;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck create} and {@code lxdeck launch}. */
final class CreateVerbs {
    private CreateVerbs() {}

    /** What both have in common. */
    abstract static class Making extends CliVerb {
        @Parameters(index = "0", paramLabel = "IMAGE", description = "Alias, fingerprint or unique beginning of one")
        String image = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "[HOST:]NAME", description = "Name (default: made up)")
        String name = "";

        @Option(
                names = {"-p", "--profile"},
                paramLabel = "PROFILE",
                description = "Profile to apply; repeatable; replaces default")
        List<String> profiles = new ArrayList<>();

        @Option(names = "--no-profiles", description = "Apply no profile at all")
        boolean noProfiles;

        @Option(
                names = {"-c", "--config"},
                paramLabel = "KEY=VALUE",
                description = "Configuration key; repeatable")
        List<String> config = new ArrayList<>();

        @Option(
                names = {"-d", "--device"},
                paramLabel = "DEVICE,KEY=VALUE",
                description = "Device option; repeatable")
        List<String> devices = new ArrayList<>();

        @Option(
                names = {"-e", "--ephemeral"},
                description = "Delete it when it stops")
        boolean ephemeral;

        @Option(names = "--description", paramLabel = "TEXT", description = "What it is for")
        String description = "";

        Making(CliContext context) {
            super(context);
        }

        abstract boolean start();

        @Override
        protected int run() throws EngineException, InterruptedException, IOException {
            Profile fromInput = YamlInput.read(context.io());
            try (Engine engine = openEngine()) {
                engine.refresh(EnumSet.of(Part.CONTAINERS, Part.IMAGES, Part.PROFILES));
                HostNames.Named imageName = HostNames.split(engine.state(), image);
                HostNames.Named wanted = HostNames.split(engine.state(), name);
                String host = name.isEmpty() ? imageName.host() : wanted.host();
                String chosen = wanted.name().isEmpty() ? FreeName.pick(engine.state(), host) : wanted.name();
                Map<String, String> keys = new LinkedHashMap<>(fromInput.config());
                keys.putAll(KeyValues.parse(config));
                Map<String, Device> parts = new LinkedHashMap<>(fromInput.devices());
                parts.putAll(DeviceArguments.parse(devices));
                Intent.Create intent = new Intent.Create(
                        new ContainerRef(host, chosen),
                        imageName.name(),
                        profiles(),
                        keys,
                        parts,
                        description.isEmpty() ? fromInput.description() : description,
                        ephemeral,
                        start());
                if (!global().quiet()) {
                    out().println((start() ? "Launching " : "Creating ") + Text.line(chosen));
                    out().flush();
                }
                Operation ended = submissions(engine).one(intent);
                if (ended.status() == OperationStatus.SUCCESS && wanted.name().isEmpty()) {
                    out().println("Container name is: " + Text.line(chosen));
                }
                return Submissions.exitCode(List.of(ended));
            }
        }

        private List<String> profiles() {
            if (noProfiles) {
                return List.of();
            }
            List<String> names = new ArrayList<>();
            for (String given : profiles) {
                if (!given.isEmpty()) {
                    names.add(given);
                }
            }
            return profiles.isEmpty() ? List.of("default") : names;
        }
    }

    /** {@code lxdeck create}. */
    @Command(name = "create", aliases = "init", description = "Create a container from an image, without starting it.")
    static final class Create extends Making {
        Create(CliContext context) {
            super(context);
        }

        @Override
        boolean start() {
            return false;
        }
    }

    /** {@code lxdeck launch}. */
    @Command(name = "launch", description = "Create a container from an image and start it.")
    static final class Launch extends Making {
        Launch(CliContext context) {
            super(context);
        }

        @Override
        boolean start() {
            return true;
        }
    }

    /** Configuration given on standard input, as {@code launch IMAGE NAME < config.yaml}. */
    static final class YamlInput {
        private YamlInput() {}

        static Profile read(CliIo io) throws IOException, EngineException {
            Profile nothing = new Profile("", "", "", Map.of(), Map.of(), List.of());
            if (io.inIsTerminal() || !StandardInput.isFileOrPipe()) {
                return nothing;
            }
            String text = new String(io.in().readAllBytes(), StandardCharsets.UTF_8);
            return text.isBlank()
                    ? nothing
                    : ProfileYaml.parse(text, "<stdin>", "", "").profile();
        }
    }
}
