package org.lxdeck.tui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lxdeck.engine.Intent;
import org.lxdeck.engine.model.HostBadge;
import org.lxdeck.tui.pane.HostLook;
import org.lxdeck.tui.theme.Role;
import org.lxdeck.tui.widget.Canvas;
import org.lxdeck.tui.widget.DisplayWidth;

/**
 * Names the hosts on which a dialog does something, at the end of its lower edge: the machine's own by the machine's name,
 * each with its badge, several with how many things are meant there.
 */
final class HostTags {
    static final HostTags NONE = new HostTags(Map.of());

    private final Map<String, Integer> hosts;

    private HostTags(Map<String, Integer> hosts) {
        this.hosts = hosts;
    }

    /** @param ids the host of each thing that is meant */
    static HostTags of(List<String> ids) {
        Map<String, Integer> hosts = new TreeMap<>();
        for (String id : ids) {
            Integer before = hosts.get(id);
            hosts.put(id, before == null ? 1 : before + 1);
        }
        return new HostTags(hosts);
    }

    static HostTags ofIntents(List<Intent> intents) {
        List<String> ids = new ArrayList<>();
        for (Intent intent : intents) {
            ids.add(intent.host());
        }
        return of(ids);
    }

    /** Draws them from the right; what has no room is left out, words before badges. */
    void draw(Canvas edge, Role frame, Facts facts) {
        int right = edge.width() - 2;
        boolean words = width(facts) <= right - 2;
        List<Map.Entry<String, Integer>> order = new ArrayList<>(hosts.entrySet());
        for (int i = order.size() - 1; i >= 0; i--) {
            HostBadge badge = HostLook.badge(facts.engine(), order.get(i).getKey());
            String word = words || badge.isNone() ? word(order.get(i), facts) : "";
            right = put(edge, right, frame, word);
            right = put(edge, right, HostLook.role(badge), badge.isNone() ? "" : " " + badge.label() + " ");
        }
    }

    private static int put(Canvas edge, int right, Role role, String text) {
        int from = right - DisplayWidth.of(text);
        if (text.isEmpty() || from < 2) {
            return right;
        }
        edge.text(from, 0, role, text);
        return from;
    }

    private int width(Facts facts) {
        int width = 0;
        for (Map.Entry<String, Integer> host : hosts.entrySet()) {
            HostBadge badge = HostLook.badge(facts.engine(), host.getKey());
            width += badge.isNone() ? 0 : DisplayWidth.of(badge.label()) + 2;
            width += DisplayWidth.of(word(host, facts));
        }
        return width;
    }

    private String word(Map.Entry<String, Integer> host, Facts facts) {
        String name = host.getKey().equals("local") ? facts.machine() : host.getKey();
        return " on " + name + (hosts.size() > 1 ? " (" + host.getValue() + ")" : "") + " ";
    }
}
