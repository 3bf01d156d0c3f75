package org.lxdeck.engine.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.model.Text;
import org.lxdeck.engine.op.DaemonThreads;
import org.lxdeck.engine.store.IoSentence;
import org.lxdeck.engine.store.ObjectLock;
import org.lxdeck.engine.store.PrivateDirectory;

/**
 * The audit file {@code /var/log/lxdeck/audit.jsonl}: mode 0600, one JSON object a line, each line one appending write,
 * so that several lxdecks write into the same file. A thread of its own writes; who waits for it waits a second at most.
 */
public final class AuditFile implements Audit {
    /** Of the newest file; then it becomes {@code audit.jsonl.1}. */
    static final long ROTATE_BYTES = 8L << 20;

    static final int KEPT = 4;

    private static final long WAIT_MILLIS = 1000;
    private static final int LONGEST = 4096;
    private static final Set<OpenOption> APPEND = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

    private final Places places;
    private final Map<String, String> env;
    private final long rotateBytes;
    private @Nullable Actor actor;
    private @Nullable ThreadPoolExecutor writer;
    private @Nullable Complaint complaint;
    private boolean complained;

    public AuditFile(Places places, Map<String, String> env) {
        this(places, env, ROTATE_BYTES);
    }

    AuditFile(Places places, Map<String, String> env, long rotateBytes) {
        this.places = places;
        this.env = env;
        this.rotateBytes = rotateBytes;
    }

    /** The newest file. */
    public static Path file(Places places) {
        return places.log().resolve("audit.jsonl");
    }

    @Override
    public void begin(Deed deed) {
        write(deed, "begin", Optional.empty(), -1);
    }

    @Override
    public void end(Deed deed, Optional<EngineError> error, long millis) {
        write(deed, "end", error, millis);
    }

    @Override
    public synchronized void complain(Complaint to) {
        complaint = to;
    }

    private void write(Deed deed, String event, Optional<EngineError> error, long millis) {
        String line = line(deed, event, error, millis);
        try {
            Future<?> written = writer().submit(() -> {
                append(line);
                return null;
            });
            written.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            say("its file system does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            say(cause instanceof IOException io ? IoSentence.why(io) : String.valueOf(cause));
        }
    }

    private synchronized ThreadPoolExecutor writer() {
        ThreadPoolExecutor known = writer;
        if (known == null) {
            known = new ThreadPoolExecutor(
                    1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DaemonThreads("lxdeck-audit"));
            known.allowCoreThreadTimeOut(true);
            writer = known;
        }
        return known;
    }

    private synchronized void say(String why) {
        if (!complained && complaint != null) {
            complained = true;
            complaint.say("What is done is not kept in " + file(places) + ": " + why + ".");
        }
    }

    private synchronized Actor actor() {
        Actor known = actor;
        if (known == null) {
            known = Actor.of(env);
            actor = known;
        }
        return known;
    }

    private String line(Deed deed, String event, Optional<EngineError> error, long millis) {
        JsonLine json = new JsonLine();
        json.text("time", Instant.now().toString());
        json.text("event", event);
        json.text("id", deed.id());
        for (Map.Entry<String, String> fact : actor().facts().entrySet()) {
            json.text(fact.getKey(), Text.line(fact.getValue(), 200));
        }
        json.text("host", deed.host());
        json.text("verb", deed.verb());
        json.text("object", Text.line(deed.object(), 255));
        json.text("command", Text.line(deed.command(), LONGEST));
        if (!deed.reason().isEmpty()) {
            json.text("reason", Text.line(deed.reason(), 500));
        }
        if (millis >= 0) {
            json.text("result", result(error));
            if (error.isPresent()) {
                json.text("error", Text.line(error.get().message(), 500));
            }
            json.number("millis", millis);
        }
        return json.toString();
    }

    private static String result(Optional<EngineError> error) {
        return error.map(AuditFile::word).orElse("done");
    }

    private static String word(EngineError error) {
        return switch (error.kind()) {
            case CANCELLED -> "cancelled";
            case REFUSED, DENIED -> "refused";
            default -> "failed";
        };
    }

    /** One write of the whole line: the kernel puts it at the end, whoever else writes. */
    private void append(String line) throws IOException {
        PrivateDirectory.at(places.log());
        Path file = file(places);
        rotate(file);
        try (FileChannel out = FileChannel.open(
                file, APPEND, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }

    @SuppressWarnings("try") // the lock is only held
    private void rotate(Path file) throws IOException {
        if (!isTooLarge(file)) {
            return;
        }
        try (ObjectLock lock = ObjectLock.acquire(places.run(), "audit", "rotation", Duration.ofMillis(500))) {
            // Another one may have done it while this one waited.
            for (int i = KEPT - 1; i >= 0 && isTooLarge(file); i--) {
                Path old = i == 0 ? file : numbered(file, i);
                if (Files.exists(old)) {
                    Files.move(old, numbered(file, i + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (EngineException busy) {
            return; // another lxdeck is at it; this line still goes into the old file
        }
    }

    static Path numbered(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private boolean isTooLarge(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > rotateBytes;
    }

    @Override
    public synchronized void close() {
        if (writer != null) {
            writer.shutdown();
        }
    }
}
