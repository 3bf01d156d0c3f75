package org.lxdeck.engine.host.local;

import java.nio.file.Path;
import java.util.List;
import org.lxdeck.engine.Places;
import org.lxdeck.engine.image.ImageStore;
import org.lxdeck.engine.model.Image;

/** The images of this machine as a host's list: they are the same for every lxcpath. */
final class ImageCatalog implements Catalog<Image> {
    private final Places places;

    ImageCatalog(Places places) {
        this.places = places;
    }

    /** The directory's time: records are replaced by renames, which change it. */
    @Override
    public String stamp() {
        Path directory = places.state().resolve("images");
        return Long.toString(directory.toFile().lastModified());
    }

    @Override
    public List<Image> list(String hostId) {
        return new ImageStore(hostId, places).list();
    }
}
