package org.lxdeck.lxc.files;

import java.io.IOException;
import org.lxdeck.lxc.ErrorNumbers;

/** A call on a file that the kernel refused; the message is the reason in words, without the file's name. */
public final class FileFailure extends IOException {

    private static final long serialVersionUID = 1;

    public static final int NO_ENTRY = 2;
    public static final int DENIED = 13;
    public static final int EXISTS = 17;
    public static final int OTHER_FILE_SYSTEM = 18;
    public static final int NOT_DIRECTORY = 20;
    public static final int IS_DIRECTORY = 21;
    public static final int INVALID = 22;
    public static final int NO_SPACE = 28;
    public static final int READ_ONLY = 30;
    public static final int NOT_EMPTY = 39;
    public static final int LOOP = 40;
    public static final int NO_SUCH_CALL = 38;
    public static final int NOT_SUPPORTED = 95;
    public static final int QUOTA = 122;
    static final int INTERRUPTED = 4;
    static final int AGAIN = 11;
    static final int NOT_SEEKABLE = 29;
    static final int NO_DATA = 6;

    private final int number;

    FileFailure(int number) {
        super(ErrorNumbers.sentence(number));
        this.number = number;
    }

    FileFailure(int number, String sentence) {
        super(sentence);
        this.number = number;
    }

    /** The kernel's number, one of the constants or another. */
    public int number() {
        return number;
    }

    /** Whether the file system, or somebody's share of it, is full. */
    public boolean isFull() {
        return number == NO_SPACE || number == QUOTA;
    }
}
