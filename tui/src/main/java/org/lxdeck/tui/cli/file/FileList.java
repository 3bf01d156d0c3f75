package org.lxdeck.tui.cli.file;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.host.FileLook;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.CliContext;
import org.lxdeck.tui.cli.FormattedVerb;
import org.lxdeck.tui.cli.Times;
import org.lxdeck.tui.cli.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lxdeck file list}. */
@Command(
        name = "list",
        aliases = "ls",
        description = "List the files of a directory in a container, with owners as seen inside.")
final class FileList extends FormattedVerb {
    private static final List<String> HEADER = List.of("NAME", "MODE", "UID", "GID", "SIZE", "MODIFIED");

    @Parameters(index = "0", paramLabel = "[HOST:]NAME/PATH", description = "A directory or a file")
    String word = "";

    FileList(CliContext context) {
        super(context);
    }

    @Override
    protected int run() throws EngineException, IOException {
        List<List<String>> cells = new ArrayList<>();
        List<Object> trees = new ArrayList<>();
        try (Engine engine = openEngine()) {
            engine.refresh(EnumSet.of(Part.CONTAINERS));
            FilePlace place = FilePlace.of(engine.state(), word);
            FileLook files = engine.files(place.ref().host());
            FileEntry one = files.look(place.ref(), place.path());
            List<FileEntry> entries = new ArrayList<>(List.of(one));
            if (one.leadsToDirectory()) {
                entries = new ArrayList<>(files.list(place.ref(), place.path()).entries());
            }
            entries.sort(Comparator.comparing(FileEntry::name));
            for (FileEntry entry : entries) {
                cells.add(cells(entry));
                trees.add(tree(entry));
            }
        }
        return print(new Rows(HEADER, cells), trees);
    }

    private static List<String> cells(FileEntry entry) {
        String leads = entry.target().isEmpty() ? "" : " -> " + Text.line(entry.target(), 255);
        return List.of(
                entry.shown() + leads,
                entry.modeText(),
                Long.toString(entry.uid()),
                Long.toString(entry.gid()),
                Long.toString(entry.size()),
                Times.minute(entry.modified(), ZoneId.systemDefault()));
    }

    private static Map<String, Object> tree(FileEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("gid", entry.gid());
        tree.put("mode", String.format("%04o", entry.mode()));
        tree.put("modified_at", entry.modified());
        tree.put("name", entry.shown());
        tree.put("size", entry.size());
        tree.put("target", Text.line(entry.target(), 4096));
        tree.put("type", entry.kind().word());
        tree.put("uid", entry.uid());
        return tree;
    }
}
