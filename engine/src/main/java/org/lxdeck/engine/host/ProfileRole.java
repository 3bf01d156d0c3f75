package org.lxdeck.engine.host;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ProfileIntent;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** Verbs on a host's profiles; blocking. */
public interface ProfileRole {
    /**
     * Validates, saves, then brings every container that uses it up to date; of each a fact tells what
     * became of it, {@code done.<container>} when what took effect, or {@code left.<container>} why it was left as it
     * was; those are notes, too.
     */
    Outcome save(ProfileIntent.SaveProfile intent, Progress progress) throws EngineException;

    Outcome rename(String name, String newName, Progress progress) throws EngineException;

    Outcome delete(String name, Progress progress) throws EngineException;
}
