package org.lxdeck.engine.model;

/**
 * One file as a list shows it. Names are as they are on disk, bytes that are no UTF-8 as lone surrogates: show
 * {@link #shown()}.
 *
 * @param mode permission bits, 07777 at most
 * @param uid owner, of a container as seen inside
 * @param gid group, of a container as seen inside
 * @param size bytes
 * @param modified seconds since the epoch
 * @param target where a symbolic link leads, as it is on disk; empty for others
 * @param leadsToDirectory whether it can be opened as a directory: it is one, or a link to one
 */
public record FileEntry(
        String name,
        FileKind kind,
        int mode,
        long uid,
        long gid,
        long size,
        long modified,
        String target,
        boolean leadsToDirectory) {

    /** Owner of a file that belongs to nobody the container knows. */
    public static final long NOBODY = 65534;

    private static final String LETTERS = "rwxrwxrwx";

    /** The name, cleaned. */
    public String shown() {
        return Text.line(name, 255);
    }

    /** As ls writes it, e.g. {@code -rwsr-x---}. */
    public String modeText() {
        StringBuilder text = new StringBuilder(10).append(kind.letter());
        for (int i = 0; i < 9; i++) {
            text.append((mode & (0400 >> i)) != 0 ? LETTERS.charAt(i) : '-');
        }
        special(text, 04000, 3, 's');
        special(text, 02000, 6, 's');
        special(text, 01000, 9, 't');
        return text.toString();
    }

    private void special(StringBuilder text, int bit, int at, char letter) {
        if ((mode & bit) != 0) {
            text.setCharAt(at, text.charAt(at) == 'x' ? letter : Character.toUpperCase(letter));
        }
    }
}
