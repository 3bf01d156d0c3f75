package org.lxdeck.tui.app;

import java.util.Set;
import org.lxdeck.engine.model.DetailPart;
import org.lxdeck.tui.input.Scope;

/** What the detail pane of a container shows. */
public enum DetailTab {
    OVERVIEW("Overview"),
    INSIDE("Inside"),
    PROCESSES("Processes"),
    CONFIG("Config"),
    LOG("Log"),
    CONSOLE("Console"),
    GRAPHS("Graphs");

    private static final DetailTab[] ALL = values();

    private final String title;

    DetailTab(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it shows lines that come while one reads. */
    public boolean isLog() {
        return this == LOG || this == CONSOLE;
    }

    /** Where keys are looked up first while this tab has them. */
    Scope scope() {
        return this == PROCESSES ? Scope.PROCESSES : Scope.TEXT;
    }

    /** What must be read while this tab is on the screen. */
    public Set<DetailPart> parts() {
        return switch (this) {
            case OVERVIEW, GRAPHS -> Set.of();
            case INSIDE -> Set.of(DetailPart.INSIDE);
            case PROCESSES -> Set.of(DetailPart.PROCESSES);
            case CONFIG -> Set.of(DetailPart.CONFIG);
            case LOG -> Set.of(DetailPart.LOG);
            case CONSOLE -> Set.of(DetailPart.CONSOLE);
        };
    }

    /** The tab that many places further, round and round. */
    DetailTab move(int by) {
        for (int i = 0; i < ALL.length; i++) {
            if (ALL[i] == this) {
                return ALL[Math.floorMod(i + by, ALL.length)];
            }
        }
        return this;
    }
}
