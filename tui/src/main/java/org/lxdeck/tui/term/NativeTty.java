package org.lxdeck.tui.term;

import java.io.IOException;
import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.WinSize;
import org.jspecify.annotations.Nullable;

/**
 * The terminal through JLine's native library: microseconds a call, no process. The kernel's own structure of modes is
 * read and written as a whole, because the library's tcsetattr leaves its line discipline to chance. Linux layout of
 * x86 and arm.
 */
final class NativeTty implements TtyDevice {
    private static final long TCGETS = 0x5401;
    private static final long TCSETS = 0x5402;
    private static final long TCFLSH = 0x540b;
    /** The kernel's number 0 where others expect an address. */
    private static final int @Nullable [] TCIFLUSH = null;

    private static final long TIOCSPGRP = 0x5410;

    /** Four words of flags, then a byte of line discipline and 19 control characters. */
    private static final int WORDS = 9;

    private static final int INPUT = 0;
    private static final int OUTPUT = 1;
    private static final int LOCAL = 3;
    private static final int CONTROL_CHARACTERS = 17;
    private static final int VTIME = CONTROL_CHARACTERS + 5;
    private static final int VMIN = CONTROL_CHARACTERS + 6;
    private static final int ISTRIP_INLCR_IGNCR_ICRNL_IXON = 0x20 | 0x40 | 0x80 | 0x100 | 0x400;
    private static final int OPOST = 0x1;
    private static final int ISIG = 0x1;
    private static final int ECHO_ECHONL = 0x8 | 0x40;
    private static final int ISIG_ICANON_ECHO_IEXTEN = ISIG | 0x2 | 0x8 | 0x8000;

    private int[] saved = {};

    /** Loads the library; a {@link LinkageError} or runtime exception when it cannot be had. */
    NativeTty() {
        int unused = CLibrary.isatty(0);
    }

    @Override
    public Size size() {
        WinSize size = new WinSize();
        boolean known = CLibrary.ioctl(0, CLibrary.TIOCGWINSZ, size) == 0;
        return known ? new Size(size.ws_col & 0xffff, size.ws_row & 0xffff) : new Size(0, 0);
    }

    @Override
    public void save() throws IOException {
        saved = read();
    }

    private static int[] read() throws IOException {
        // Longer than needed: other kernels may have more to tell.
        int[] modes = new int[2 * WORDS];
        if (CLibrary.ioctl(0, TCGETS, modes) != 0) {
            throw new IOException("the modes of the terminal cannot be read");
        }
        return modes;
    }

    @Override
    public void raw(boolean timed) throws IOException {
        int[] modes = read();
        modes[INPUT] &= ~ISTRIP_INLCR_IGNCR_ICRNL_IXON;
        modes[OUTPUT] &= ~OPOST;
        modes[LOCAL] &= ~ISIG_ICANON_ECHO_IEXTEN;
        setByte(modes, VMIN, timed ? 0 : 1);
        setByte(modes, VTIME, timed ? 1 : 0);
        if (CLibrary.ioctl(0, TCSETS, modes) != 0) {
            throw new IOException("the modes of the terminal cannot be set");
        }
    }

    /** All machines this class is used on are little-endian. */
    private static void setByte(int[] words, int index, int value) {
        int shift = index % 4 * 8;
        words[index / 4] = (words[index / 4] & ~(0xff << shift)) | value << shift;
    }

    @Override
    public void restore() {
        if (saved.length > 0) {
            int unused = CLibrary.ioctl(0, TCSETS, saved.clone());
        }
    }

    @Override
    public boolean hush(boolean lent) {
        try {
            int[] now = read();
            if (saved.length == 0 || (now[LOCAL] & ISIG) != 0 || (!lent && (now[OUTPUT] & OPOST) != 0)) {
                return false;
            }
            int[] modes = saved.clone();
            modes[LOCAL] &= ~ECHO_ECHONL;
            return CLibrary.ioctl(0, TCSETS, modes) == 0;
        } catch (IOException e) {
            // The terminal is gone: nothing is left to mend.
            return false;
        }
    }

    @Override
    public void discardInput() {
        int unused = CLibrary.ioctl(0, TCFLSH, TCIFLUSH);
    }

    @Override
    public void claimForeground() {
        int group = ProcessGroup.current().group();
        if (group > 0) {
            // A process in the background that asks for the foreground is stopped by SIGTTOU unless it ignores it.
            Signals.ignore("TTOU");
            int unused = CLibrary.ioctl(0, TIOCSPGRP, new int[] {group});
            Signals.reset("TTOU");
        }
    }
}
