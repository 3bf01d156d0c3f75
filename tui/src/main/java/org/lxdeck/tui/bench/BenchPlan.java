package org.lxdeck.tui.bench;

import java.util.List;

/**
 * What is measured.
 *
 * @param launcher the program that starts lxdeck, absolute
 * @param counts numbers of containers, ascending
 * @param loaded how many of them work instead of sleeping
 * @param sizes terminal sizes as columns × rows
 * @param rounds repetitions; the median counts
 * @param seconds how long a program is watched at 1 Hz
 */
public record BenchPlan(String launcher, List<Integer> counts, int loaded, List<Size> sizes, int rounds, int seconds) {
    /** A terminal size. */
    public record Size(int columns, int rows) {
        @Override
        public String toString() {
            return columns + "x" + rows;
        }
    }
}
