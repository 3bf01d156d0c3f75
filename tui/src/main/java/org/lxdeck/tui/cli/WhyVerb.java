package org.lxdeck.tui.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.diagnosis.Diagnosis;
import org.lxdeck.engine.diagnosis.Reason;
import org.lxdeck.engine.diagnosis.Remedy;
import org.lxdeck.engine.diagnosis.Subject;
import org.lxdeck.tui.cli.image.Images;
import org.lxdeck.tui.cli.table.Format;
import org.lxdeck.tui.cli.table.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck why}. */
@Command(
        name = "why",
        description = {
            "Say why a container did not start, is slow or has stopped, with what was seen and what to try.",
            "Also of an image or a profile, when something of it is missing."
        })
final class WhyVerb extends CliVerb {
    @Parameters(index = "0", paramLabel = "[HOST:]NAME", description = "The container, or what an option says")
    String name = "";

    @Option(names = "--image", description = "NAME is an image: alias or fingerprint")
    boolean image;

    @Option(names = "--profile", description = "NAME is a profile")
    boolean profile;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table, json or yaml")
    Format format = Format.table;

    WhyVerb(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        if (image && profile) {
            throw usage("--image and --profile exclude each other");
        }
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.allOf(Part.class));
            Diagnosis diagnosis = engine.why(subject(engine));
            if (format.isTree()) {
                Tree.print(format, tree(diagnosis), out());
            } else {
                print(diagnosis);
            }
        }
        return ExitCode.OK;
    }

    private Subject subject(Engine engine) throws EngineException {
        if (image) {
            var found = Images.find(Images.read(engine), name);
            return new Subject.OfImage(found.host(), found.fingerprint());
        }
        if (profile) {
            HostNames.Named named = HostNames.split(engine.state(), name);
            return new Subject.OfProfile(named.host(), named.name());
        }
        return new Subject.OfContainer(ref(engine, name));
    }

    private void print(Diagnosis diagnosis) {
        out().println(diagnosis.state());
        if (diagnosis.reasons().isEmpty()) {
            out().println("Nothing is wrong with it that lxdeck can see.");
        }
        for (Reason reason : diagnosis.reasons()) {
            out().println();
            out().println(reason.weight().word() + ": " + reason.sentence());
            for (String line : reason.evidence()) {
                out().println("    " + line);
            }
            for (Remedy remedy : reason.remedies()) {
                out().println("  > " + remedy.text() + (remedy.line().isEmpty() ? "" : ": " + remedy.line()));
            }
        }
    }

    private static Map<String, Object> tree(Diagnosis diagnosis) {
        List<Object> reasons = new ArrayList<>();
        for (Reason reason : diagnosis.reasons()) {
            List<Object> remedies = new ArrayList<>();
            for (Remedy remedy : reason.remedies()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("command", remedy.line());
                one.put("text", remedy.text());
                remedies.add(one);
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("evidence", reason.evidence());
            one.put("id", reason.id());
            one.put("sentence", reason.sentence());
            one.put("try", remedies);
            one.put("weight", reason.weight().word());
            reasons.add(one);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", diagnosis.subject());
        tree.put("reasons", reasons);
        tree.put("state", diagnosis.state());
        return tree;
    }
}
