package org.lxdeck.engine.device;

import java.util.List;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** A veth pair whose host's end is up and left alone. */
final class P2pNic extends VethNic {

    P2pNic() {
        super("p2p", NicOptions.P2P);
    }

    @Override
    public String help() {
        return "Between the host and the container alone";
    }

    @Override
    public boolean needsParent() {
        return false;
    }

    @Override
    NicWords words(Device device, String mac) {
        return NicWords.of("up", device).limits().routes();
    }

    @Override
    List<LxcLine> more(Device device, NicLines lines, LineContext context) {
        return lines.end();
    }

    @Override
    public void ready(Device device) throws EngineException {
        if (!words(device, "").isEmpty()) {
            NicHost.requireTools(device, false);
        }
    }
}
