package org.lxdeck.tui.widget;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where on the drawn screen a click means something; filled while it is drawn. Confined to one thread. */
public final class Spots {
    private final List<Spot> spots = new ArrayList<>();

    private record Spot(int left, int top, int right, int bottom, Object target) {
        boolean has(int x, int y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    public void clear() {
        spots.clear();
    }

    void add(int left, int top, int right, int bottom, Object target) {
        if (left < right && top < bottom) {
            spots.add(new Spot(left, top, right, bottom, target));
        }
    }

    /** What a click on a cell means: what was drawn last counts; null for nothing. */
    public @Nullable Object at(int x, int y) {
        for (int i = spots.size() - 1; i >= 0; i--) {
            if (spots.get(i).has(x, y)) {
                return spots.get(i).target();
            }
        }
        return null;
    }
}
