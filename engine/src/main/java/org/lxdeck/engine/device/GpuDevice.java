package org.lxdeck.engine.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lxdeck.engine.config.InvalidValue;
import org.lxdeck.engine.config.Problem;
import org.lxdeck.engine.config.ValueType;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.device.DeviceNode.Numbers;
import org.lxdeck.engine.model.Device;

/** Graphics cards of the host, whole ones: their nodes in {@code /dev/dri}, and NVIDIA's own. */
public final class GpuDevice extends MatchedDevice {
    private static final ValueType PCI = ValueType.parsed("a PCI address, e.g. 0000:01:00.0", GpuDevice::pci);
    private static final ValueType KIND = ValueType.listed("physical", List.of("physical"), GpuDevice::kind);
    private static final List<String> SELECTORS = List.of("vendorid", "productid", "id", "pci");
    private static final String NVIDIA = "10de";

    private static final Options OPTIONS = new Options(
            List.of(
                    DeviceOption.kept("gputype", KIND, "Which kind; containers get physical ones"),
                    selector("vendorid", DeviceValues.HEX, "Only cards of this vendor"),
                    selector("productid", DeviceValues.HEX, "Only cards of this product"),
                    selector("id", Values.LINE, "Only the card with this number in /dev/dri"),
                    selector("pci", PCI, "Only the card at this address"),
                    UID,
                    GID,
                    MODE),
            Set.of("mdev", "mig.uuid", "mig.gi", "mig.ci"));

    private final SysTree sys;
    private final Path dev;
    private final Path driver;

    /**
     * Of one machine.
     *
     * @param driver where NVIDIA's driver tells of its cards, {@code /proc/driver/nvidia/gpus}
     */
    GpuDevice(SysTree sys, Path dev, Path driver) {
        this.sys = sys;
        this.dev = dev;
        this.driver = driver;
    }

    static GpuDevice live() {
        return new GpuDevice(SysTree.LIVE, Path.of("/dev"), Path.of("/proc/driver/nvidia/gpus"));
    }

    @Override
    public String name() {
        return "gpu";
    }

    @Override
    public String help() {
        return "Graphics cards of the host";
    }

    @Override
    public List<DeviceOption> options(String kind) {
        return OPTIONS.rows();
    }

    @Override
    public List<Problem> check(Device device) {
        List<Problem> problems = new ArrayList<>(OPTIONS.check(device));
        for (String strong : List.of("pci", "id")) {
            if (device.option(strong, "").isEmpty()) {
                continue;
            }
            for (String other : SELECTORS) {
                if (!other.equals(strong) && !device.option(other, "").isEmpty()) {
                    problems.add(Options.problem(
                            device, other, "Cannot use \"" + other + "\" when when \"" + strong + "\" is set"));
                }
            }
        }
        return problems;
    }

    @Override
    boolean isRequired(Device device) {
        return true;
    }

    @Override
    List<FoundNode> found(Device device) {
        List<FoundNode> found = new ArrayList<>();
        List<String> cards = new ArrayList<>();
        for (Path each : sys.entries("class/drm")) {
            String name = String.valueOf(each.getFileName());
            Numbers numbers = SysTree.numbers(each);
            Path parent = each.getParent();
            Path card = parent == null ? null : parent.getParent();
            if (numbers == null || card == null || !fits(card, device)) {
                continue;
            }
            found.add(new FoundNode("c", "/dev/dri/" + name, numbers));
            String address = String.valueOf(card.getFileName());
            if (vendor(card).equals(NVIDIA) && !cards.contains(address)) {
                cards.add(address);
            }
        }
        if (!cards.isEmpty()) {
            addNvidia(cards, found);
        }
        return found;
    }

    /** NVIDIA's driver numbers its cards, and has nodes that serve all of them. */
    private void addNvidia(List<String> cards, List<FoundNode> found) {
        List<String> names = new ArrayList<>(List.of("nvidiactl", "nvidia-modeset", "nvidia-uvm", "nvidia-uvm-tools"));
        for (String card : cards) {
            for (String line :
                    SysTree.text(driver.resolve(card).resolve("information")).split("\n", -1)) {
                if (line.startsWith("Device Minor:")) {
                    names.add("nvidia" + line.substring(line.indexOf(':') + 1).trim());
                }
            }
        }
        for (String name : names) {
            Numbers numbers = Numbers.of(dev.resolve(name));
            if (numbers != null) {
                found.add(new FoundNode("c", "/dev/" + name, numbers));
            }
        }
    }

    /** Whether a card, the directory of its PCI device, is asked for. */
    private static boolean fits(Path card, Device device) {
        String pci = device.option("pci", "").toLowerCase(Locale.ROOT);
        String address = String.valueOf(card.getFileName());
        boolean addressed = pci.isEmpty() || address.equals(pci) || address.equals("0000:" + pci);
        String vendor = vendor(card);
        String product = hex(card.resolve("device"));
        return addressed
                && vendor.equals(device.option("vendorid", vendor))
                && product.equals(device.option("productid", product))
                && hasId(card, device.option("id", ""));
    }

    private static boolean hasId(Path card, String id) {
        return id.isEmpty()
                || SysTree.entries(card.resolve("drm")).stream()
                        .anyMatch(node -> String.valueOf(node.getFileName()).equals("card" + id));
    }

    private static String vendor(Path card) {
        return hex(card.resolve("vendor"));
    }

    private static String hex(Path file) {
        String text = SysTree.text(file);
        return text.startsWith("0x") ? text.substring(2) : text;
    }

    @Override
    String missing() {
        return "Failed to detect requested GPU device";
    }

    private static void pci(String value) {
        if (!value.matches("([0-9a-fA-F]{4}:)?[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\\.[0-9a-fA-F]")) {
            throw new InvalidValue("Invalid PCI address");
        }
    }

    private static void kind(String value) {
        if (value.equals("mdev") || value.equals("sriov")) {
            throw new InvalidValue("gputype " + value + " is for virtual machines; a container gets a physical one");
        }
        if (value.equals("mig")) {
            throw new InvalidValue(
                    "gputype mig needs NVIDIA's container runtime (nvidia-container-cli), which lxdeck does not run");
        }
        if (!value.equals("physical")) {
            throw new InvalidValue("Invalid value \"" + value + "\" (not one of [physical])");
        }
    }
}
