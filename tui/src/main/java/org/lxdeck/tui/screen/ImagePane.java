package org.lxdeck.tui.screen;

import java.util.Map;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** Everything known about an image. */
final class ImagePane {
    private ImagePane() {}

    static void draw(Image image, Canvas canvas) {
        Facts facts = new Facts(canvas, 0);
        facts.wrapped(Role.CODE, image.fingerprint().hex()).skip();
        for (ImageAlias alias : image.aliases()) {
            facts.line("Alias", Role.STRONG, alias.name());
        }
        facts.line("Size", Amounts.bytes(image.size()) + " (" + image.size() + " bytes)");
        facts.line("Kind", image.split() ? "split: metadata and root in two files" : "unified: one file");
        facts.line("Arch", image.architecture());
        facts.line("Created", Amounts.date(image.createdAt()));
        facts.line("Uploaded", Amounts.date(image.uploadedAt()));
        facts.line("Last use", image.lastUsedAt() == 0 ? "never" : Amounts.date(image.lastUsedAt()));
        facts.line("Expires", image.expiresAt() == 0 ? "never" : Amounts.date(image.expiresAt()));
        facts.line("Public", image.isPublic() ? "yes" : "no");
        facts.line("File", image.filename());
        facts.skip().heading("Properties");
        for (Map.Entry<String, String> property : image.properties().entrySet()) {
            facts.line(property.getKey(), property.getValue());
        }
    }
}
