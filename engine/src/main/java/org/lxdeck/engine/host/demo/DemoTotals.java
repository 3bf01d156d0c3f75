package org.lxdeck.engine.host.demo;

import org.lxdeck.engine.model.UsageSample;

/** What all containers of the demo use together in one second. */
final class DemoTotals {
    int running;
    long cpuPerMille;
    long memory;
    long netRx;
    long netTx;
    long diskRead;
    long diskWrite;

    void add(UsageSample sample) {
        running++;
        cpuPerMille += Math.max(0, sample.cpuPerMille());
        memory += Math.max(0, sample.memoryUsed());
        netRx += Math.max(0, sample.netRxRate());
        netTx += Math.max(0, sample.netTxRate());
        diskRead += Math.max(0, sample.diskReadRate());
        diskWrite += Math.max(0, sample.diskWriteRate());
    }
}
