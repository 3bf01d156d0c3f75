package org.lxdeck.engine.stats;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One cgroup file that is read again and again: kept open and read with pread at offset 0 while the {@link FdBudget}
 * allows, else opened each time. A file that was there and cannot be read any more has {@linkplain #gone gone}: for a
 * cgroup that means the container has stopped (the kernel answers ENODEV).
 */
final class KernelFile implements Closeable {
    private final KernelTree tree;
    private final @Nullable String directory;
    private final String name;
    private final FdBudget budget;
    private @Nullable FileChannel kept;
    private boolean seen;
    private boolean missing;
    private boolean gone;

    /** @param directory null for a file that is missing, as is the whole controller */
    KernelFile(KernelTree tree, @Nullable String directory, String name, FdBudget budget) {
        this.tree = tree;
        this.directory = directory;
        this.name = name;
        this.budget = budget;
        this.missing = directory == null;
    }

    /** Reads the file; false when there is nothing to parse. */
    boolean read(ProcText into) {
        if (missing || gone) {
            return false;
        }
        FileChannel channel = kept;
        try {
            if (channel == null) {
                return readFresh(into);
            }
            into.readOnce(channel);
            return true;
        } catch (ClosedChannelException interrupted) {
            drop(); // an interrupt closed the channel; the next tick opens it again
            return false;
        } catch (NoSuchFileException | AccessDeniedException notThere) {
            fail();
            return false;
        } catch (FileSystemException forNow) {
            return false; // could not be opened, say for want of descriptors: the next tick tries again
        } catch (IOException unreadable) {
            fail();
            return false;
        }
    }

    private boolean readFresh(ProcText into) throws IOException {
        Path at = tree.path(
                directory + "/" + name); // made when it is needed: thousands of them would be kept for nothing
        if (at == null) {
            missing = true;
            return false;
        }
        FileChannel channel = FileChannel.open(at, StandardOpenOption.READ);
        if (budget.take()) {
            kept = channel;
            into.readOnce(channel);
        } else {
            try (channel) {
                into.readOnce(channel);
            }
        }
        seen = true;
        return true;
    }

    private void fail() {
        drop();
        if (seen) {
            gone = true;
        } else {
            missing = true;
        }
    }

    /** Looks again for a file that was missing: controllers and counters can be switched on later. */
    void retry() {
        missing = directory == null;
    }

    /** Closes it until it is read again. */
    void release() {
        drop();
    }

    /** True when it was read before and the kernel has taken it away. */
    boolean gone() {
        return gone;
    }

    /** True when it never was there. */
    boolean missing() {
        return missing;
    }

    private void drop() {
        FileChannel channel = kept;
        if (channel == null) {
            return;
        }
        kept = null;
        budget.giveBack();
        try {
            channel.close();
        } catch (IOException alreadyUseless) {
            gone = seen;
        }
    }

    @Override
    public void close() {
        drop();
    }
}
