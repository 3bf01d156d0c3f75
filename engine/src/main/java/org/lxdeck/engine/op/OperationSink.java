package org.lxdeck.engine.op;

import java.util.List;

/** Who is told of every change to the operations. Must return at once; calls come one at a time. */
public interface OperationSink {
    /** All operations, newest last. */
    void operations(List<Operation> all);
}
