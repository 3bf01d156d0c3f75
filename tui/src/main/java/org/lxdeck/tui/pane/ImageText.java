package org.lxdeck.tui.pane;

import java.util.Map;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.tui.text.Paragraphs;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;

/** Everything known about an image. */
public final class ImageText {
    private ImageText() {}

    public static Paragraphs of(Image image) {
        Paragraphs lines = new Paragraphs();
        lines.text(Role.CODE, image.fingerprint().hex()).skip();
        for (ImageAlias alias : image.aliases()) {
            lines.line("Alias", Role.STRONG, alias.name());
        }
        lines.line("Size", Amounts.bytes(image.size()) + " (" + image.size() + " bytes)");
        lines.line("Kind", image.split() ? "split: metadata and root in two files" : "unified: one file");
        lines.line("Arch", image.architecture());
        lines.line("Created", Amounts.date(image.createdAt()));
        lines.line("Uploaded", Amounts.date(image.uploadedAt()));
        lines.line("Last use", image.lastUsedAt() == 0 ? "never" : Amounts.date(image.lastUsedAt()));
        lines.line("Expires", image.expiresAt() == 0 ? "never" : Amounts.date(image.expiresAt()));
        lines.line("Public", image.isPublic() ? "yes" : "no");
        lines.line("File", image.filename());
        lines.skip().heading("Properties");
        for (Map.Entry<String, String> property : image.properties().entrySet()) {
            lines.line(property.getKey(), property.getValue());
        }
        return lines;
    }
}
