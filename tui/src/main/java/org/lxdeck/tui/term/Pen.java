package org.lxdeck.tui.term;

/** The style the terminal writes in now, and the shortest sequence that changes it. */
final class Pen {
    private static final int[] ON = {1, 2, 3, 4, 7, 9};
    private static final int[] OFF = {22, 22, 23, 24, 27, 29};

    private final ByteSink out;
    private final TermProfile profile;
    private long style = Style.PLAIN;

    Pen(ByteSink out, TermProfile profile) {
        this.out = out;
        this.profile = profile;
    }

    long style() {
        return style;
    }

    /** What the terminal really does with a style: colours it has not are its own. */
    private long shown(long wanted) {
        int foreground = profile.depth().reduce(plain(Style.foreground(wanted)));
        int background = profile.depth().reduce(plain(Style.background(wanted)));
        return Style.of(foreground, background, Style.attributes(wanted) & profile.attributes());
    }

    private static int plain(int colour) {
        return colour == Colour.KEEP ? Colour.DEFAULT : colour;
    }

    void set(long wanted) {
        long next = shown(wanted);
        if (next == style) {
            return;
        }
        int start = out.length();
        out.ascii("\u001b[");
        if (next == Style.PLAIN) {
            out.add('m');
            style = next;
            return;
        }
        int numbers = out.length();
        int removed = Style.attributes(style) & ~Style.attributes(next);
        if (profile.ancient() && removed != 0) {
            fromNothing(next);
        } else {
            change(next, removed);
            int changeLength = out.length() - numbers;
            if (removed != 0 || Style.background(next) == Colour.DEFAULT || Style.foreground(next) == Colour.DEFAULT) {
                preferShorter(next, numbers, changeLength);
            }
        }
        if (out.length() == numbers) {
            out.truncate(start);
        } else {
            out.add('m');
        }
        style = next;
    }

    /** Writes the long way over again when starting from a reset is shorter. */
    private void preferShorter(long next, int numbers, int changeLength) {
        long before = style;
        out.truncate(numbers);
        fromNothing(next);
        if (out.length() - numbers >= changeLength) {
            out.truncate(numbers);
            style = before;
            change(next, Style.attributes(before) & ~Style.attributes(next));
        }
    }

    private void fromNothing(long next) {
        out.add('0');
        style = Style.PLAIN;
        out.add(';');
        int mark = out.length();
        change(next, 0);
        if (out.length() == mark) {
            out.truncate(mark - 1);
        }
    }

    /** The numbers that lead from the present style to the next one, without the last separator. */
    private void change(long next, int removed) {
        int start = out.length();
        int lost = 0;
        for (int i = 0; i < OFF.length; i++) {
            if ((removed & 1 << i) != 0) {
                if (i != 1 || (removed & Style.BOLD) == 0) {
                    number(OFF[i]);
                }
                lost |= OFF[i] == 22 ? Style.BOLD | Style.DIM : 0;
            }
        }
        int added = Style.attributes(next) & (~Style.attributes(style) | lost);
        for (int i = 0; i < ON.length; i++) {
            if ((added & 1 << i) != 0) {
                number(ON[i]);
            }
        }
        if (Style.foreground(next) != Style.foreground(style)) {
            colour(Style.foreground(next), 30);
        }
        if (Style.background(next) != Style.background(style)) {
            colour(Style.background(next), 40);
        }
        if (out.length() > start) {
            out.truncate(out.length() - 1);
        }
    }

    private void colour(int colour, int base) {
        if (Colour.isRgb(colour)) {
            number(base + 8);
            number(2);
            number(Colour.red(colour));
            number(Colour.green(colour));
            number(Colour.blue(colour));
        } else if (!Colour.isIndexed(colour)) {
            number(base + 9);
        } else if (Colour.index(colour) < 8) {
            number(base + Colour.index(colour));
        } else if (Colour.index(colour) < 16) {
            number(base + 52 + Colour.index(colour));
        } else {
            number(base + 8);
            number(5);
            number(Colour.index(colour));
        }
    }

    private void number(int number) {
        out.decimal(number);
        out.add(';');
    }
}
