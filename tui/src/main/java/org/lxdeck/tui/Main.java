package org.lxdeck.tui;

/** Where lxdeck begins: without a verb the dashboard, with one the command line. Neither loads the other's classes. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        System.exit(Arguments.isForDashboard(args) ? Dashboard.run(args) : Verbs.run(args));
    }
}
