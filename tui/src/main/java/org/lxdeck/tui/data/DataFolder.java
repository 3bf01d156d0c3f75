package org.lxdeck.tui.data;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where files of one kind are: a person's folder first, then what the program ships. */
public final class DataFolder {
    private static final int MAX_BYTES = 256 * 1024;

    private final String kind;
    private final @Nullable Path own;

    /** Files of a kind ({@code keymaps}, {@code themes}); {@code own} is the person's folder for them. */
    public DataFolder(String kind, @Nullable Path own) {
        this.kind = kind;
        this.own = own;
    }

    /** The shipped files only. */
    public static DataFolder shipped(String kind) {
        return new DataFolder(kind, null);
    }

    /** Opens by name ({@code dark}), or by path when it has a slash or ends in .yaml. */
    public DataFile open(String name) {
        if (name.indexOf('/') >= 0 || name.endsWith(".yaml")) {
            return file(Path.of(name));
        }
        checkName(name);
        if (own != null) {
            Path path = own.resolve(name + ".yaml");
            if (Files.exists(path)) {
                return file(path);
            }
        }
        return resource(name);
    }

    /** Opens what a file extends; where there is none the error names the file that asks for it. */
    public DataFile openParent(DataFile file, DataNode wanted) {
        String name = file.text(wanted, "extends");
        try {
            return open(name);
        } catch (DataException e) {
            throw exists(name) ? e : file.error(wanted.line(), "extends: there is no file " + name + ".yaml");
        }
    }

    /** The names that can be opened, sorted: the person's and the shipped ones. Reads directories. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        if (own != null) {
            collect(own, names);
        }
        String home = System.getProperty("lxdeck.home", "");
        if (!home.isEmpty() && Files.isDirectory(Path.of(home, kind))) {
            collect(Path.of(home, kind), names);
        } else {
            collectPacked(names);
        }
        return List.copyOf(names);
    }

    /** Whether the name is that of a file of the person's own. */
    public boolean isOwn(String name) {
        return own != null && Files.exists(own.resolve(name + ".yaml"));
    }

    private static void collect(Path folder, Set<String> names) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                names.add(name.substring(0, name.length() - ".yaml".length()));
            }
        } catch (IOException e) {
            // A folder that cannot be read offers nothing; opening one of its files says why.
            return;
        }
    }

    /** Out of the archive or the directory the program's classes come from. */
    private void collectPacked(Set<String> names) {
        URL folder = DataFolder.class.getResource("/" + kind);
        if (folder == null) {
            return;
        }
        try {
            if (folder.getProtocol().equals("jar")) {
                try (FileSystem archive = FileSystems.newFileSystem(folder.toURI(), Map.of())) {
                    collect(archive.getPath("/" + kind), names);
                }
            } else {
                collect(Path.of(folder.toURI()), names);
            }
        } catch (URISyntaxException | IOException e) {
            return;
        }
    }

    private boolean exists(String name) {
        return (own != null && Files.exists(own.resolve(name + ".yaml")))
                || DataFolder.class.getResource("/" + kind + "/" + name + ".yaml") != null;
    }

    private void checkName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(Character.isLetterOrDigit(c) || c == '-' || c == '_')) {
                throw new DataException(kind, 0, "a name has letters, digits, - and _ only");
            }
        }
    }

    private DataFile resource(String name) {
        try (InputStream in = shippedFile(kind + "/" + name + ".yaml")) {
            if (in == null) {
                throw new DataException(kind, 0, "there is no file " + name + ".yaml, neither yours nor shipped");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            DataNode.Entries plain = PlainYaml.read(text);
            String file = kind + "/" + name + ".yaml";
            return plain == null ? YamlText.read(file, text) : new DataFile(file, plain);
        } catch (IOException e) {
            throw new DataException(kind, 0, name + ".yaml cannot be read: " + e.getMessage());
        }
    }

    /** Out of the program's own directory where the launcher names it: opening the archives of the program costs more. */
    private static @Nullable InputStream shippedFile(String path) {
        String home = System.getProperty("lxdeck.home", "");
        if (!home.isEmpty()) {
            try {
                return new FileInputStream(home + "/" + path);
            } catch (FileNotFoundException e) {
                return DataFolder.class.getResourceAsStream("/" + path);
            }
        }
        return DataFolder.class.getResourceAsStream("/" + path);
    }

    /** Reads one file of a person's. */
    public static DataFile file(Path path) {
        String name = path.toString();
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new DataException(name, 0, "the file has more than " + MAX_BYTES / 1024 + " KiB");
            }
            return YamlText.read(name, Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new DataException(name, 0, "there is no such file");
        } catch (CharacterCodingException e) {
            throw new DataException(name, 0, "the file is not UTF-8 text");
        } catch (IOException e) {
            throw new DataException(name, 0, "the file cannot be read: " + e.getMessage());
        }
    }
}
