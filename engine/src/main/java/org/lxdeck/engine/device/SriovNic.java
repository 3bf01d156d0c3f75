package org.lxdeck.engine.device;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.lxdeck.engine.EngineError;
import org.lxdeck.engine.EngineException;
import org.lxdeck.engine.config.LxcLine;
import org.lxdeck.engine.model.Device;

/** A virtual function of a network card (SR-IOV), given away while the container runs. */
final class SriovNic implements NicKind {

    @Override
    public String name() {
        return "sriov";
    }

    @Override
    public Options options() {
        return NicOptions.SRIOV;
    }

    @Override
    public String help() {
        return "A virtual function of a network card";
    }

    /** The program gives the function that it chooses a name which can stand in the configuration. */
    private static String link(Device device, int index) {
        return "vf" + Integer.toHexString((device.option("parent", "") + "/" + device.name()).hashCode()) + "n" + index;
    }

    @Override
    public List<LxcLine> lines(Device device, LineContext context) {
        String link = link(device, context.netIndex());
        return new NicLines(device, context, "phys")
                .add("link", link)
                .inside(device.option("hwaddr", ""))
                .prepare(words(device, link))
                .end();
    }

    private static NicWords words(Device device, String link) {
        return NicWords.of("prepare", device)
                .add("link", link)
                .add("vlan", NicWords.vlan(device))
                .option("mac", "hwaddr")
                .flag("spoof", "security.mac_filtering");
    }

    @Override
    public void ready(Device device) throws EngineException {
        Device plain = new Device(device.name(), Map.of("type", "nic", "parent", device.option("parent", "")));
        NicHost.requireParent(plain, "interface");
        NicHost.requireTools(device, false);
        String parent = device.option("parent", "");
        if (!Files.exists(NicHost.attribute(parent, "device/sriov_numvfs"))) {
            throw NicHost.failure(
                    EngineError.Kind.UNAVAILABLE,
                    device,
                    "\"" + parent + "\" has no virtual functions: its hardware or driver does not do SR-IOV",
                    "name a card that has /sys/class/net/<name>/device/sriov_numvfs");
        }
        if (!Files.exists(NicHost.attribute(parent, "device/virtfn0"))) {
            throw NicHost.failure(
                    EngineError.Kind.UNAVAILABLE,
                    device,
                    "no virtual function of \"" + parent + "\" is switched on",
                    "echo 4 > /sys/class/net/" + parent + "/device/sriov_numvfs");
        }
    }

    @Override
    public void plug(Device device, RunningContainer container) throws EngineException {
        ready(device);
        String link = link(device, 99);
        HotNic.plugPhysical(device, link, words(device, link), container);
    }

    @Override
    public void unplug(Device device, RunningContainer container) throws EngineException {
        HotNic.giveBack(device, link(device, 99), container);
    }
}
