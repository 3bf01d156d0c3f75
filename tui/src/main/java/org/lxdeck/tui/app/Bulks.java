package org.lxdeck.tui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lxdeck.engine.op.Operation;
import org.lxdeck.tui.dialog.BulkRun;
import org.lxdeck.tui.dialog.Dialog;
import org.lxdeck.tui.line.Deeds;

/** What was done to several at once: remembered, so that its results can be looked at and what failed be done again. */
final class Bulks {
    private static final int KEPT = 50;

    private Bulks() {}

    /** A bulk has begun: its results open, under whatever has the keys. */
    static Model begun(Model model, BulkRun run) {
        List<BulkRun> all = new ArrayList<>(model.bulks());
        all.add(run);
        Deeds deeds = model.deeds();
        for (int i = 0; i < run.ids().size(); i++) {
            deeds = deeds.submitted(run.intents().get(i), run.ids().get(i));
        }
        Model now = model.withDeeds(deeds).withBulks(all.subList(Math.max(0, all.size() - KEPT), all.size()));
        Dialog results = run.results(false);
        return model.dialogs().isEmpty() ? now.open(results) : now.openBelow(results);
    }

    /** The bulk that the selected operation stands for. */
    static Optional<BulkRun> selected(Model model) {
        Optional<Operation> current = model.tables().operations().current();
        if (model.page() == Page.OPERATIONS
                && current.isPresent()
                && current.get().isBulk()) {
            for (BulkRun run : model.bulks()) {
                if (run.id().equals(current.get().id())) {
                    return Optional.of(run);
                }
            }
        }
        return Optional.empty();
    }
}
