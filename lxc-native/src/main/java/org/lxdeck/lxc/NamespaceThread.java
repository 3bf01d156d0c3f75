package org.lxdeck.lxc;

import com.sun.jna.Memory;
import java.io.IOException;
import org.lxdeck.lxc.abi.CStrings;
import org.lxdeck.lxc.abi.MountCalls;

/** A thread that does one piece of work in a container's mount namespace and ends there. */
final class NamespaceThread extends Thread {

    private static final long LIMIT_MILLIS = 10_000;

    /** Work in three steps that give 0 or an error number. They call nothing but {@link MountCalls}. */
    interface Work {
        /** On the host's side. */
        int outside();

        /** On the container's side. */
        int inside();

        /** At the end, in any case. */
        void after();
    }

    private final Memory namespace;
    private final Work work;
    private volatile int error = -1;

    private NamespaceThread(String what, int initPid, Work work) {
        super(what);
        this.namespace = CStrings.of("/proc/" + initPid + "/ns/mnt");
        this.work = work;
        setDaemon(true);
    }

    /** Does the work and waits for it. */
    static void run(String what, int initPid, Work work) throws IOException {
        if (initPid <= 1) {
            throw new IOException("cannot " + what + ": the container does not run");
        }
        // Whatever is loaded or linked on first use must be so before the thread stands in another root.
        MountCalls.close(-1);
        MountCalls.errno();
        NamespaceThread thread = new NamespaceThread("lxc-mount", initPid, work);
        thread.start();
        try {
            thread.join(LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("cannot " + what + ": interrupted", e);
        }
        if (thread.isAlive()) {
            throw new IOException("cannot " + what + ": the kernel has not answered for 10 s");
        }
        if (thread.error != 0) {
            throw new IOException("cannot " + what + ": " + ErrorNumbers.sentence(thread.error));
        }
    }

    @Override
    public void run() {
        int fd = MountCalls.openForReading(namespace);
        if (fd < 0) {
            error = MountCalls.errno();
            return;
        }
        int failed = work.outside();
        if (failed == 0) {
            failed = enter(fd);
        }
        if (failed == 0) {
            failed = work.inside();
        }
        MountCalls.close(fd);
        work.after();
        error = failed;
    }

    // Only a thread that shares its root directory with no other may change it.
    private static int enter(int fd) {
        if (MountCalls.unshare(MountCalls.SHARING_OF_ROOT) < 0) {
            return MountCalls.errno();
        }
        return MountCalls.setns(fd, MountCalls.NAMESPACE_OF_MOUNTS) < 0 ? MountCalls.errno() : 0;
    }
}
