package org.lxdeck.engine.stats;

/**
 * How many files may be kept open: 80 % of the process's limit, shared by all readers. Above it a reader opens and
 * closes its file at each tick, which costs ten times as much and never fails for want of descriptors. For one thread.
 */
final class FdBudget {
    private final int most;
    private int open;

    FdBudget(int most) {
        this.most = most;
    }

    /** From the soft limit of /proc/self/limits. */
    static FdBudget ofProcess(ProcText text, KernelTree tree) {
        long soft = ProcText.ABSENT;
        if (text.load(tree.file("/proc/self/limits"))) {
            for (int line = 0; line < text.length(); line = text.nextLine(line)) {
                if (text.startsWith(line, "Max open files")) {
                    soft = text.number(text.word(line, 3));
                }
            }
        }
        long known = soft < 0 ? 1024 : Math.min(soft, 1_000_000);
        return new FdBudget((int) (known * 8 / 10));
    }

    boolean take() {
        if (open >= most) {
            return false;
        }
        open++;
        return true;
    }

    void giveBack() {
        open--;
    }

    int open() {
        return open;
    }
}
