package org.lxdeck.tui.data;

/** A mistake in a data file; the message names the file and the line and says what is wrong in one sentence. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataException(String file, int line, String sentence) {
        super(file + (line > 0 ? ":" + line : "") + ": " + sentence);
    }
}
