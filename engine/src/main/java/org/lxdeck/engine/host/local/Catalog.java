package org.lxdeck.engine.host.local;

import java.util.List;
import org.lxdeck.engine.EngineException;

/** A list of records kept in files that others may change, too. */
public interface Catalog<T> {
    /** Cheap to ask every second; differs whenever {@link #list} would. */
    String stamp();

    /** All records, as of this host id, sorted by name. Blocks for file reads. */
    List<T> list(String hostId) throws EngineException;
}
