package org.lxdeck.tui.cli.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.CliIo;
import org.lxdeck.tui.cli.table.Rows;
import org.lxdeck.tui.cli.table.Tree;

/** Reads and prints what a {@link ListRequest} asks for. */
public final class Listed {
    private Listed() {}

    /** Prints; problems of hosts go to the error stream. The columns are checked before anything is read. */
    public static void print(Engine engine, ListRequest request, CliIo io) throws EngineException, IOException {
        List<Column> columns = new Columns().parse(request.columns());
        engine.refresh(request.parts());
        EngineState state = engine.state();
        Listing listing = Listing.of(state, request.filters());
        for (String problem : listing.problems()) {
            io.err().println("Warning: " + Text.line(problem));
        }
        List<Container> found = listing.containers();
        if (request.format().isTree()) {
            Tree.print(request.format(), Listing.trees(engine, found), io.out());
        } else {
            rows(state, found, columns).print(request.format(), io.out());
        }
    }

    private static Rows rows(EngineState state, List<Container> found, List<Column> columns) {
        List<String> header = new ArrayList<>();
        for (Column column : columns) {
            header.add(column.header());
        }
        List<List<String>> cells = new ArrayList<>(found.size());
        for (Container container : found) {
            List<String> row = new ArrayList<>(columns.size());
            Subject subject = Listing.subject(state, container);
            for (Column column : columns) {
                row.add(column.value(subject));
            }
            cells.add(row);
        }
        return new Rows(header, cells);
    }
}
