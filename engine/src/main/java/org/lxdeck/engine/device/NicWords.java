package org.lxdeck.engine.device;

import java.util.ArrayList;
import java.util.List;
import org.lxdeck.engine.config.BitRate;
import org.lxdeck.engine.config.IpText;
import org.lxdeck.engine.config.Values;
import org.lxdeck.engine.model.Device;

/**
 * The words that the program {@code nic} is told what to do by: key=value, only of options that passed their check, then
 * a line of dashes, behind which liblxc writes its own.
 */
final class NicWords {
    static final String PROGRAM = "nic";
    private final Device device;
    private final List<String> words = new ArrayList<>();

    private NicWords(String verb, Device device) {
        this.device = device;
        words.add(verb);
        add("device", device.name());
        add("kind", device.option("nictype", ""));
        add("parent", device.option("parent", ""));
    }

    static NicWords of(String verb, Device device) {
        return new NicWords(verb, device);
    }

    /** Nothing when the value is empty. */
    NicWords add(String key, String value) {
        if (!value.isEmpty()) {
            words.add(key + "=" + value);
        }
        return this;
    }

    NicWords option(String key, String option) {
        return add(key, device.option(option, ""));
    }

    NicWords list(String key, String option) {
        return add(key, String.join(",", IpText.list(device.option(option, ""))));
    }

    NicWords flag(String key, String option) {
        return add(key, Values.isTrue(device.option(option, "")) ? "1" : "");
    }

    /** The VLAN as the kernel writes it. */
    NicWords vlan() {
        return add("vlan", vlan(device)).flag("gvrp", "gvrp");
    }

    /** A rate in bits a second; {@code limits.max} stands for both directions. */
    NicWords rate(String key, String option) {
        String text = device.option(option, device.option("limits.max", ""));
        return add(key, text.isEmpty() ? "" : Long.toString(BitRate.parse(text)));
    }

    /** {@code ipv4.routes} and the like. */
    NicWords routes() {
        return list("routes4", "ipv4.routes").list("routes6", "ipv6.routes");
    }

    NicWords limits() {
        return rate("ingress", "limits.ingress").rate("egress", "limits.egress");
    }

    /** Whether there is more to do than liblxc does by itself; counted in words behind the first ones. */
    boolean isEmpty() {
        return words.size() <= 3 + (device.option("parent", "").isEmpty() ? 0 : 1);
    }

    /** All of them. */
    List<String> end() {
        List<String> all = new ArrayList<>(words);
        all.add("--");
        return all;
    }

    static String vlan(Device device) {
        String text = device.option("vlan", "");
        return text.isEmpty() || text.equals("none") ? text : Long.toString(Long.parseLong(text));
    }

    /** The interface of the host below: the parent, or its VLAN. */
    static String below(Device device) {
        String vlan = vlan(device);
        String parent = device.option("parent", "");
        return vlan.isEmpty() ? parent : parent + "." + vlan;
    }
}
