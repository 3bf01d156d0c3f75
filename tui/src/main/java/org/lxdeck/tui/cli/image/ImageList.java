package org.lxdeck.tui.cli.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.model.Image;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.FormattedVerb;
import org.lxdeck.tui.cli.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lxdeck image list}. */
@Command(
        name = "list",
        aliases = "ls",
        description = {
            "List images. Filters: PROPERTY=VALUE, or part of a fingerprint or alias.",
            "Columns: l shortest alias, L all aliases, f fingerprint, F whole fingerprint, p public, d description,"
                    + " a architecture, s size, u upload date, t type."
        })
final class ImageList extends FormattedVerb {
    @Option(
            names = {"-c", "--columns"},
            paramLabel = "COLUMNS",
            description = "Columns (default: lfpdatsu)")
    String columns = "lfpdatsu";

    @Parameters(paramLabel = "FILTER", description = "What to list")
    List<String> filters = new ArrayList<>();

    ImageList(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        String letters = columns.replace(",", "");
        List<String> header = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            header.add(ImageColumns.heading(letters.charAt(i)));
        }
        try (Engine engine = openEngine()) {
            List<Image> found = new ArrayList<>();
            for (Image image : Images.read(engine).images()) {
                if (accepts(image)) {
                    found.add(image);
                }
            }
            return print(
                    rows(header, found, letters),
                    found.stream().map(ImageTree::of).toList());
        }
    }

    private static Rows rows(List<String> header, List<Image> found, String letters) {
        List<List<String>> cells = new ArrayList<>();
        for (Image image : found) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < letters.length(); i++) {
                row.add(ImageColumns.cell(image, letters.charAt(i)));
            }
            cells.add(row);
        }
        return new Rows(header, cells);
    }

    private boolean accepts(Image image) {
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            boolean fits = equals > 0
                    ? filter.substring(equals + 1).equals(image.properties().get(filter.substring(0, equals)))
                    : image.fingerprint().hex().contains(filter)
                            || image.aliases().stream()
                                    .anyMatch(alias -> alias.name().contains(filter));
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
