package org.lxdeck.engine;

import org.lxdeck.engine.audit.Audit;

/**
 * What holds for everything that is submitted.
 *
 * @param readOnly what may not be changed
 * @param bulk how many containers of one bulk are worked on at once
 * @param audit what keeps who did what
 */
public record Rules(ReadOnly readOnly, int bulk, Audit audit) {
    /** Everything may be changed, nothing is written down. */
    public static final Rules NONE = new Rules(ReadOnly.NOWHERE, Settings.BULK, Audit.NONE);
}
