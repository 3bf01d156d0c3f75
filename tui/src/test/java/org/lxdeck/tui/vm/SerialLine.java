package org.lxdeck.tui.vm;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/**
 * The machine's serial line, as a socket: a line out is a script in base64, the line that comes back is its exit code and
 * what it printed, in base64.
 */
final class SerialLine implements AutoCloseable {
    private final SocketChannel channel;
    private final Selector selector;

    SerialLine(Path socket) throws IOException {
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        channel.configureBlocking(false);
        selector = Selector.open();
        channel.register(selector, SelectionKey.OP_READ);
    }

    Said ask(String script, int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ByteBuffer out = ByteBuffer.wrap(Base64.getEncoder().encode(script.getBytes(StandardCharsets.UTF_8)));
        send(out, end, script);
        send(ByteBuffer.wrap(new byte[] {'\n'}), end, script);
        String[] answer = line(end, script).split(" ", 2);
        byte[] printed = Base64.getDecoder().decode(answer.length > 1 ? answer[1] : "");
        return new Said(Integer.parseInt(answer[0]), new String(printed, StandardCharsets.UTF_8));
    }

    private void send(ByteBuffer out, long end, String script) throws IOException {
        while (out.hasRemaining()) {
            if (channel.write(out) == 0) {
                await(SelectionKey.OP_WRITE, end, script);
            }
        }
    }

    private String line(long end, String script) throws IOException {
        StringBuilder line = new StringBuilder();
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        while (line.length() == 0 || line.charAt(line.length() - 1) != '\n') {
            await(SelectionKey.OP_READ, end, script);
            if (channel.read(in.clear()) < 0) {
                throw new EOFException("the virtual machine ended during: " + script);
            }
            line.append(StandardCharsets.US_ASCII.decode(in.flip()));
        }
        return line.toString().strip();
    }

    private void await(int readiness, long end, String script) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        channel.register(selector, readiness);
        if (left <= 0 || selector.select(left) == 0) {
            throw new IOException("the virtual machine gave no answer in time to: " + script);
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }

    /** How a script in the machine ended, and all it printed. */
    record Said(int code, String text) {}
}
