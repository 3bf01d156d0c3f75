package org.lxdeck.engine.device;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** A veth pair whose host's end is up and left alone. */
final class P2pNic extends VethNic {
    private static final Set<String> UPDATABLE =
            Set.of("limits.ingress", "limits.egress", "limits.max", "ipv4.routes", "ipv6.routes");

    P2pNic() {
        super("p2p", Map.of("boot.priority", NicValues.COUNT));
    }

    @Override
    public boolean needsParent() {
        return false;
    }

    @Override
    public Set<String> updatable() {
        return UPDATABLE;
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
