package org.lxdeck.engine.host.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.FileIntent;
import org.lxdeck.engine.host.FileRole;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.model.FileCount;
import org.lxdeck.engine.model.FileEntry;
import org.lxdeck.engine.model.FileKind;
import org.lxdeck.engine.model.FileListing;
import org.lxdeck.engine.model.FilePath;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;
import org.lxdeck.engine.store.IoSentence;

/** Files that exist only in memory: nothing of this machine is read or written, whatever is pushed or pulled. */
final class DemoFiles implements FileRole {
    private static final String MOTD = "Everything here is made up.\nIt is the demo of lxdeck.\n";

    /** Root's own directory, as in every container. */
    private static final String HOME = "/root";

    private final DemoWorld world;
    private final Map<ContainerRef, NavigableMap<String, FileEntry>> trees = new HashMap<>();

    DemoFiles(DemoWorld world) {
        this.world = world;
    }

    private NavigableMap<String, FileEntry> tree(ContainerRef ref) throws EngineException {
        if (world.find(ref.name()) == null) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND, "there is no container called " + Text.line(ref.name(), 80));
        }
        return trees.computeIfAbsent(ref, fresh -> grow());
    }

    private NavigableMap<String, FileEntry> grow() {
        long born = world.bornAtMillis / 1000;
        NavigableMap<String, FileEntry> tree = new TreeMap<>();
        for (String path : List.of("/", "/etc", "/etc/init.d", "/home", HOME, HOME + "/.ssh", "/srv", "/tmp", "/var")) {
            tree.put(path, entry(path, FileKind.DIRECTORY, path.equals("/tmp") ? 01777 : 0755, 4096, born - 86_400));
        }
        tree.put("/etc/hostname", entry("hostname", FileKind.FILE, 0644, 6, born - 400_000));
        tree.put("/etc/motd", entry("motd", FileKind.FILE, 0644, MOTD.length(), born - 90_000));
        for (FileEntry file : List.of(
                entry(".profile", FileKind.FILE, 0644, 161, born - 40_000_000),
                entry("backup.tar.gz", FileKind.FILE, 0600, 734_003_200L, born - 7200),
                entry("notes.txt", FileKind.FILE, 0640, MOTD.length(), born - 600),
                entry("run", FileKind.FIFO, 0600, 0, born - 600),
                new FileEntry("web", FileKind.LINK, 0777, 0, 0, 4, born - 5000, "/srv", true))) {
            tree.put(FilePath.join(HOME, file.name()), file);
        }
        return tree;
    }

    private static FileEntry entry(String path, FileKind kind, int mode, long size, long modified) {
        return new FileEntry(FilePath.name(path), kind, mode, 0, 0, size, modified, "", kind == FileKind.DIRECTORY);
    }

    /** The entry at a path, links followed; they are all absolute. */
    private static String resolved(NavigableMap<String, FileEntry> tree, String asked) {
        String path = FilePath.clean(asked);
        FileEntry found = tree.get(path);
        return found != null && found.kind() == FileKind.LINK ? found.target() : path;
    }

    private static FileEntry get(NavigableMap<String, FileEntry> tree, String path) throws EngineException {
        FileEntry found = tree.get(resolved(tree, path));
        if (found == null) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND, "cannot read " + Text.line(path) + ": no such file or directory");
        }
        return found;
    }

    @Override
    public synchronized FileListing list(ContainerRef ref, String path) throws EngineException {
        NavigableMap<String, FileEntry> tree = tree(ref);
        if (get(tree, path).kind() != FileKind.DIRECTORY) {
            throw new EngineException(EngineError.Kind.INVALID, Text.line(path) + " is no directory");
        }
        String directory = resolved(tree, path);
        List<FileEntry> entries = new ArrayList<>();
        tree.forEach((each, entry) -> {
            if (!each.equals("/") && FilePath.parent(each).equals(directory)) {
                entries.add(entry);
            }
        });
        return new FileListing(path, entries, false);
    }

    @Override
    public synchronized FileEntry look(ContainerRef ref, String path) throws EngineException {
        return get(tree(ref), path);
    }

    @Override
    public synchronized void read(ContainerRef ref, String path, long limit, OutputStream into) throws EngineException {
        FileEntry entry = get(tree(ref), path);
        if (entry.kind() != FileKind.FILE) {
            throw new EngineException(
                    EngineError.Kind.REFUSED,
                    "cannot read " + Text.line(path) + ": it is a "
                            + entry.kind().word());
        }
        byte[] content = MOTD.getBytes(StandardCharsets.UTF_8);
        try {
            into.write(content, 0, (int) Math.min(limit, content.length));
        } catch (IOException failure) {
            throw IoSentence.of(failure, "write what was read");
        }
    }

    @Override
    public synchronized FileCount count(ContainerRef ref, List<String> paths) throws EngineException {
        FileCount sum = FileCount.NONE;
        for (String path : paths) {
            for (FileEntry entry : beneath(tree(ref), path).values()) {
                boolean directory = entry.kind() == FileKind.DIRECTORY;
                sum = sum.plus(new FileCount(1, directory ? 1 : 0, directory ? 0 : entry.size()));
            }
        }
        return sum;
    }

    /** The entry itself and all that is in it. */
    private static Map<String, FileEntry> beneath(NavigableMap<String, FileEntry> tree, String path) {
        Map<String, FileEntry> all = new TreeMap<>(tree);
        all.keySet().removeIf(each -> !each.equals(path) && !each.startsWith(path + "/"));
        return all;
    }

    @Override
    public synchronized Outcome push(FileIntent.Push intent, Progress progress) throws EngineException {
        for (String source : intent.sources()) {
            String target = intent.how().intoDirectory()
                    ? FilePath.join(intent.target(), FilePath.name(source))
                    : intent.target();
            put(intent.ref(), target, entry(target, FileKind.FILE, 0644, 0, world.clock.millis() / 1000));
        }
        progress.note("the demo reads nothing of this machine: what was copied is empty");
        return Outcome.of("files", Integer.toString(intent.sources().size()));
    }

    @Override
    public synchronized Outcome push(FileIntent.PushStream intent, Progress progress) throws EngineException {
        String path = intent.target();
        put(intent.ref(), path, entry(path, FileKind.FILE, 0600, 0, world.clock.millis() / 1000));
        return Outcome.of("files", "1");
    }

    private void put(ContainerRef ref, String path, FileEntry entry) throws EngineException {
        NavigableMap<String, FileEntry> tree = tree(ref);
        String parent = resolved(tree, FilePath.parent(path));
        FileEntry unused = get(tree, parent);
        tree.put(FilePath.join(parent, FilePath.name(path)), entry);
    }

    @Override
    public synchronized Outcome pull(FileIntent.Pull intent, Progress progress) throws EngineException {
        FileCount count = count(intent.ref(), intent.sources());
        progress.note("the demo writes nothing to this machine");
        return Outcome.of("files", Long.toString(count.files()));
    }

    @Override
    public synchronized Outcome makeDirectory(FileIntent.MakeDirectory intent, Progress progress)
            throws EngineException {
        if (tree(intent.ref()).containsKey(intent.path()) && !intent.createDirectories()) {
            throw new EngineException(EngineError.Kind.CONFLICT, Text.line(intent.path()) + " exists already");
        }
        String path = intent.path();
        put(intent.ref(), path, entry(path, FileKind.DIRECTORY, 0755, 4096, world.clock.millis() / 1000));
        return Outcome.of("path", path);
    }

    @Override
    public synchronized Outcome delete(FileIntent.DeleteFiles intent, Progress progress) throws EngineException {
        NavigableMap<String, FileEntry> tree = tree(intent.ref());
        long deleted = 0;
        for (String path : intent.paths()) {
            Map<String, FileEntry> gone = beneath(tree, path);
            if (gone.isEmpty() || path.equals("/") || (gone.size() > 1 && !intent.recursive())) {
                throw new EngineException(
                        EngineError.Kind.CONFLICT,
                        "cannot delete " + Text.line(path)
                                + (gone.isEmpty() ? ": there is no such file" : ": the directory is not empty"));
            }
            gone.keySet().forEach(tree::remove);
            deleted += gone.size();
        }
        return Outcome.of("files", Long.toString(deleted));
    }
}
