package org.lxdeck.tui.cli.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.engine.op.OperationStatus;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.CliVerb;
import org.lxdeck.tui.cli.HostNames;
import org.lxdeck.tui.cli.KeyValues;
import org.lxdeck.tui.cli.Submissions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image import}. */
@Command(
        name = "import",
        description = {
            "Import an image: one tarball with everything (unified), or metadata and root file system (split).",
            "tar plain, gz, bz2, xz, zst or lzma; the root file system may be squashfs."
        })
final class ImageImport extends CliVerb {
    @Parameters(index = "0", paramLabel = "TARBALL", description = "Unified tarball, or the metadata tarball")
    String metadata = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "[ROOTFS] [HOST:] [KEY=VALUE]",
            description = "Root file system of a split image, host, properties to set")
    List<String> more = new ArrayList<>();

    @Option(names = "--alias", paramLabel = "ALIAS", description = "Name for the image; repeatable")
    List<String> aliases = new ArrayList<>();

    @Option(names = "--public", description = "Mark the image public")
    boolean isPublic;

    ImageImport(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, InterruptedException {
        try (Engine engine = openEngine()) {
            Operation ended = submissions(engine).one(intent(engine));
            if (ended.status() == OperationStatus.SUCCESS) {
                String fingerprint = ended.outcome().orElseThrow().fact("fingerprint");
                out().println("Image imported with fingerprint: " + fingerprint);
            }
            return Submissions.exitCode(List.of(ended));
        }
    }

    private Intent intent(Engine engine) throws EngineException {
        String host = HostNames.defaultHost(engine.state());
        Optional<Path> rootfs = Optional.empty();
        List<String> properties = new ArrayList<>();
        for (String word : more) {
            if (word.endsWith(":")
                    && engine.state().host(word.substring(0, word.length() - 1)).isPresent()) {
                host = word.substring(0, word.length() - 1);
            } else if (rootfs.isEmpty() && properties.isEmpty() && word.indexOf('=') < 0) {
                rootfs = Optional.of(absolute(word));
            } else {
                properties.add(word);
            }
        }
        List<ImageAlias> names =
                aliases.stream().map(name -> new ImageAlias(name, "")).toList();
        return new ImageIntent.ImportImage(
                host, absolute(metadata), rootfs, names, KeyValues.parse(properties), isPublic);
    }

    private static Path absolute(String text) {
        return Path.of(text).toAbsolutePath();
    }
}
