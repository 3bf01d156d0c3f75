package org.lxdeck.tui.term;

import java.io.IOException;
import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.Termios;
import org.jline.nativ.CLibrary.WinSize;
import org.jspecify.annotations.Nullable;

/** The terminal through JLine's native library: microseconds a call, no process. Linux constants of x86 and arm. */
final class NativeTty implements TtyDevice {
    private static final int ICRNL = 0x100;
    private static final int INLCR = 0x40;
    private static final int IGNCR = 0x80;
    private static final int ISTRIP = 0x20;
    private static final int IXON = 0x400;
    private static final int ISIG = 0x1;
    private static final int ICANON = 0x2;
    private static final int ECHO = 0x8;
    private static final int IEXTEN = 0x8000;
    private static final int VTIME = 5;
    private static final int VMIN = 6;
    private static final long TIOCSPGRP = 0x5410;

    private @Nullable Termios saved;

    /** Loads the library; a {@link LinkageError} or runtime exception when it cannot be had. */
    NativeTty() {
        int unused = CLibrary.isatty(0);
    }

    @Override
    public boolean isTerminal() {
        return CLibrary.isatty(0) == 1 && CLibrary.isatty(1) == 1;
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

    private static Termios read() throws IOException {
        Termios modes = new Termios();
        if (CLibrary.tcgetattr(0, modes) != 0) {
            throw new IOException("the modes of the terminal cannot be read");
        }
        return modes;
    }

    @Override
    public void raw(boolean timed) throws IOException {
        Termios modes = read();
        modes.c_iflag &= ~(long) (ICRNL | INLCR | IGNCR | ISTRIP | IXON);
        modes.c_lflag &= ~(long) (ISIG | ICANON | ECHO | IEXTEN);
        modes.c_cc[VMIN] = (byte) (timed ? 0 : 1);
        modes.c_cc[VTIME] = (byte) (timed ? 1 : 0);
        if (CLibrary.tcsetattr(0, CLibrary.TCSANOW, modes) != 0) {
            throw new IOException("the modes of the terminal cannot be set");
        }
    }

    @Override
    public void restore() {
        Termios modes = saved;
        if (modes != null) {
            int unused = CLibrary.tcsetattr(0, CLibrary.TCSANOW, modes);
        }
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
