package org.lxdeck.tui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At every size everything has its own place on the screen. */
class LayoutTest {
    @Test
    void nothingOverlapsOrLeavesTheScreenAtAnySize() {
        List<Layout.Wish> wishes = wishes();
        for (int width = 1; width <= 400; width++) {
            for (int height = 1; height <= 100; height++) {
                for (Layout.Wish wish : wishes) {
                    check(Layout.of(width, height, wish), width, height, wish);
                }
            }
        }
    }

    private static List<Layout.Wish> wishes() {
        List<Layout.Wish> wishes = new ArrayList<>();
        for (Page page : List.of(Page.CONTAINERS, Page.IMAGES, Page.HOST)) {
            for (DetailView.Open open : DetailView.Open.values()) {
                for (int kind = 0; kind < 5; kind++) {
                    DetailView view = new DetailView(open, DetailTab.OVERVIEW, 0, kind == 1);
                    int steps = kind == 2 ? -12 : kind == 3 ? 12 : 0;
                    Arrangement arrangement = new Arrangement(kind == 1, steps, steps, false, kind == 3, -1, List.of());
                    wishes.add(new Layout.Wish(page, view, arrangement, kind == 4 ? 0 : 24));
                }
            }
        }
        return wishes;
    }

    private static void check(Layout layout, int width, int height, Layout.Wish wish) {
        List<Rect> parts = new ArrayList<>();
        for (Rect part : List.of(
                layout.header(),
                layout.tabs(),
                layout.summary(),
                layout.table(),
                layout.detail(),
                layout.beside(),
                layout.below(),
                layout.footer())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        boolean small = width < Layout.LEAST_WIDTH || height < Layout.LEAST_HEIGHT;
        int cells = 0;
        for (int i = 0; i < parts.size(); i++) {
            Rect one = parts.get(i);
            boolean inside =
                    one.x() >= 0 && one.y() >= 0 && one.x() + one.width() <= width && one.y() + one.height() <= height;
            assertTrue(inside, () -> one + " leaves " + width + "x" + height + " " + wish);
            for (int k = 0; k < i; k++) {
                Rect other = parts.get(k);
                assertTrue(
                        !overlap(one, other), () -> one + " and " + other + " at " + width + "x" + height + " " + wish);
            }
            cells += one.width() * one.height();
        }
        if (small) {
            assertEquals(0, cells);
            return;
        }
        assertEquals(width * height, cells, () -> "a hole at " + width + "x" + height + " " + wish + " " + layout);
        assertTrue(layout.table().isEmpty() || layout.table().height() >= 2, () -> layout + " " + wish);
        assertTrue(!layout.hasDetail() || layout.detail().height() >= 3, () -> layout + " " + wish);
        assertTrue(layout.hasDetail() || !layout.table().isEmpty(), () -> "nothing to see: " + layout + " " + wish);
    }

    private static boolean overlap(Rect a, Rect b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
