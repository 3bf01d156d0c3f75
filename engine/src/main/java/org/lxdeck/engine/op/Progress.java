package org.lxdeck.engine.op;

import org.lxdeck.engine.EngineException;

/** What running work reports through, and how it learns that it is no longer wanted. Safe for every thread. */
public interface Progress {
    /** A new stage begins, with no count yet. */
    void stage(String name);

    /** Bytes done of a total (−1 when unknown) in the current stage; may be called very often. */
    void bytes(long done, long total);

    /** Steps done of a total (−1 when unknown) in the current stage; may be called very often. */
    void steps(long done, long total);

    /** Throws CANCELLED when the operation was cancelled; long work calls this between its steps. */
    void check() throws EngineException;

    /** Runs the action (at once if already cancelled) when the operation is cancelled, e.g. to kill a child. */
    void onCancel(Runnable action);

    /** A sentence the user must see although the work goes on, e.g. what was translated. */
    void note(String sentence);

    /** Work that nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void stage(String name) {}

        @Override
        public void bytes(long done, long total) {}

        @Override
        public void steps(long done, long total) {}

        @Override
        public void check() {}

        @Override
        public void onCancel(Runnable action) {}

        @Override
        public void note(String sentence) {}
    };
}
