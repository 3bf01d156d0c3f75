package org.lxdeck.engine.doctor;

import java.util.List;
import org.lxdeck.engine.EngineException;

/** Something the doctor can mend and take back. Runs as root only, under the doctor's lock. */
interface Repair {
    /** A word that stays the same between versions: the ledger is read by later ones. */
    String id();

    /** Whether there is something to mend; a few file reads. */
    boolean needed(Env env);

    /** What would be done, with all that is needed to undo it; refuses what cannot be done. Changes nothing. */
    Deed plan(Env env) throws EngineException;

    /** Does what was planned. When it fails half-way, {@link #undo} is called. */
    void mend(Env env, Deed deed) throws EngineException;

    /** The names of the containers that use it now. */
    List<String> users(Env env, Deed deed);

    /** Takes back what was done; what is gone already is not missed. */
    void undo(Env env, Deed deed) throws EngineException;
}
