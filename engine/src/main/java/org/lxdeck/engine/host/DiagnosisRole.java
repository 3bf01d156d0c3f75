package org.lxdeck.engine.host;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.diagnosis.Fault;
import org.lxdeck.engine.diagnosis.Gathered;
import org.lxdeck.engine.model.Container;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;

/** Gathers what a host knows when somebody asks why; every method blocks, for a second at most. Changes nothing. */
public interface DiagnosisRole {
    Gathered gather(Container container) throws EngineException;

    /** What the devices of a profile count on and is not there. */
    List<Fault> faults(Profile profile);

    /** What is wrong with an image in the store, a sentence without a full stop each. */
    List<String> faults(Image image);
}
