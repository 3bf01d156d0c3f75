package org.lxdeck.engine.diagnosis;

import java.util.List;

/** One possible cause: looks at the facts and says whether it is at work. Pure. */
interface Cause {
    /** The reasons it finds; mostly none or one. */
    List<Reason> look(Facts facts);
}
