package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Image;
import org.lxdeck.engine.model.ImageAlias;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Amounts;
import org.lxdeck.tui.widget.Canvas;

/** The table of images. Gone first on a narrow screen: architecture, last use, kind, description. */
final class ImageTable implements Pages.Painter<Image> {
    private static final List<Columns.Want> WANTS = List.of(
            new Columns.Want(16, 28, 0),
            new Columns.Want(12, 12, 1),
            new Columns.Want(6, 6, 2),
            new Columns.Want(10, 10, 3),
            new Columns.Want(18, 60, 4),
            new Columns.Want(7, 7, 5),
            new Columns.Want(10, 10, 6),
            new Columns.Want(8, 10, 7));

    private final List<Columns.Place> places;

    ImageTable(Model model, int width) {
        this.places = Columns.fit(WANTS, 2, width - 1);
    }

    @Override
    public void heading(Canvas row) {
        List<String> titles =
                List.of("ALIAS", "FINGERPRINT", "SIZE", "CREATED", "DESCRIPTION", "KIND", "LAST USE", "ARCH");
        for (int i = 0; i < titles.size(); i++) {
            Columns.Place place = places.get(i);
            if (i == 2) {
                row.right(place.x(), 0, place.width(), Role.HEADER, titles.get(i));
            } else {
                row.text(place.x(), 0, place.width(), Role.HEADER, titles.get(i));
            }
        }
    }

    @Override
    public void row(Image image, Canvas row) {
        boolean named = !image.aliases().isEmpty();
        put(row, 0, named ? Role.STRONG : Role.NO_VALUE, named ? aliases(image) : "no alias");
        put(row, 1, Role.TEXT, image.fingerprint().shortForm());
        Columns.Place size = places.get(2);
        row.right(size.x(), 0, size.width(), Role.TEXT, size.isShown() ? Amounts.bytes(image.size()) : "");
        put(row, 3, Role.TEXT, Amounts.date(image.createdAt()));
        put(row, 4, Role.TEXT, image.description());
        put(row, 5, Role.DIM_TEXT, image.split() ? "split" : "unified");
        put(row, 6, Role.DIM_TEXT, image.lastUsedAt() == 0 ? "never" : Amounts.date(image.lastUsedAt()));
        put(row, 7, Role.DIM_TEXT, image.architecture());
    }

    private void put(Canvas row, int column, Role role, String text) {
        Columns.Place place = places.get(column);
        row.text(place.x(), 0, place.width(), role, place.isShown() ? text : "");
    }

    private static String aliases(Image image) {
        StringBuilder text = new StringBuilder();
        for (ImageAlias alias : image.aliases()) {
            text.append(text.length() == 0 ? "" : ", ").append(alias.name());
        }
        return text.toString();
    }
}
