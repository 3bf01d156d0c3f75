package org.lxdeck.engine.model;

/** What a file of a container or of this machine is. */
public enum FileKind {
    FILE("file", '-'),
    DIRECTORY("directory", 'd'),
    LINK("symbolic link", 'l'),
    FIFO("FIFO", 'p'),
    SOCKET("socket", 's'),
    CHARACTER_DEVICE("character device", 'c'),
    BLOCK_DEVICE("block device", 'b'),
    OTHER("special file", '?');

    private final String word;
    private final char letter;

    FileKind(String word, char letter) {
        this.word = word;
        this.letter = letter;
    }

    /** As a sentence calls it, without an article. */
    public String word() {
        return word;
    }

    /** As ls shows it. */
    public char letter() {
        return letter;
    }
}
