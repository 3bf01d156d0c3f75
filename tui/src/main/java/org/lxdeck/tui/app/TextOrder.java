package org.lxdeck.tui.app;

import java.util.Comparator;
import org.lxdeck.engine.model.Address;
import org.lxdeck.engine.model.Container;

/** Orders containers by one of their texts, those without it last. */
final class TextOrder implements Comparator<Container> {
    private final ContainerSort sort;

    private TextOrder(ContainerSort sort) {
        this.sort = sort;
    }

    static Comparator<Container> of(ContainerSort sort) {
        return new TextOrder(sort);
    }

    @Override
    public int compare(Container a, Container b) {
        String first = text(a);
        String second = text(b);
        if (first.isEmpty() != second.isEmpty()) {
            return first.isEmpty() ? 1 : -1;
        }
        int order = first.compareTo(second);
        return order != 0 ? order : a.ref().compareTo(b.ref());
    }

    private String text(Container container) {
        return switch (sort) {
            case HOST -> container.ref().host();
            case ADDRESS -> address(container);
            case PROFILES -> String.join(" ", container.profiles());
            default -> container.description();
        };
    }

    /** The first global address, its numbers padded so that they sort by value. */
    private static String address(Container container) {
        for (Address address : container.addresses()) {
            if (address.isGlobal()) {
                StringBuilder padded = new StringBuilder();
                for (String part : address.address().split("[.]", -1)) {
                    padded.append("0".repeat(Math.max(0, 3 - part.length()))).append(part);
                }
                return padded.toString();
            }
        }
        return "";
    }
}
