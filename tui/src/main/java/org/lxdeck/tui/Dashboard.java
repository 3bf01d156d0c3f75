package org.lxdeck.tui;

final class Dashboard {
    static int run(String[] args) {
        System.err.println("lxdeck: the dashboard is not in this build; use a verb, e.g. lxdeck list");
        return 2;
    }
}
