package org.lxdeck.tui.cli.image;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lxdeck.engine.Engine;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.EngineState;
import org.lxdeck.engine.Part;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.engine.model.Text;
import org.lxdeck.tui.cli.HostNames;

/** Finds images by what people call them. */
public final class Images {
    private Images() {}

    public static EngineState read(Engine engine) {
        engine.refresh(EnumSet.of(Part.IMAGES));
        return engine.state();
    }

    /** The image of this alias, fingerprint or unique beginning of a fingerprint. */
    public static Image find(EngineState state, String text) throws EngineException {
        HostNames.Named named = HostNames.split(state, text);
        List<Image> begins = new ArrayList<>();
        for (Image image : state.images()) {
            if (!image.host().equals(named.host())) {
                continue;
            }
            if (hasAlias(image, named.name())) {
                return image;
            }
            if (!named.name().isEmpty() && image.fingerprint().hex().startsWith(named.name())) {
                begins.add(image);
            }
        }
        if (begins.size() == 1) {
            return begins.get(0);
        }
        if (begins.isEmpty()) {
            throw new EngineException(
                    EngineError.Kind.NOT_FOUND, "Image not found: " + Text.line(text), "See: lxdeck image list");
        }
        throw new EngineException(
                EngineError.Kind.CONFLICT, "More than one image matches " + text + "; give more of the fingerprint");
    }

    static boolean hasAlias(Image image, String name) {
        for (ImageAlias alias : image.aliases()) {
            if (alias.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
