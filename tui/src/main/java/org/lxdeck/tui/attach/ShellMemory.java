package org.lxdeck.tui.attach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.host.ShellChoice;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * How the last shell in each container was wanted. A container that took the name of another one inherits nothing from
 * it, as far as their creation tells them apart. Kept in the user's state directory, mode 0600 since variables may hold
 * secrets; the containers visited longest ago are forgotten. A file that cannot be read or written costs the memory, never
 * the shell. Blocks for a small file; safe for every thread.
 */
public final class ShellMemory {
    private static final int MOST = 200;
    private static final int MOST_BYTES = 1 << 18;
    private static final int FIELDS = 6;

    private final @Nullable Path file;
    private final Map<ContainerRef, Wanted> choices = new LinkedHashMap<>();
    private boolean loaded;

    /** @param born when the container was created */
    private record Wanted(long born, ShellChoice choice) {}

    /** @param directory the user's state directory; null remembers until the end of the program only */
    public ShellMemory(@Nullable Path directory) {
        this.file = directory == null ? null : directory.resolve("shells");
    }

    /**
     * What was wanted last; the usual shell when nothing is remembered.
     *
     * @param born when the container was created, in any unit; 0 where that is not known
     */
    public synchronized ShellChoice of(ContainerRef ref, long born) {
        load();
        Wanted wanted = choices.get(ref);
        return wanted == null || wanted.born() != born ? ShellChoice.USUAL : wanted.choice();
    }

    /** These containers are gone. */
    public synchronized void forget(List<ContainerRef> refs) {
        load();
        if (choices.keySet().removeAll(refs)) {
            save();
        }
    }

    public synchronized void remember(ContainerRef ref, long born, ShellChoice choice) {
        load();
        boolean known = choices.remove(ref) != null;
        if (!known && choice.equals(ShellChoice.USUAL)) {
            return;
        }
        if (!choice.equals(ShellChoice.USUAL)) {
            choices.put(ref, new Wanted(born, choice));
        }
        while (choices.size() > MOST) {
            choices.remove(choices.keySet().iterator().next());
        }
        save();
    }

    private void load() {
        if (loaded || file == null) {
            return;
        }
        loaded = true;
        try {
            for (String line : AtomicFile.read(file, MOST_BYTES).split("\n", -1)) {
                take(line);
            }
        } catch (IOException nothingRemembered) {
            choices.clear();
        }
    }

    /** A line: host, name, when it was created, user, shell, directory, then {@code KEY=VALUE} each, between tabs. */
    private void take(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length < FIELDS || fields[1].isEmpty()) {
            return;
        }
        long born;
        try {
            born = Long.parseLong(fields[2]);
        } catch (NumberFormatException damaged) {
            return;
        }
        Map<String, String> environment = new LinkedHashMap<>();
        for (int i = FIELDS; i < fields.length; i++) {
            String pair = plain(fields[i]);
            int equals = pair.indexOf('=');
            if (equals > 0) {
                environment.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        choices.put(
                new ContainerRef(plain(fields[0]), plain(fields[1])),
                new Wanted(born, new ShellChoice(plain(fields[3]), plain(fields[4]), plain(fields[5]), environment)));
    }

    private void save() {
        if (file == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        choices.forEach((ref, wanted) -> {
            ShellChoice choice = wanted.choice();
            List<String> fields = new ArrayList<>(List.of(ref.host(), ref.name(), Long.toString(wanted.born())));
            fields.addAll(List.of(choice.user(), choice.shell(), choice.directory()));
            choice.environment().forEach((key, value) -> fields.add(key + "=" + value));
            fields.replaceAll(ShellMemory::marked);
            text.append(String.join("\t", fields)).append('\n');
        });
        try {
            Path directory = file.getParent();
            if (directory != null && directory.getParent() != null) {
                Files.createDirectories(directory.getParent());
                Path unused = PrivateDirectory.at(directory);
            }
            AtomicFile.write(file, text.toString());
        } catch (IOException notKept) {
            return; // remembered until the end of the program
        }
    }

    private static String marked(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
