package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.model.ProcessRow;

/**
 * A process at its place in the tree of its container.
 *
 * @param place its number when the tree is read from top to bottom
 * @param branch what leads to it from the left, one letter a level: {@code |} a line that goes on, a blank, {@code +} a
 *     branch, {@code `} the last branch
 */
public record ProcessLine(ProcessRow row, int place, String branch) {
    /** Deeper levels stand where this one does. */
    private static final int DEEPEST = 24;

    /** The processes as a tree: each under its parent, brothers by number; whose parent is outside stands at the left. */
    static List<ProcessLine> tree(List<ProcessRow> rows) {
        Set<Integer> known = new HashSet<>();
        for (ProcessRow row : rows) {
            known.add(row.pid());
        }
        Map<Integer, List<ProcessRow>> children = new HashMap<>();
        for (ProcessRow row : rows) {
            boolean root = !known.contains(row.parent()) || row.parent() == row.pid();
            children.computeIfAbsent(root ? 0 : row.parent(), key -> new ArrayList<>())
                    .add(row);
        }
        List<ProcessLine> lines = new ArrayList<>(rows.size());
        grow(lines, children, 0, "", true);
        return lines;
    }

    private static void grow(
            List<ProcessLine> lines, Map<Integer, List<ProcessRow>> children, int parent, String before, boolean root) {
        List<ProcessRow> own = children.remove(parent);
        if (own == null) {
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            boolean last = i == own.size() - 1;
            boolean deep = before.length() >= DEEPEST;
            String branch = root ? "" : deep ? before : before + (last ? "`" : "+");
            lines.add(new ProcessLine(own.get(i), lines.size(), branch));
            String below = root ? "" : deep ? before : before + (last ? " " : "|");
            grow(lines, children, own.get(i).pid(), below, false);
        }
    }
}
