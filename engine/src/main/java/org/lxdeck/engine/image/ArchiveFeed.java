package org.lxdeck.engine.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.store.IoSentence;

/**
 * Looks through an archive while its bytes go by: they are fed to a confined decompressor, and a thread reads the tar
 * headers it gives back.
 */
final class ArchiveFeed implements AutoCloseable {
    private static final List<String> PLAIN = List.of("cat");

    private final String file;
    private final ToolProcess tool;
    private final Thread reader;
    private volatile boolean open = true;
    private @Nullable ArchiveContent content;
    private @Nullable EngineException refused;
    private @Nullable IOException broken;

    private ArchiveFeed(String file, ToolProcess tool) {
        this.file = file;
        this.tool = tool;
        this.reader = new Thread(this::read, "lxdeck archive");
        reader.setDaemon(true);
        reader.start();
    }

    static ArchiveFeed open(Compression compression, String file) throws EngineException {
        List<String> program = compression.decompress().isEmpty() ? PLAIN : compression.decompress();
        return new ArchiveFeed(
                file, ToolProcess.start(program.get(0), Confinement.powerless().command(program)));
    }

    void kill() {
        tool.kill();
    }

    /** Gives it the next bytes; after a failure they are dropped, {@link #finish} tells. */
    boolean feed(byte[] buffer, int length) {
        if (open) {
            try {
                tool.process().getOutputStream().write(buffer, 0, length);
            } catch (IOException closed) {
                open = false;
            }
        }
        return open;
    }

    /** Says that there are no more bytes and returns what was in the archive. */
    ArchiveContent finish() throws EngineException {
        try (OutputStream end = tool.process().getOutputStream()) {
            if (open) {
                end.flush();
            }
        } catch (IOException closed) {
            open = false;
        }
        int code = tool.waitFor();
        try {
            reader.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineError.of(EngineError.Kind.CANCELLED, "cancelled"), stop);
        }
        if (refused != null) {
            throw refused;
        }
        if (code != 0) {
            throw damaged(tool.lastComplaint());
        }
        if (broken != null) {
            throw damaged(IoSentence.why(broken));
        }
        if (content == null) {
            throw damaged("nothing could be read from it");
        }
        return content;
    }

    private EngineException damaged(String why) {
        return new EngineException(EngineError.of(EngineError.Kind.INVALID, file + " is damaged or cut off: " + why)
                .withDetail(tool.complaints()));
    }

    private void read() {
        InputStream tar = tool.process().getInputStream();
        try {
            content = ArchiveLook.read(CloseShieldInputStream.wrap(tar), file);
        } catch (EngineException bad) {
            refused = bad;
            tool.kill();
        } catch (IOException bad) {
            broken = bad;
            drain(tar);
        }
    }

    /** Lets a decompressor that has more to say come to its own end, so that its complaint is heard. */
    private static void drain(InputStream tar) {
        try {
            tar.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // it was killed
        }
    }

    @Override
    public void close() {
        tool.close();
    }
}
