package org.lxdeck.engine.host.local.log;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.LogLines;

/** Follows the files that make up one stream of one container, while somebody looks at it. Not thread-safe. */
public final class Following implements AutoCloseable {
    private final List<FileTail> tails = new ArrayList<>();
    private final LineRing ring = new LineRing();

    /** @param files in the order in which their ends are put together at the beginning */
    public Following(List<Path> files) {
        for (Path file : files) {
            tails.add(new FileTail(file, ring));
        }
    }

    /** Whether these are its files. */
    public boolean follows(List<Path> files) {
        boolean same = files.size() == tails.size();
        for (int i = 0; same && i < files.size(); i++) {
            same = tails.get(i).file().equals(files.get(i));
        }
        return same;
    }

    /** What is kept now, after what has come was read; blocks for file reads. */
    public LogLines read() {
        List<String> unended = new ArrayList<>(1);
        String source = "";
        for (FileTail tail : tails) {
            tail.poll();
            if (!tail.unended().isEmpty()) {
                unended.add(tail.unended());
            }
            if (tail.isKnown()) {
                source = source.isEmpty() ? tail.file().toString() : source + ", " + tail.file();
            }
        }
        return ring.lines(unended, source);
    }

    @Override
    public void close() {
        for (FileTail tail : tails) {
            tail.close();
        }
    }
}
