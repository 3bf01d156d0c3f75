package org.lxdeck.tui.screen;

import org.lxdeck.engine.model.HostUsage;
import org.lxdeck.tui.app.Consumers;
import org.lxdeck.tui.app.Model;
import org.lxdeck.tui.app.Resource;
import org.lxdeck.tui.widget.Amounts;

/** What a consumer uses and which share that is, in words. */
final class ConsumerText {
    private ConsumerText() {}

    /** The amount with its unit. */
    static String amount(Resource resource, long used) {
        return switch (resource) {
            case CPU -> Amounts.percent((int) Math.min(Integer.MAX_VALUE, used)) + "%";
            case MEMORY -> Amounts.bytes(used);
            case DISK, NET -> Amounts.rate(used) + "/s";
            case PROCESSES -> Long.toString(used);
            case PRESSURE -> Amounts.percent((int) used) + "%";
        };
    }

    /** Its part of the whole machine, else of what all containers use together; 1/1000, −1 when unknown. */
    static int share(Model model, Consumers consumers, Resource resource, Consumers.Consumer consumer) {
        HostUsage host = model.engine().hostUsage().getOrDefault(consumer.ref().host(), HostUsage.UNKNOWN);
        long whole = resource.whole(host) > 0 ? resource.whole(host) : consumers.sum(resource);
        return whole <= 0 ? -1 : (int) Math.min(1000, consumer.used() * 1000 / whole);
    }
}
