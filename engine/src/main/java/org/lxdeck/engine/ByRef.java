package org.lxdeck.engine;

import java.util.Comparator;
import org.lxdeck.engine.model.Container;

/** Containers by name, then host: the order of the state. */
final class ByRef implements Comparator<Container> {
    static final ByRef ORDER = new ByRef();

    private ByRef() {}

    @Override
    public int compare(Container a, Container b) {
        return a.ref().compareTo(b.ref());
    }
}
