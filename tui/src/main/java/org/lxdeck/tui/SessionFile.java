package org.lxdeck.tui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.store.AtomicFile;
import org.lxdeck.engine.store.PrivateDirectory;
import org.lxdeck.tui.app.Memory;
import org.lxdeck.tui.app.Notes;

/**
 * The file {@code ~/.local/state/lxdeck/session}: the user's habits, then a place for each host, the one kept last at the
 * end. Lines of plain text, so that reading it costs the first frame nothing. It is replaced as a whole: of several
 * dashboards the last one to write wins, for its own host. A file that cannot be understood counts as none.
 */
final class SessionFile implements Memory {
    private static final String HEAD = "lxdeck session 1";
    private static final String END = "end";
    private static final String HABITS = "habits";
    private static final String PLACE = "place ";
    private static final String WRITER = "writer ";
    private static final String LEFT = "left ";
    private static final int MOST_PLACES = 12;
    private static final int LIMIT = 256 << 10;

    private final Path directory;
    private final Path file;
    private final String place;
    private final boolean recalls;
    private final boolean keeps;

    /**
     * @param place the name of this host's place
     * @param recalls whether the place of the last time comes back
     * @param keeps whether the place is kept; habits always are
     */
    SessionFile(Path directory, String place, boolean recalls, boolean keeps) {
        this.directory = directory;
        this.file = directory.resolve("session");
        this.place = PLACE + place;
        this.recalls = recalls;
        this.keeps = keeps;
    }

    @Override
    public Recalled recall() {
        try {
            Map<String, List<String>> sections = read();
            if (sections == null) {
                return new Recalled(
                        Notes.NONE,
                        Notes.NONE,
                        Notes.NONE,
                        "What was kept of the last time is damaged; it begins anew.");
            }
            List<String> here = recalls ? sections.getOrDefault(place, List.of()) : List.of();
            List<String> left = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            boolean isOver = true;
            for (String line : here) {
                if (line.startsWith(WRITER)) {
                    isOver = !isAlive(line.substring(WRITER.length()));
                } else {
                    (line.startsWith(LEFT) ? left : rest).add(line);
                }
            }
            return new Recalled(
                    new Notes(rest),
                    new Notes(sections.getOrDefault(HABITS, List.of())),
                    isOver ? new Notes(left) : Notes.NONE,
                    "");
        } catch (IOException e) {
            return Recalled.NOTHING;
        }
    }

    /** The sections of the file by their headings; none where there is no file, null when it is damaged. */
    private @Nullable Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return sections;
        }
        if (Files.size(file) > LIMIT) {
            return null;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (!text.startsWith(HEAD + "\n") || !text.endsWith("\n" + END + "\n")) {
            return null;
        }
        List<String> section = null;
        int at = HEAD.length() + 1;
        int last = text.length() - END.length() - 1;
        while (at < last) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end);
            at = end + 1;
            if (line.startsWith(" ") && section != null && isClean(line)) {
                section.add(line.substring(1));
            } else if ((line.equals(HABITS) || line.startsWith(PLACE)) && isClean(line)) {
                section = new ArrayList<>();
                sections.put(line, section);
            } else {
                return null;
            }
        }
        return sections;
    }

    private static boolean isClean(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ' || (line.charAt(i) >= 0x7f && line.charAt(i) < 0xa0)) {
                return false;
            }
        }
        return line.length() > 1;
    }

    @Override
    public synchronized void keep(Kept kept) {
        try {
            PrivateDirectory.at(directory);
            if (!isOurs()) {
                return;
            }
            Map<String, List<String>> sections = read();
            Map<String, List<String>> all = sections == null ? new LinkedHashMap<>() : sections;
            all.put(HABITS, kept.habits().lines());
            // Taken out first: the last one written stands at the end.
            List<String> before = all.remove(place);
            if (keeps) {
                all.put(place, lines(kept));
            } else if (before != null) {
                all.put(place, before);
            }
            AtomicFile.write(file, text(all));
        } catch (IOException e) {
            // A full disk or a read-only home: the place is not kept, and nobody is disturbed for that.
            System.getLogger(SessionFile.class.getName()).log(System.Logger.Level.DEBUG, "session", e);
        }
    }

    /** With a user's home but as root, a file of root's would be in the user's way. */
    private boolean isOurs() throws IOException {
        return Files.getAttribute(directory, "unix:uid").equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private List<String> lines(Kept kept) {
        List<String> lines = new ArrayList<>(kept.place().lines());
        if (!kept.left().isEmpty()) {
            lines.add(WRITER + ProcessHandle.current().pid() + " " + started("self"));
            lines.addAll(kept.left().lines());
        }
        return lines;
    }

    private static String text(Map<String, List<String>> sections) {
        int tooMany = sections.size() - 1 - MOST_PLACES;
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (Map.Entry<String, List<String>> section : sections.entrySet()) {
            if (section.getKey().startsWith(PLACE) && tooMany-- > 0) {
                continue;
            }
            text.append(section.getKey()).append('\n');
            for (String line : section.getValue()) {
                text.append(' ').append(line).append('\n');
            }
        }
        return text.append(END).append('\n').toString();
    }

    /** Whether the dashboard that wrote this still runs: then it tells of its operations itself. */
    private static boolean isAlive(String writer) {
        int blank = writer.indexOf(' ');
        String process = blank < 0 ? "" : writer.substring(0, blank);
        boolean number = !process.isEmpty() && process.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && started(process).equals(writer.substring(blank + 1));
    }

    /** When a process was started, in the kernel's ticks; empty when there is none. */
    private static String started(String process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields.length > 19 ? fields[19] : "";
        } catch (IOException e) {
            return "";
        }
    }
}
