package org.lxdeck.tui.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Passes connections on, every byte so much later, in both directions. */
final class Relay implements AutoCloseable {
    private final ServerSocket server;
    private final InetSocketAddress target;
    private final long delayMillis;
    private final List<AutoCloseable> open = new ArrayList<>();

    Relay(InetAddress here, InetSocketAddress target, long delayMillis) throws IOException {
        this.server = new ServerSocket(0, 8, here);
        this.target = target;
        this.delayMillis = delayMillis;
        start("relay", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                passOn(server.accept());
            }
        } catch (IOException e) {
            // Closed.
            return;
        }
    }

    private void passOn(Socket near) throws IOException {
        try {
            connect(near);
        } catch (IOException e) {
            // Nobody is at the other side: who wanted to connect is told by that.
            near.close();
        }
    }

    private void connect(Socket near) throws IOException {
        Socket far = new Socket();
        keep(near);
        keep(far);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        far.connect(target);
        carry(near, far);
        carry(far, near);
    }

    private synchronized void keep(AutoCloseable one) {
        open.add(one);
    }

    private void carry(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        Wire wire = new Wire("relay-wire", 0, delayMillis, bytes -> {
            if (bytes.length == 0) {
                to.close();
            } else {
                out.write(bytes);
            }
        });
        keep(wire);
        start("relay-in", () -> {
            byte[] bytes = new byte[1 << 16];
            try {
                for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                    wire.put(bytes, count);
                }
            } catch (IOException | InterruptedException e) {
                // One side is gone: the other is told below.
                Thread.interrupted();
            }
            end(wire, bytes);
        });
    }

    private static void end(Wire wire, byte[] bytes) {
        try {
            wire.put(bytes, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
        open.clear();
    }
}
