package org.lxdeck.engine.storage;

/**
 * From the ids that a tree's files have on disk to those that they shall have.
 *
 * @param from the map they are shifted by now; {@link IdMap#NONE} when they stand as inside
 * @param to the one they shall be shifted by
 */
public record IdTranslation(IdMap from, IdMap to) {
    public long uid(long id) {
        return of(false, id);
    }

    public long gid(long id) {
        return of(true, id);
    }

    /** An id that one of the two does not know stays. */
    private long of(boolean group, long id) {
        long inside = from.inside(group, id);
        long shifted = inside < 0 ? -1 : to.host(group, inside);
        return shifted < 0 ? id : shifted;
    }
}
