package org.lxdeck.engine.host;

import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.ImageIntent;
import org.lxdeck.engine.model.Fingerprint;
import org.lxdeck.engine.op.Outcome;
import org.lxdeck.engine.op.Progress;

/** Verbs on a host's images; blocking, all or nothing. */
public interface ImageRole {
    /** Outcome: {@code fingerprint}. */
    Outcome importFiles(ImageIntent.ImportImage intent, Progress progress) throws EngineException;

    /** Outcome: {@code fingerprint}. Does nothing when an image made from the same busybox is there. */
    Outcome makeStarter(String alias, Progress progress) throws EngineException;

    Outcome delete(Fingerprint fingerprint, Progress progress) throws EngineException;

    Outcome edit(ImageIntent.EditImage intent, Progress progress) throws EngineException;
}
