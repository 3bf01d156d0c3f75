package org.lxdeck.lxc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The listener on the monitor FIFO of one lxcpath: every container of that lxcpath, whoever started it, tells its changes
 * of state there, within a millisecond or two. There can be one listener for an lxcpath: while this one is open,
 * {@code lxc-monitor} of other users is refused; while an {@code lxc-monitord} runs, this one is.
 *
 * <p>Threads: one daemon thread of its own calls the listener; it has to return soon, since a full FIFO makes monitors
 * wait. Failure: what the listener throws goes to the thread's uncaught exception handler and does not end the listening.
 * Source: {@code /run/lxc/<lxcpath>/monitor-fifo}, for other users {@code $XDG_RUNTIME_DIR/lxc/<lxcpath>/monitor-fifo}.
 */
public final class LxcMonitor implements AutoCloseable {

    /** {@code struct lxc_msg}: int type, char name[256], int value. */
    static final int RECORD = 264;

    private static final int NAME_AT = 4;
    private static final int VALUE_AT = 260;
    private static final int TYPE_STATE = 0;
    private static final int TYPE_EXIT = 2;

    private final MonitorFifo fifo;
    private final Consumer<LxcEvent> listener;
    private final Thread reader;

    private LxcMonitor(MonitorFifo fifo, Consumer<LxcEvent> listener) {
        this.fifo = fifo;
        this.listener = listener;
        this.reader = new Thread(this::listen, "lxc-monitor");
        this.reader.setDaemon(true);
    }

    /**
     * Takes the FIFO and begins to listen.
     *
     * @param lxcpath as in {@link LxcId}
     * @return empty when somebody else listens: an {@code lxc-monitord}, or another lxdeck
     * @throws LxcException FAILED when the FIFO cannot be made
     */
    public static Optional<LxcMonitor> open(String lxcpath, Consumer<LxcEvent> listener) throws LxcException {
        MonitorFifo fifo;
        try {
            fifo = MonitorFifo.take(MonitorFifo.path(RunDirectory.mine(), lxcpath));
        } catch (IOException | LinkageError e) {
            throw LxcException.of(
                    LxcException.Kind.FAILED, null, "cannot listen for events of " + lxcpath + ": " + e.getMessage());
        }
        if (fifo == null) {
            return Optional.empty();
        }
        LxcMonitor monitor = new LxcMonitor(fifo, listener);
        monitor.reader.start();
        return Optional.of(monitor);
    }

    /** Stops listening, removes the FIFO, and waits for the thread; a second time does nothing. */
    @Override
    public void close() {
        fifo.close();
        if (Thread.currentThread() == reader) {
            return;
        }
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the FIFO of this lxcpath is. */
    public Path fifo() {
        return fifo.path();
    }

    private void listen() {
        FileChannel channel = fifo.channel();
        ByteBuffer record = ByteBuffer.allocateDirect(RECORD).order(ByteOrder.nativeOrder());
        try {
            while (true) {
                record.clear();
                while (record.hasRemaining()) {
                    if (channel.read(record) < 0) {
                        return;
                    }
                }
                tell(parse(record));
            }
        } catch (AsynchronousCloseException e) {
            return;
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException e) {
            report(e);
        }
    }

    private void tell(@Nullable LxcEvent event) {
        if (event == null) {
            return;
        }
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            report(e);
        }
    }

    private void report(Exception e) {
        reader.getUncaughtExceptionHandler().uncaughtException(reader, e);
    }

    /** The event in a record; null for one that tells none (a priority, an unknown state). */
    static @Nullable LxcEvent parse(ByteBuffer record) {
        int type = record.getInt(0);
        int value = record.getInt(VALUE_AT);
        int end = NAME_AT;
        while (end < VALUE_AT && record.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - NAME_AT];
        record.get(NAME_AT, bytes);
        String name = new String(bytes, StandardCharsets.UTF_8);
        if (type == TYPE_EXIT) {
            return new LxcEvent.Exited(name, value);
        }
        LxcState state = type == TYPE_STATE ? LxcState.ofNumber(value) : null;
        return state == null ? null : new LxcEvent.StateChanged(name, state);
    }
}
