package org.lxdeck.engine.stats;

import org.lxdeck.engine.model.InsideView;

/** Parses uptime, loadavg, meminfo and cpuinfo, one after the other in one text. */
final class InsideText {
    private InsideText() {}

    static InsideView parse(ProcText text, String problem) {
        int second = text.nextLine(0);
        boolean loads = text.indexOf(second, text.lineEnd(second), '/') > 0;
        return new InsideView(
                false,
                cores(text),
                HostMemory.kib(text.valueOf("MemTotal")),
                HostMemory.kib(text.valueOf("MemFree")),
                HostMemory.kib(text.valueOf("MemAvailable")),
                HostMemory.kib(text.valueOf("Cached")),
                HostMemory.kib(text.valueOf("SwapTotal")),
                HostMemory.kib(text.valueOf("SwapFree")),
                loads ? HostReader.hundredths(text, second, 0) : -1,
                loads ? HostReader.hundredths(text, second, 1) : -1,
                loads ? HostReader.hundredths(text, second, 2) : -1,
                text.number(),
                problem);
    }

    /** Lines {@code processor : N}, or on s390 {@code processor N: …}. */
    private static int cores(ProcText text) {
        int cores = 0;
        for (int line = 0; line < text.length(); line = text.nextLine(line)) {
            boolean one = text.startsWith(line, "processor\t") || text.startsWith(line, "processor ");
            cores += one ? 1 : 0;
        }
        return cores == 0 ? -1 : cores;
    }
}
