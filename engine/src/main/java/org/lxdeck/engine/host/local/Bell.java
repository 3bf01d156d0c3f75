package org.lxdeck.engine.host.local;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.model.ContainerStatus;

/** News for the watch thread, merged while it is busy. Ringing never blocks. */
final class Bell {
    /** A monitor's word about a container. */
    record News(String name, ContainerStatus status) {}

    /**
     * What has come in.
     *
     * @param look whether directory and sockets should be read again
     */
    record Rung(List<News> news, boolean look, boolean closed) {
        boolean isEmpty() {
            return news.isEmpty() && !look;
        }
    }

    private List<News> news = new ArrayList<>();
    private boolean look;
    private boolean closed;

    synchronized void tell(String name, ContainerStatus status) {
        news.add(new News(name, status));
        notifyAll();
    }

    /** Something changed in the directory or among the cgroups. */
    synchronized void look() {
        look = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Waits for news, until that moment at most. */
    synchronized Rung await(long untilNanos) throws InterruptedException {
        long left = untilNanos - System.nanoTime();
        while (news.isEmpty() && !look && !closed && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = untilNanos - System.nanoTime();
        }
        Rung rung = new Rung(news, look, closed);
        news = new ArrayList<>();
        look = false;
        return rung;
    }
}
