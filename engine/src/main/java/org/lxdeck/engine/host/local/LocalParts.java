package org.lxdeck.engine.host.local;

import java.util.List;
import org.lxdeck.engine.host.ImageRole;
import org.lxdeck.engine.host.ProfileRole;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.Profile;

/**
 * The rooms that a local host needs but does not hold itself; each is made on first use, none on the way to the first
 * frame.
 */
public interface LocalParts {
    Configuration configuration();

    Creation creation();

    ImageRole images();

    Catalog<Image> imageCatalog();

    ProfileRole profiles();

    Catalog<Profile> profileCatalog();

    /** Finishes or undoes what a killed lxdeck left half-done; sentences to tell, one for each. */
    List<String> recover();
}
