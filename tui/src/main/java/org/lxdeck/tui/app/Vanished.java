package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lxdeck.engine.model.ContainerRef;
import org.lxdeck.engine.op.Operation;

/** Tells of marked containers that are gone without anybody here having taken them away. */
final class Vanished {
    private Vanished() {}

    /** @param ended operations that have ended with this state: what they took away is told by them */
    static Model tell(Model before, Model now, List<Operation> ended) {
        Marks marks = before.tables().containers().marks();
        Marks left = now.tables().containers().marks();
        if (marks.isEmpty() || left.size() >= marks.size()) {
            return now;
        }
        Set<Object> ours = new HashSet<>(before.work().running().keySet());
        for (Operation operation : ended) {
            operation.container().ifPresent(ours::add);
        }
        List<String> names = new ArrayList<>();
        for (Object key : marks.keys()) {
            if (!left.contains(key) && !ours.contains(key) && key instanceof ContainerRef ref) {
                names.add(ref.name());
            }
        }
        Collections.sort(names);
        if (names.isEmpty()) {
            return now;
        }
        String are = names.size() == 1 ? " is gone and no longer marked." : " are gone and no longer marked.";
        return OperationNews.toast(now, Toast.Kind.WARNING, Words.names(names) + are, "");
    }
}
