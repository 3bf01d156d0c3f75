package org.lxdeck.engine.image;

import java.util.List;
import java.util.Map;
import org.lxdeck.engine.model.Ordered;

/**
 * An entry of {@code templates:} in an image's metadata.
 *
 * @param target path in the container that is written
 * @param when triggers: {@code create}, {@code copy}, {@code start}, {@code rename}
 * @param source plain file name in the image's {@code templates/} directory
 * @param createOnly whether an existing target is left as it is
 */
public record ImageTemplate(
        String target, List<String> when, String source, boolean createOnly, Map<String, String> properties) {
    public ImageTemplate {
        when = List.copyOf(when);
        properties = Ordered.copy(properties);
    }
}
