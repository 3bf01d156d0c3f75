package org.lxdeck.tui.screen;

import java.util.List;
import org.lxdeck.engine.model.Profile;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;

/** The table of profiles. Gone first on a narrow screen: devices, keys, description. */
final class ProfileTable implements Pages.Painter<Profile> {
    private static final List<Columns.Want> WANTS = List.of(
            new Columns.Want(14, 32, 0),
            new Columns.Want(5, 5, 1),
            new Columns.Want(5, 5, 3),
            new Columns.Want(8, 24, 4),
            new Columns.Want(20, 70, 2));

    private final List<Columns.Place> places;

    ProfileTable(Model model, int width) {
        this.places = Columns.fit(WANTS, 2, width - 1);
    }

    @Override
    public void heading(Canvas row) {
        put(row, 0, Role.HEADER, "NAME");
        number(row, 1, Role.HEADER, "USERS");
        number(row, 2, Role.HEADER, "KEYS");
        put(row, 3, Role.HEADER, "DEVICES");
        put(row, 4, Role.HEADER, "DESCRIPTION");
    }

    @Override
    public void row(Profile profile, Canvas row) {
        put(row, 0, Role.STRONG, profile.name());
        int users = profile.usedBy().size();
        number(row, 1, users == 0 ? Role.DIM_TEXT : Role.TEXT, Integer.toString(users));
        number(row, 2, Role.TEXT, Integer.toString(profile.config().size()));
        put(
                row,
                3,
                Role.TEXT,
                ContainerCells.joined(List.copyOf(profile.devices().keySet())));
        put(row, 4, Role.DIM_TEXT, profile.description());
    }

    private void put(Canvas row, int column, Role role, String text) {
        Columns.Place place = places.get(column);
        row.text(place.x(), 0, place.width(), role, place.isShown() ? text : "");
    }

    private void number(Canvas row, int column, Role role, String text) {
        Columns.Place place = places.get(column);
        if (place.isShown()) {
            row.right(place.x(), 0, place.width(), role, text);
        }
    }
}
